### errors (en)

## General

# For an error we do not know; the log says more.
error-unexpected = Something went wrong. What was saved is still there.
# General: what was asked for does not exist.
error-not-found = That does not exist here.
# General: the rules do not allow it now.
error-refused = That is not possible now.
# The role does not have this right. $role and $action are names from the source code.
error-not-allowed =
    Your role ({ $role ->
        [facilitator] { role-facilitator }
        [recorder] { role-recorder }
        [delegate] { role-delegate }
        [adviser] { role-adviser }
       *[observer] { role-observer }
    }) does not allow this: { $action ->
        [edit-text] { action-edit-text }
        [tick-check] { action-tick-check }
        [assess-point] { action-assess-point }
        [take-position] { action-take-position }
        [lead] { action-lead }
        [export] { action-export }
       *[read] { action-read }
    }.

## Talks

# A workshop without a title.
error-title-empty = Give the workshop a title.
# $step is the id of a step.
error-step-unknown = There is no step { $step } on the agenda.
# $passage is the id of a passage.
error-passage-unknown = There is no passage { $passage }.
# $check is the id of something to tick.
error-check-unknown = There is nothing to tick in this step by the name { $check }.
# Only a step that is a point of attention has a status. $step is an id.
error-step-no-point = Step { $step } is not a point of attention, so it has no status.
# A delegate without delegation.
error-delegation-missing = Choose first the delegation you sit at the table for.
# A delegation without a name.
error-delegation-empty = Give the delegation a name.
# A delegation by a name that is there already. $name is that name.
error-delegation-twice = A delegation named { $name } is at the table already.
# Opening a round while one runs.
error-round-running = A round on this passage is running already.
# There is no round to take a position in, to reveal or to close.
error-round-none = No round on this passage is running.
# Opening a round without anybody to take a position.
error-round-no-delegations = There is no delegation at the table yet that can take a position.
# Changing a position after the reveal.
error-round-revealed = The positions have been shown and are now fixed.
# Declaring agreement before the positions are shown.
error-round-hidden = Show the positions first.
# Declaring agreement while somebody objects.
error-round-objection = There is an objection. Close the round, adapt the text and put it forward again.
# Declaring agreement while the text differs from what was put forward.
error-round-text-changed = The text has changed since it was put forward. Put the new text forward.
# Objection without a reason.
error-reason-missing = An objection needs a reason.
# Putting an empty text forward.
error-passage-empty = This passage is still empty; there is nothing to put forward.
# Opening a round on a passage that is agreed.
error-passage-agreed = This passage is agreed already. Reopen it first.
# Reopening a passage that is not closed.
error-passage-not-closed = This passage is not closed; there is nothing to reopen.

## Export

# The document cannot be written. $path is the path of the file.
error-export-unwritable = The document cannot be written to { $path }. Does the folder exist, and may you write there?
