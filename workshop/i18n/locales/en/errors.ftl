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
        [projector] { role-projector }
       *[observer] { role-observer }
    }) does not allow this: { $action ->
        [edit-text] { action-edit-text }
        [tick-check] { action-tick-check }
        [assess-point] { action-assess-point }
        [comment] { action-comment }
        [answer] { action-answer }
        [suggest] { action-suggest }
        [take-position] { action-take-position }
        [record-position] { action-record-position }
        [note-minority] { action-note-minority }
        [temperature] { action-temperature }
        [lead] { action-lead }
        [export] { action-export }
       *[read] { action-read }
    }.

## Talks

# A workshop without a title.
error-title-empty = Give the workshop a title.
# $step is the id of a step.
error-step-unknown = There is no step { $step } on the agenda.
# The older text somebody asked for does not exist.
error-version-unknown = This older text cannot be found.
# There is no paragraph with this number. $name is what somebody typed, such as 3b.
error-paragraph-unknown = There is no paragraph { $name } here.
# An older text is to get a name that is not empty.
error-version-name-empty = Give this version a name.
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
# More delegations than one table holds. $limit is the most there can be.
error-delegations-full = There are { $limit } delegations at the table already; it holds no more.
# Opening a round while one runs.
error-round-running = A round on this passage is running already.
# A time that cannot be. $limit is a number of minutes.
error-clock-minutes = A step takes from 1 to { $limit } minutes.
# A break that is too short or too long. $limit is a number of minutes.
error-break-minutes = A break takes from 1 to { $limit } minutes.
# Taking back while nothing has happened.
error-undo-nothing = There is nothing to take back.
# Positions that were shown cannot be unseen.
error-undo-seen = The positions have been seen; that cannot be taken back. Close the round and open a new one.
# Answering while nothing is asked.
error-temperature-none = Nobody asks how it goes now.
# Showing with too few answers. $least is a count.
error-temperature-few = There are too few answers to show without telling whose they are; wait until there are { $least }.
# A number that is no answer. $most is the highest.
error-temperature-range = Answer with a number from 1 to { $most }.
# Handing over while it was handed over already.
error-lead-handed = The lead has been handed over already. Take it back first.
# Taking back while it was not handed over.
error-lead-not-handed = The lead was not handed over.
# A role that is not given this way.
error-seat-fixed = This role is not given this way. The lead moves with "hand over".
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
# Declaring agreement while no delegation is in favour.
error-round-nobody-agrees = No delegation agrees yet. Ask for a position first.
# Declaring agreement where unanimity is needed. All values are counts.
error-round-not-all = { $favour } of the { $table } delegations are in favour; unanimity is needed here, also of those who said nothing yet.
# Declaring agreement on a tie. $favour is a count.
error-round-tie = A tie: { $favour } in favour and { $favour } against. Talk on, change the text and put it forward again.
# Declaring agreement without a majority. All values are counts.
error-round-no-majority = { $favour } of the { $table } delegations are in favour; more than half is needed.
# A position that does not belong to this round. $stand is a technical name.
error-stand-not-here = That position ({ $stand }) cannot be taken in this round.
# Hands that cannot be. $limit is the largest number.
error-hands-count = Type a number of hands from 0 to { $limit } for every position, or leave the field empty.
# A delegation that is not there. $delegation is a technical name.
error-delegation-unknown = There is no delegation { $delegation } at the table.
# A delegate writes for another delegation.
error-delegation-other = You speak for your own delegation only.
# Doing something with an agreement that is not there.
error-passage-not-agreed = This passage is not agreed now.
# Asking again or letting through while the text has not changed.
error-seal-intact = The seal is intact: the text still is exactly what was agreed.
# A minority note of somebody who is simply in favour.
error-note-not-minority = Your delegation is in favour without reservation; a minority note is for those who are not.
# Declaring agreement while the text differs from what was put forward.
error-round-text-changed = The text has changed since it was put forward. Put the new text forward.
# Objection without a reason.
error-reason-missing = An objection needs a reason.
# A comment or reply without text.
error-comment-empty = First write your comment.
# A comment where there are no words.
error-comment-nowhere = There are no words here to comment on. Put the cursor in a sentence or select words.
# A comment that does not exist.
error-comment-unknown = There is no such comment.
# A suggestion for a place that is not there (any more).
error-suggestion-nowhere = That place in the text is gone. Select the words again.
# A suggestion with exactly the words that stand there, or without any.
error-suggestion-same = Your suggestion changes nothing. Change the words, or leave with Esc.
# A suggestion that is too long. $limit is a number of characters.
error-suggestion-too-long = A suggestion is at most { $limit } characters long. Split it up.
# Too many open suggestions on a passage. $limit is a number.
error-suggestion-too-many = This passage has { $limit } open suggestions already. Settle some of them first.
# A suggestion that does not exist.
error-suggestion-unknown = There is no such suggestion.
# A suggestion that somebody else has just settled. $name is who did.
error-suggestion-settled =
    { $status ->
        [accepted] This suggestion was accepted by { $name } already.
        [rejected] This suggestion was rejected by { $name } already.
       *[withdrawn] This suggestion was withdrawn by { $name }.
    }
# A suggestion about words that are no longer there.
error-suggestion-gone = The words this suggestion is about are gone. Put it into the text yourself, or reject it.
# What stands there changed while somebody accepted.
error-suggestion-text-changed = Something else stands there now than you saw. Look again at what is replaced.
# Accepting while a round runs.
error-suggestion-round = A round runs on this passage. You can accept once it is over; you can reject now.
# Accepting in a passage that is agreed.
error-suggestion-agreed = This passage is agreed. The facilitator has to reopen it first; you can reject now.
# Withdrawing somebody else's suggestion.
error-suggestion-not-yours = Only who made a suggestion can withdraw it.
# Reopening a suggestion that stands in the text already.
error-suggestion-in-text = This suggestion is in the text already.
# Putting an empty text forward.
error-passage-empty = This passage is still empty; there is nothing to put forward.
# Opening a round on a passage that is agreed.
error-passage-agreed = This passage is agreed already. Reopen it first.
# Reopening a passage that is not closed.
error-passage-not-closed = This passage is not closed; there is nothing to reopen.

## Export

# The document cannot be written. $path is the path of the file.
error-export-unwritable = The document cannot be written to { $path }. Does the folder exist, and may you write there?
# A form that is not text, asked for on a terminal. $format is the name of the form.
error-export-needs-file = The form { $format } is no text for a terminal. Write it to a file with -o, or send the output on with >.
# A file that ends in .csv and does not say what goes into it. $formats are names of forms.
error-export-which-register = A spreadsheet holds one register. Say which with --format: { $formats }.
# A template that is not there, or no YAML. $file and $line.
error-template-unreadable = { $file }, line { NUMBER($line, useGrouping: 0) }: this template cannot be read. Does the file exist, and is it YAML in UTF-8?
# A mistake in a field of a template. $found is what stands there, $expected what can.
error-template-wrong = { $file }, line { NUMBER($line, useGrouping: 0) }: { $field } is “{ $found }”; expected: { $expected }.
# Any other mistake in a template.
error-template = { $file }, line { NUMBER($line, useGrouping: 0) }: there is a mistake in this template.
# A bundle that is no zip with a list of files.
error-bundle-unreadable = This is no bundle of the drafting room, or it is damaged.
# A file in a bundle that is not what the list says. $name is the file.
error-bundle-changed = { $name } was changed since the bundle was made.
# A file on the list of a bundle that is not there. $name is the file.
error-bundle-missing = { $name } is missing from the bundle.
# A file in a bundle that is not on the list. $name is the file.
error-bundle-extra = { $name } does not belong in the bundle.
# The signature of a bundle does not go with the list or the key.
error-bundle-signature = The signature is not right: this list was not signed with this key.

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
# On all screens: the disk is there, but cannot keep up with what is typed.
error-journal-slow = The disk cannot keep up. Writing works again as soon as all that stands here is saved.
# On all screens: another program holds the file for a moment.
error-journal-busy = Another program is holding the file of this workshop. Try again in a moment.
# Something else was recorded just before.
error-journal-conflict = Somebody else was just before you. See what is there now and try again.
# Something is asked after the workshop was closed.
error-journal-closed = This workshop is being closed; this was not saved.

## Command line and settings

# A command that does not exist. $commands lists those that do.
error-command-unknown = There is no such command. There is: { $commands }.
# No command was given. $commands is the list.
error-command-missing = Which command? Choose from: { $commands }.
# An option that does not exist. $name is what was typed.
error-option-unknown = There is no option { $name }.
# An option without the value that goes with it. $name is the option.
error-option-value-missing = { $name } needs a value after it.
# Something required is missing. $name is the option or the place in the command.
error-parameter-missing = { $name } is missing.
# A value that is not one of the choices. $expected lists the choices.
error-choice-wrong = { $name } is one of: { $expected }.
# A value that cannot be, such as a port that is not a number.
error-value-wrong = The value of { $name } is not right.
# There is more on the line than the command reads.
error-arguments-extra = There is more on the line than this command reads. Put a name with spaces between quotes.
# An environment variable that begins like one of ours and is none. $name is the variable.
error-setting-unknown = The environment variable { $name } is not a setting of this program. Is there a typing mistake in it?
# The file with settings that WORKSHOP_SETTINGS names. $path is the file.
error-settings-unreadable = The file with settings { $path } cannot be read.
# A setting with a value that cannot be. $expected comes from a library.
error-setting-wrong = The setting { $name } has a value that cannot be: { $expected }
# Over SSH: an option that does not go with the command. $options lists what does.
error-ssh-options = { $options ->
    [none] This command has no options.
   *[other] This command only takes: { $options }.
}
# workshop run without a terminal.
error-terminal-missing = workshop run needs a terminal: the facilitator's screen opens in this window. Without a screen: workshop serve.
# workshop run in a terminal that cannot draw screens.
error-terminal-dumb = This terminal cannot draw a screen. Open an ordinary terminal window, or use workshop serve.

## The door

# The port is taken. $port is the number.
error-port-in-use = Port { NUMBER($port, useGrouping: 0) } is in use already, perhaps by another meeting on this machine. Stop that one, or choose another port with --port.
# The port is not allowed. $port is the number.
error-port-forbidden = This program may not use port { NUMBER($port, useGrouping: 0) }. Choose a port of 1024 or higher with --port.
# The address does not belong to this machine. $host is the address.
error-address-unusable = This machine cannot listen on { $host } port { NUMBER($port, useGrouping: 0) }. Is the address after --host right?

## What should not happen

# A workshop without content: making it was interrupted once.
error-journal-empty = One of the files is empty: making that workshop was interrupted. Make it again.
# The file is sound, but something in it is not understood by this program.
error-journal-meaning = The file can be read, but there is something in it that this program does not understand. Nothing in it was changed.
# Somebody who has no seat. $id is an id.
error-participant-unknown = Nobody by the name of { $id } has a seat here.
# Typing in a text that can only be read now, for example because nothing can be saved.
error-passage-read-only = This text can only be read now.
# Too much text pasted at once. $limit is the largest number of characters.
error-paste-too-long = That is too much to paste at once: at most { NUMBER($limit) } characters. Nothing was pasted.
# A passage is full. $limit is the largest number of characters.
error-passage-full = A passage has at most { NUMBER($limit) } characters. This does not fit any more; what was there still is.
# A change of text that cannot be right.
error-document = This change does not fit the text and was not made.

## Scenario files
# In the messages below: $file the file, $line the line, $field the field, such as steps[2].title.

# Catch-all for a mistake in a scenario file.
error-scenario = There is a mistake in a scenario file.
# $name is what was asked for; $known lists the bundled scenarios.
error-scenario-unknown = There is no scenario and no file { $name }. Bundled: { $known }.
# No file at that place.
error-scenario-file-missing = The file { $file } does not exist.
# It is a folder, or permission is lacking.
error-scenario-file-unreadable = The file { $file } cannot be read.
# $expected is the limit in bytes, after <=.
error-scenario-too-large = The file { $file } is too large for a scenario (expected: { $expected } bytes).
# $line is the first line that is not UTF-8.
error-scenario-not-utf8 = { $file }, line { NUMBER($line, useGrouping: 0) }: there are characters here that are not UTF-8. Save the file as UTF-8.
# The file is not YAML; the mistake is on or just before $line.
error-scenario-yaml = { $file }, line { NUMBER($line, useGrouping: 0) }: this is not valid YAML. Look on this line and the one before it at indentation, colons and quotes.
# A tab where YAML wants spaces.
error-scenario-yaml-tab = { $file }, line { NUMBER($line, useGrouping: 0) }: there is a tab here. Indent with spaces.
# A second YAML document, after ---.
error-scenario-documents = { $file }, line { NUMBER($line, useGrouping: 0) }: a second document begins here (---). A scenario is one.
# The file is empty, a list or bare text.
error-scenario-not-a-mapping = { $file }, line { NUMBER($line, useGrouping: 0) }: a scenario begins with fields, such as format: 1 and title.
# More lists and fields in one another than $expected, after <=.
error-scenario-too-deep = { $file }, line { NUMBER($line, useGrouping: 0) }: { $field } lies too deep within other fields (expected: { $expected } levels).
# A YAML anchor (&name) or alias (*name); $found is what stands there.
error-scenario-alias = { $file }, line { NUMBER($line, useGrouping: 0) }: { $field }: { $found } cannot be used in a scenario. Write the text out, or put it between quotes.
# A YAML tag (!something); $found is the tag.
error-scenario-tag = { $file }, line { NUMBER($line, useGrouping: 0) }: { $field }: { $found } cannot be used in a scenario. Put text that begins with an exclamation mark between quotes.
# $found is the name of the field that occurs twice.
error-scenario-duplicate-key = { $file }, line { NUMBER($line, useGrouping: 0) }: { $field } occurs twice. Keep one of them.
# $expected is one of the kinds of values, or the values allowed.
error-scenario-missing-field = { $file }, line { NUMBER($line, useGrouping: 0) }: { $field } is missing; expected: { $expected ->
        [text] text
        [id] a short name of lower-case letters, digits and dashes
        [number] a whole number
        [date] a date such as 2018-02-27
        [true-false] true or false
        [list] a list
        [mapping] fields with a value
       *[other] { $expected }
    }.
# $expected lists the fields that can stand here.
error-scenario-unknown-field = { $file }, line { NUMBER($line, useGrouping: 0) }: { $field } is not a field of a scenario; expected here: { $expected }.
# $expected is the field that was probably meant.
error-scenario-misspelt-field = { $file }, line { NUMBER($line, useGrouping: 0) }: { $field } is not a field of a scenario; did you mean { $expected }?
# A field that can only stand beside another; $expected is that other.
error-scenario-misplaced-field = { $file }, line { NUMBER($line, useGrouping: 0) }: { $field } can only stand together with { $expected }.
# $expected is one of the kinds of values; $found is what stands there.
error-scenario-wrong-type = { $file }, line { NUMBER($line, useGrouping: 0) }: { $field } is “{ $found }”; expected: { $expected ->
        [text] text
        [id] a short name of lower-case letters, digits and dashes
        [number] a whole number
        [date] a date such as 2018-02-27
        [true-false] true or false
        [list] a list
        [mapping] fields with a value
       *[other] { $expected }
    }.
# $expected lists the values allowed, or the range such as 1-480.
error-scenario-wrong-value = { $file }, line { NUMBER($line, useGrouping: 0) }: { $field } is “{ $found }”; expected: { $expected }.
# $expected are the characters allowed.
error-scenario-bad-id = { $file }, line { NUMBER($line, useGrouping: 0) }: { $field } is “{ $found }”; expected: at most 48 lower-case letters, digits and dashes ({ $expected }).
# An empty text or list; $expected is one of the kinds of values.
error-scenario-empty = { $file }, line { NUMBER($line, useGrouping: 0) }: { $field } is empty; expected: { $expected ->
        [text] text
        [id] a short name of lower-case letters, digits and dashes
        [number] a whole number
        [date] a date such as 2018-02-27
        [true-false] true or false
        [list] a list
        [mapping] fields with a value
       *[other] { $expected }
    }.
# $expected and $found are numbers of characters.
error-scenario-too-long = { $file }, line { NUMBER($line, useGrouping: 0) }: { $field } has { $found } characters; expected: at most { $expected }.
# Two fields that exclude each other; $found is the other one.
error-scenario-one-of = { $file }, line { NUMBER($line, useGrouping: 0) }: { $field } cannot stand beside { $found }. Keep one of the two.
# A list is too long; $expected and $found are numbers.
error-scenario-too-many = { $file }, line { NUMBER($line, useGrouping: 0) }: { $field } has { $found } items; expected: { $expected } at most.
# A title or other text of one line has more lines.
error-scenario-line-break = { $file }, line { NUMBER($line, useGrouping: 0) }: { $field } has more than one line; expected: one line.
# $found is the name that occurred before.
error-scenario-duplicate-id = { $file }, line { NUMBER($line, useGrouping: 0) }: { $field }: the name { $found } occurs before; expected: a name of its own.
# $found names a source or passage that is not there; $expected lists what is, - for nothing.
error-scenario-unknown-reference = { $file }, line { NUMBER($line, useGrouping: 0) }: { $field } names { $found }, which is not in this file; expected: { $expected }.
# $expected is the name of a time zone that is most like $found, or an example, such as Europe/Amsterdam.
error-scenario-time-zone = { $file }, line { NUMBER($line, useGrouping: 0) }: { $field } is “{ $found }”, which is no time zone; expected: a name such as { $expected }.
# A control or invisible character; $found is its number, such as U+001B.
error-scenario-character = { $file }, line { NUMBER($line, useGrouping: 0) }: { $field } holds the hidden character { $found }. Remove it.
# Too many accents on one letter; $expected is the limit, after <=.
error-scenario-marks = { $file }, line { NUMBER($line, useGrouping: 0) }: { $field }: too many accents on one letter (expected: { $expected }).

## At the door: name and code

# A code that belongs to no workshop. Appears where the code is asked for.
error-code-wrong = That code is not right. Look at your invitation and try again.
# A code that has run out or was replaced by a new one.
error-code-expired = That code is no longer good. Ask the facilitator for the new one.
# A name with signs that cannot be, too short or too long.
error-name-invalid = You cannot come in by that name. Use 2 to 24 letters or digits, without spaces: ssh ... anna@...
# Somebody by this name is at work now. $name is the name.
error-name-taken = Somebody by the name of { $name } is in already. If that is you, type your return code instead of the code; else choose another name.
# The server's key cannot be read. $path is the file.
error-host-key-unreadable = The key in { $path } cannot be read. Put a backup back; without that file there will be a new key and a new fingerprint.
# Another program wrote into the file beside us.
error-journal-ahead = Something was written beside this program. Close the workshop and open it again.
# Built twice, and not the same. $passage is the id of a passage.
error-journal-differs = What stands in passage { $passage } is not what the file of the workshop says of it. Close the workshop, open it again and read that passage over.

## Filling in under questions

# A question under which nothing is filled in, or that is not there. $question is an id.
error-question-unknown = Nothing can be filled in under this question.
# A row of a table that is not there, or no longer. $row is an id.
error-answer-row-unknown = This row is no longer there.
# A column that is not there. $column is an id.
error-answer-column-unknown = This column is not there.
# No rows can be added under this question.
error-answer-no-rows = No row can be added here.
# A new row without a name.
error-answer-row-empty = Give the row a name.
# $limit is the highest number of rows.
error-answer-rows-full = This table already has { $limit } rows of its own; there is no room for more.
# $title is the name of the row.
error-answer-row-twice = The row { $title } is already there.
# $choice is what was chosen.
error-answer-choice = { $choice } is not one of the choices.
# $typed is what somebody typed.
error-answer-number = “{ $typed }” is not a number. Type 250,000 or 0.5, for example.
# $least is the smallest number that can be.
error-answer-too-small = That is too little: the smallest number here is { $least }.
# $most is the largest number that can be.
error-answer-too-large = That is too much: the largest number here is { $most }.
# $typed is what somebody typed.
error-answer-day = “{ $typed }” is not a day. Type 2026-10-01 or 1-10-2026, for example.
# Taking an answer into the text while a round runs or once the passage is agreed.
error-answer-passage-settled = This passage has been put forward or is agreed; an answer cannot go into it now.
# A ready-made sentence that is not there. $phrase is an id.
error-phrase-unknown = This sentence does not belong to this step.
# Before a round can begin. $check is what the text must say.
error-check-required = The words for this have to be marked in the text first: { $check } Choose it in the guide (F7) while the words are selected.
# An owner that is the ICT department alone. $owner is what somebody typed.
error-owner-only-ict = The owner cannot be { $owner } alone: information is in all the work. Name a person, or another department as well.
# A goal that is not there. $goal is an id.
error-goal-unknown = This goal does not belong to this workshop.
# A row of the register that is not there, or no longer. $item is an id.
error-item-unknown = This row is no longer there.
# A row without text.
error-item-empty = First write what it is about.
# Somebody wants to take away what another noted.
error-item-of-somebody-else = Only who noted this or the facilitator can take it away. It can be marked as done.
# $limit is the highest number of rows.
error-items-full = There are { $limit } rows already; there is no room for more.
# A trial without a day on which it is looked at again.
error-experiment-without-day = A trial needs a day on which you look back.

## Backups

# This is no backup. $path is the file.
error-backup-foreign = { $path } is not the backup of a workshop.
# The backup is not what was written. $path is the file.
error-backup-damaged = The backup { $path } is damaged or not complete. Nothing was put back.
# A file to check that looks like nothing of this program. $path is the file.
error-verify-foreign = { $path } is no workshop, no backup and no bundle, or it is damaged or not complete.
# There is a file already. $path is the file.
error-backup-exists = { $path } exists already. Choose another name; nothing was overwritten.
# The backup cannot be written. $path is the file.
error-backup-unwritable = { $path } cannot be written. Does the folder exist, is there space, and may you write there?
# The backup cannot be read. $path is the file.
error-backup-unreadable = { $path } cannot be read. Does the file exist?
# workshop backup ID - in an ordinary window.
error-backup-needs-file = A backup is not for the screen. Name a file, or send the output on.
# This step has no statement. $step is the step.
error-step-no-statement = There is no statement at this step.
# A statement goes phase by phase.
error-statement-phase = The statement is in another phase already.
# Nobody chooses at this moment.
error-statement-not-asking = There is no choosing on this statement now.
# A trend without words.
error-trend-empty = Write down first what you see.
# There are too many trends. $limit is the largest number.
error-trends-full = There are { $limit } trends already. Merge two of them first.
# The trend is no longer there.
error-trend-unknown = This trend is no longer there.

## Closing

# Somebody wants to write in, or close, what is closed.
error-workshop-closed = This workshop was closed for good. Its text can only be read and exported.
# workshop close, and not everything is agreed.
error-close-unfinished = Not all passages are agreed. Close it all the same with --unfinished.
# workshop close without a window and without --yes.
error-close-needs-yes = Closing cannot be undone. Give --yes if you are sure.
# The new form says something else than the old; that may never be.
error-close-differs = The new file does not say the same as the old one. Nothing was changed.
# The new form still has something that had to go; that may never be.
error-close-traces = Something that had to go was still found in the new file. Nothing was changed.
# Nobody weighs at this moment.
error-weighing-closed = Nobody weighs at this question now.
# Too few people chose to show it without names; $least is how many there must be.
error-weighing-few = At least { $least } people must have chosen: with fewer one could tell who chose what.
# Somebody laid more dots than they have; $most is how many there are.
error-weighing-dots = You have { $most } dots, and they are used up. With ← you take one away somewhere.
# A place that is not there; $most is the highest.
error-weighing-place = Choose a place from 1 to { $most }.
# Nobody writes in silence at this moment.
error-silence-closed = There is no silent writing on this question now.
# There is nothing to sort at this step. $step is the step.
error-step-no-sorting = There is nothing to sort at this step.
# Something to sort without words.
error-sortable-empty = Write a sentence first.
# There is too much to sort. $limit is the largest number.
error-sortables-full = There are { $limit } things to sort already.
# This cannot be sorted.
error-sortable-unknown = This is no longer there.

## Replicas: the program on one's own machine and the server

# The words that a command was about were gone before it arrived.
error-replica-place-gone = The words this was about are no longer there. Do it again on the text as it is now.
# Text that could not be taken, because it builds on text that was refused.
error-replica-depends = This text builds on text that was not taken.
# Text that came in late and that somebody deals with, but that is not there. $late is its id.
error-late-unknown = There is no late text { $late }.
# A message on the line that is no message.
error-replica-frame = The connection with the server gave data that cannot be read. Nothing has changed.
# A message that is too large. $limit in bytes.
error-replica-too-large = A message on the connection is larger than { NUMBER($limit) } bytes. Nothing has changed.
# A message of a shape that nobody knows.
error-replica-message = The connection with the server gave a message that is not right. Nothing has changed.
# A message at a moment when it cannot be.
error-replica-protocol = This program and the server do not understand each other. Nothing has changed.
# No version in common. $version is the newest that the other side speaks.
error-replica-version = This program and the server do not speak the same version ({ NUMBER($version) }). Use the same release on both sides.
# A change that no honest program makes.
error-replica-forged = The server refused a change that cannot be right, and ended the connection. Nothing has changed in the room.
# Nothing came for a minute.
error-replica-silent = The connection has gone silent.
# The role or delegation has changed; the program fetches everything anew.
error-replica-view = Your role or delegation has changed; everything is fetched anew.
# The same name came in somewhere else.
error-replica-session-taken-over = You have gone on elsewhere under the same name.
# The server is being stopped.
error-replica-server-stopping = The server is being stopped. What you type is kept here until it is back.
# The operator does not allow it.
error-replica-off = On this server one takes part with ssh only, not with a program on one's own machine.

# There is no place left.
error-replica-house-full = There are so many people in the room that there is no place left. The program tries again.
# No key was prepared that can take the place of the present one. $path is the file that should be there.
error-host-key-none-coming = No new key is ready in { $path }. Make one first with: workshop host-key prepare
