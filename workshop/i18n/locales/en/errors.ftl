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

## Storage

# The data directory does not exist and cannot be made, or may not be written to. $path is the directory.
error-storage-unwritable = { $path } cannot be written to. Choose another directory with --data, or give yourself the right to write there.
# The data directory may not be read. $path is the directory.
error-storage-unreadable = The directory { $path } cannot be read.
# Two servers on the same data directory. $path is the directory.
error-storage-in-use = A server is using { $path } already. Stop it first, or choose another directory with --data.
# No stored workshop with this id. $id is what was asked for.
error-workshop-unknown = There is no workshop with the id { $id }.
# General: a workshop cannot be read or saved.
error-journal = This workshop cannot be read or saved now.
# A new workshop under a name that is there already. $path is the file.
error-journal-exists = The file { $path } exists already. Nothing was overwritten.
# The file of a workshop is gone or moved, perhaps while it runs. Shown on the screen and on the command line.
error-journal-missing = The file of this workshop was moved or removed. As long as it is gone, nothing is saved.
# The file of a workshop may not be read. $path is the file.
error-journal-unreadable = You may not read the file { $path }.
# A second program wants to write to the same workshop. $path is the file.
error-journal-in-use = Another program has { $path } open for writing. Close that first.
# A database file of something else. $path is the file.
error-journal-foreign = { $path } is not the file of a workshop. Nothing in it was changed.
# The file is no longer what was written. $path is the file.
error-journal-damaged = The file { $path } is damaged. Nothing in it was changed; put a backup back.
# The file comes from a newer version of this program. $path is the file.
error-journal-newer = { $path } was written by a newer version of this program. Update the program.
# The file comes from an older version and can only be read here. $path is the file.
error-journal-older = { $path } was written by an older version. Open the workshop once with workshop serve; after that this works.
# On all screens: the disk is full. What was there is saved; new text is refused until there is space.
error-journal-full = The disk is full. Writing works again as soon as there is space.
# On all screens: the file may not or cannot be written to.
error-journal-read-only = The file of this workshop can only be read now, not written.
# On all screens: the disk reports an error.
error-journal-io = The disk reports an error. Writing works again as soon as that is over.
# On all screens: another program holds the file for a moment.
error-journal-busy = Another program is holding the file of this workshop. Try again in a moment.
# Something else was recorded just before.
error-journal-conflict = Somebody else was just before you. See what is there now and try again.
# Something is asked after the workshop was closed.
error-journal-closed = This workshop is being closed; this was not saved.
