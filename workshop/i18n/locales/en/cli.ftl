### Command line (en)

## Words in the help

# Heading over the form of a command.
cli-heading-usage = Usage
# Heading over the commands.
cli-heading-commands = Commands
# Heading over the arguments.
cli-heading-arguments = Arguments
# Heading over the options.
cli-heading-options = Options
# Stands for all options in the form of a command.
cli-metavar-options = [OPTIONS]
# Stands for a command with what follows it.
cli-metavar-command = COMMAND ...
# Place of a directory.
cli-metavar-dir = DIR
# Place of a file.
cli-metavar-file = FILE
# Place of a language.
cli-metavar-lang = nl|en
# Place of a title.
cli-metavar-title = TITLE
# Place of a name.
cli-metavar-name = NAME
# Place of a role.
cli-metavar-role = ROLE
# Place of an address.
cli-metavar-host = HOST
# Place of a port.
cli-metavar-port = PORT
# Place of a form of export.
cli-metavar-format = FORM
# Place of a scenario.
cli-metavar-scenario = SCENARIO
# Place of a workshop's id.
cli-metavar-id = ID
# Place of ids and files of verify.
cli-metavar-stored = WHAT
# Place of scenario files.
cli-metavar-files = FILE

## Commands

# Above the list of commands.
cli-workshop-help = The drafting room: delegations write one agreement together, over plain SSH.
# In a list; for form's sake.
cli-workshop-short = the drafting room
# In the list of commands.
cli-run-short = open a workshop: your screen here, the door beside it
# Explains workshop run.
cli-run-help =
    Opens the facilitator's screen in this window and the door to the participants.

    Continues the last workshop of this scenario that is not settled yet; makes a new one where there is none.
# In the list of commands.
cli-new-short = prepare a workshop and show its codes
# Explains workshop new.
cli-new-help =
    Makes a workshop from a scenario and prints its id and a code per role.

    Works while a server runs on the same directory.
# In the list of commands.
cli-invite-short = write an invitation on one page
# Explains workshop invite.
cli-invite-help =
    Writes on one page what somebody needs to come in: what to type, the fingerprint and the code of a role. To mail or to print.

    Whoever has the code comes in: give the page only to those who have that role. Also works before the server runs.
# In the list of commands.
cli-doctor-short = see whether this machine is ready for a meeting
# Explains workshop doctor.
cli-doctor-help =
    Looks at the directory, the space on the disk, the key, the port, the clock and the terminal, and says what to do where something is wrong. Changes nothing.

    Ends with 1 where there is something that keeps a meeting from happening.
# In the list of commands.
cli-serve-short = open the door without a screen here
# Explains workshop serve.
cli-serve-help =
    Lets participants in to every workshop in a directory, without a screen here.

    Prints one line with address and fingerprint when the door is open. Ctrl-C or SIGTERM ends it in good order.
# In the list of commands.
cli-list-short = show what is stored
# Explains workshop list.
cli-list-help = Shows the workshops in a directory, oldest first.
# In the list of commands.
cli-export-short = write the agreement as a document
# Explains workshop export.
cli-export-help =
    Writes the agreement of a workshop as Markdown, in the language of its scenario.

    Works while a server runs.
# In the list of commands.
cli-backup-short = keep a workshop in one file
# Explains workshop backup.
cli-backup-help =
    Writes a workshop to one file that says what it is: to keep elsewhere, or to take along.

    Works while people type. The copy counts only once it was read back whole. With - it goes to the output: workshop backup ID - | ssh other-computer workshop restore -
# In the list of commands.
cli-restore-short = put a workshop back from a backup
# Explains workshop restore.
cli-restore-help =
    Puts a workshop from a backup into a directory, with its codes, history and decisions.

    A workshop that is there already is not overwritten. A running server finds it by itself.
# In the list of commands.
cli-copy-short = copy a workshop to another directory
# Explains workshop copy.
cli-copy-help =
    Copies a workshop to the directory of another server, such as one on a stick. Works while people type.
# In the list of commands.
cli-verify-short = check that all is still as it was kept
# Explains workshop verify.
cli-verify-help =
    Reads every byte of workshops and backups and tells what is no longer as it was written. Changes nothing.

    Without an argument: all workshops in the directory. Works while a server runs.
# In the list of commands.
cli-close-short = close a workshop for good; what has to be kept is kept
# Explains workshop close.
cli-close-help =
    Keeps the text, the decisions and the reasons, and removes how the words came to be: every keystroke, who typed what, all older versions. That cannot be undone.

    Nobody may have the workshop open. After it nobody writes and no code opens the door; workshop export still works. Export the history first if you need it.
# In the list of commands.
cli-host-key-short = look at or replace the key of the server
# Help of workshop host-key.
cli-host-key-help = Looks at or replaces the key by which participants know this server.
# In the list of commands.
cli-host-key-show-short = show the fingerprint
# Help of workshop host-key show.
cli-host-key-show-help = Shows the fingerprint of the key, and of the next one where it is ready.
# In the list of commands.
cli-host-key-prepare-short = make a next key ready
# Help of workshop host-key prepare.
cli-host-key-prepare-help = Makes a next key ready. The server does not use it yet, but tells it to whoever connects, so that their computer knows it later.
# In the list of commands.
cli-host-key-rotate-short = put the next key in use
# Help of workshop host-key rotate.
cli-host-key-rotate-help = Puts the key in use that was made ready. Who did not connect meanwhile gets a warning and needs the new fingerprint.
# In the list of commands.
cli-scenario-short = look at scenarios and check them
# Explains workshop scenario.
cli-scenario-help = Looks at scenarios and checks them: the files that a facilitator prepares.
# In the list of commands.
cli-scenario-check-short = find mistakes in scenario files
# Explains workshop scenario check.
cli-scenario-check-help = Reads scenario files and reports every mistake with file, line, field and what was expected.
# In the list of commands.
cli-scenario-list-short = show the scenarios that come along
# Explains workshop scenario list.
cli-scenario-list-help = Shows the scenarios that come along, with their language and title.

## Options and arguments

# --lang
cli-option-lang = language of this command
# --help
cli-option-help = show this help
# --version
cli-option-version = show the version
# --data of workshop join: no workshop is kept here, but what this person saw and wrote of one.
cli-option-data-copy = directory for your copy and for what waits for the line; else the usual place for your account's data
# --data
cli-option-data = directory of the workshops; else the usual place for your account's data
# --host. $host is what holds without this option.
cli-option-host = address to listen on; else { $host }
# --port. $port is what holds without this option.
cli-option-port = port to listen on; else { $port }
# --role. $roles is the list of roles.
cli-option-role = for which role: { $roles }
# --address
cli-option-address = address under which participants find this machine; else it is looked up
# --title
cli-option-title = title of the workshop (required)
# --delegation
cli-option-delegation = delegation at the table; may be repeated
# --json
cli-option-json = as JSON, for programs
# --format. $formats are names of forms.
cli-option-format = form of the document: { $formats }; without it the name of the file tells, else it is markdown
# --output
cli-option-output = write to this file; else to the output
# --template
cli-option-template = house style: a file with cover page, order and headings
# A bundle that is right. $name is the file, $files how many files are in it.
cli-verify-bundle = { $name }: right, all { $files } files are what they were.
# The files in a bundle are right, but another program packed them. $name is the file.
cli-verify-repacked = { $name }: the files are right, the zip around them is not byte for byte as this program made it.
# Under a bundle that is signed. $fingerprint is the fingerprint of a key.
cli-verify-signed = Signed with the key { $fingerprint }. Compare it with the fingerprint on the invitation.
# Under a bundle without a signature.
cli-verify-unsigned = Not signed: who made it cannot be told.
# --per-delegation
cli-option-per-delegation = put the delegation or role everywhere in place of the person
# --unfinished
cli-option-unfinished = also where not everything is agreed
# --yes
cli-option-yes = do not ask whether it is sure
# Argument SCENARIO.
cli-argument-scenario = name of a scenario that comes along, or a YAML file
# Argument ID.
cli-argument-id = id of the workshop; see workshop list
# Argument FILE of backup and restore.
cli-argument-file = the backup; - for the output or the input
# Argument DIR of copy.
cli-argument-dir = directory of the other server
# Argument [WHAT...] of verify.
cli-argument-stored = ids of workshops, or backups; otherwise all in the directory
# Argument FILE... of scenario check.
cli-argument-files = scenario files

## Outcomes

# After a mistake in the command line. $command is what can be typed.
cli-hint-help = Help: { $command }
# workshop verify, a line for each workshop that is right. $name is an id or a file, $records a number, $last a moment.
cli-verify-right = { $name }  right  { NUMBER($records) } records, the last on { $last }
# workshop verify, a line for each that is not. $name is an id or a file. The reason follows.
cli-verify-wrong = { $name }  NOT RIGHT
# workshop verify, after a computer that stopped. $name is an id.
cli-verify-torn = { $name }: the very last was not written whole when the server ended. Nobody was told that it was saved; the next start clears it away.
# workshop verify. $name is an id.
cli-verify-unsealed = { $name }: there is no checksum over the whole file now. All records were checked, the unused space between them was not.
# workshop backup. $id is an id, $file a file, $records a number.
cli-backup-done = { $id } is in { $file }, read back and right: { NUMBER($records) } records
# workshop restore. $id is an id, $records a number.
cli-restore-done = { $id } was put back: { NUMBER($records) } records
# workshop copy. $id is an id, $dir a directory, $records a number.
cli-copy-done = { $id } is in { $dir } too, read back and right: { NUMBER($records) } records
# workshop close, before it begins. $id is an id.
cli-close-sure = Of { $id } the text, decisions and reasons stay. The history goes for good. Type the id to go on:
# workshop close: what stayed. $id is an id; the others are numbers.
cli-close-kept = { $id } is closed. Kept: { NUMBER($passages) } passages and { NUMBER($events) } decisions, reasons and other records.
# workshop close: what went. $changes and $sessions are numbers.
cli-close-gone = Removed: { NUMBER($changes) } changes of the text from { NUMBER($sessions) } sessions. The new file was searched byte by byte: nothing is left of them, and there is no log beside it.
# workshop close without --per-delegation.
cli-close-per-person = Who said what is still there by name.
# workshop close with --per-delegation.
cli-close-per-delegation = Who said what is there by delegation or role. Names that people typed themselves in a text or reason are still there.
# workshop close without --per-delegation. $path is the log of who came and went, $lines a number of lines.
cli-close-audit-person = Shortened: the addresses on { NUMBER($lines) } lines of { $path }. The names are still there.
# workshop close with --per-delegation. $path is the log of who came and went, $lines a number of lines.
cli-close-audit-delegation = Shortened: the addresses on { NUMBER($lines) } lines of { $path }. The names there are wiped.
# workshop close: where the program cannot reach.
cli-close-left = Not touched: backups and copies elsewhere, also of logs, and documents that were exported.
# After Ctrl-C.
cli-interrupted = Interrupted.
# An error we do not know. $path is the log.
cli-unexpected = Something went wrong. What was saved is still there. There is more in { $path }
# workshop new: before the id.
cli-new-id = Id
# workshop new: before the title.
cli-new-title = Title
# workshop new: until when the codes open the door.
cli-new-expires = The codes are good until { DATETIME($day, dateStyle: "long") }; that of the facilitator counts once.
# workshop list: how many passages are agreed.
cli-list-agreed = { $agreed } of { $of } agreed
# Title of a workshop that workshop run makes.
cli-run-title = { $scenario }, { DATETIME($day, dateStyle: "long") }
# Name of whoever sits at the machine, where the account has no person's name.
cli-run-name = Facilitator
# While the server starts, until the screen is there.
cli-run-opening = Opening the workshop ...
# After the screen was closed. $path is the directory.
cli-run-kept = The workshop is kept in { $path }. To go on: workshop run with the same options.
# The line that is read out in the room: what to type to come in.
cli-join-line = ssh -p { $port } your-name@{ $address }
# workshop scenario check: a file without mistakes.
cli-check-good = { $file }: good

## Is this machine ready (workshop doctor)

# workshop host-key. $fingerprint is the fingerprint.
cli-key-now = In use: { $fingerprint }
# workshop host-key. $fingerprint is the fingerprint.
cli-key-coming = Ready: { $fingerprint }
# workshop host-key prepare: what to do now.
cli-key-tell = Have the server read its settings again (SIGHUP) or start it again. Put the key in use only when whoever comes back has connected at least once.
# workshop host-key rotate: what to do now. $path is a file.
cli-key-rotated = The former key is in { $path }. Have the server read its settings again (SIGHUP) or start it again, and make the invitations again: the fingerprint stands on them.
# Before a line: all right.
cli-doctor-good = good
# Before a line: possible, but have a look.
cli-doctor-doubtful = note
# Before a line: not like this.
cli-doctor-bad = bad
# The directory of workshops. $path is the directory.
cli-doctor-directory = Directory { $path }: can be written to.
# The directory is not there yet. $path is the directory.
cli-doctor-directory-new = Directory { $path }: not there yet; it is made with the first workshop.
# Others on this machine can get into the directory. $path is the directory.
cli-doctor-directory-open = Directory { $path }: others on this machine can get into it. Close it with: chmod 700
# The directory cannot be written to. $path is the directory.
cli-doctor-directory-closed = Directory { $path }: cannot be written to. Choose another with --data, or give yourself the right.
# Space on the disk. $megabytes is what is free.
cli-doctor-space = Disk: { $megabytes } MB free.
# Too little space. $megabytes is what is free.
cli-doctor-space-little = Disk: only { $megabytes } MB free. Make room before you begin.
# The key of the server. $fingerprint is its fingerprint.
cli-doctor-key = Key: { $fingerprint }
# workshop doctor. $coming is the fingerprint of the key that was made ready.
cli-doctor-key-coming = Key: { $fingerprint }; ready is { $coming }
# There is no key yet.
cli-doctor-key-new = Key: made the first time.
# The key cannot be read. $path is the file.
cli-doctor-key-unreadable = Key: { $path } cannot be read. Put a copy back; with a new key every participant is warned.
# The port is free. $host and $port are address and port.
cli-doctor-port = Port { $port } on { $host }: free. Let it through the firewall as well.
# The port belongs to a server on this directory. $host and $port are address and port.
cli-doctor-port-server = Port { $port } on { $host }: used by the server on this directory.
# The port belongs to another program, or the address is not this machine's. $host and $port are address and port.
cli-doctor-port-taken = Port { $port } on { $host }: cannot be used. Another program has it, or the address is not this machine's. Choose another with --port or --host.
# The port is not allowed. $host and $port are address and port.
cli-doctor-port-forbidden = Port { $port } on { $host }: you have no right to it. Choose a port above 1023.
# workshop doctor. Under which address participants connect.
cli-doctor-address = Address: participants type ssh -p { $port } name@{ $address }
# workshop doctor. Only this machine itself can connect.
cli-doctor-address-alone = Address: { $address } can be reached from this machine only. Connect it to the network of the room, or give --host 0.0.0.0.
# workshop doctor. How many files and connections a program may have open at a time.
cli-doctor-files = Connections: { $limit } at a time, which is enough.
# workshop doctor. $limit is allowed, $needed is needed.
cli-doctor-files-few = Connections: only { $limit } at a time, and a full house needs { $needed }. Raise the limit with: ulimit -n { $needed }
# The clock. $time is what it says.
cli-doctor-clock = Clock: { $time }. Is that right?
# The clock is wrong for certain. $time is what it says.
cli-doctor-clock-wrong = Clock: { $time }. That cannot be; set it, because codes run out and decisions carry the time.
# The clock is slow. $time is what it says, $saved when something was last saved.
cli-doctor-clock-slow = Clock: { $time }, but something was saved here at { $saved }. Set it, because codes run out and decisions carry the time.
# The terminal. $columns, $rows and $term describe it.
cli-doctor-terminal = Terminal: { $columns } by { $rows }, { $term }.
# There is no terminal.
cli-doctor-terminal-none = Terminal: none; workshop serve needs none.
# TERM is empty or dumb. $columns, $rows and $term describe it.
cli-doctor-terminal-dumb = Terminal: cannot show the screen (TERM={ $term }). Use an ordinary terminal window.
# The terminal shows no UTF-8. $columns, $rows and $term describe it.
cli-doctor-terminal-letters = Terminal: shows no UTF-8. Set LANG to en_GB.UTF-8.
# The window is small. $columns, $rows and $term describe it.
cli-doctor-terminal-small = Terminal: { $columns } by { $rows } is tight. Make the window at least 80 by 24.

## The invitation on one page (workshop invite)

# Heading. $title is the title of the workshop.
cli-invite-title = Invitation: { $title }
# Under the heading. $role is the name of a role.
cli-invite-role = You take part as { $role }.
# What it is about. $role is the role.
cli-invite-about = { $role ->
    [facilitator] You lead the workshop from your own computer.
    [recorder] You write along and keep the record from your own computer.
    [adviser] You think along from your own computer.
    [observer] You read along from your own computer.
    [projector] This computer shows the text to the room.
   *[delegate] You write and decide along from your own computer.
} There is nothing to install and you need no account.
# First step; every line is a kind of computer.
cli-invite-open =
    Open a window in which you type commands.
    Windows: press the Windows key, type powershell and press Enter.
    Mac: press Cmd and the space bar, type terminal and press Enter.
    Linux: press Ctrl, Alt and T.
# Second step; the line stands below it.
cli-invite-line = Type this line, with your own name (without spaces) in the place of your-name, and press Enter:
# Third step; the fingerprint stands below it. What is quoted is what ssh asks, to the letter.
cli-invite-trust = The first time your computer asks whether the server can be trusted: “Are you sure you want to continue connecting?” Paste or type this fingerprint then and press Enter. If it asks “Please type 'yes', 'no' or the fingerprint” after that, the fingerprint does not match: try once more, or else go no further and call the facilitator.
# Fourth step; the code stands below it.
cli-invite-code = Type the code and press Enter. Dashes and capitals can be left out:
# Fifth step. $role is the role.
cli-invite-in = { $role ->
    [delegate] You are in. If the screen asks for which delegation you sit there, choose it with the arrow keys and Enter.
   *[other] You are in.
} { $role ->
    [projector] Ctrl+Q leaves. If the connection drops, close the window and begin again at step 1, with another name.
   *[other] F1 gives help and Ctrl+Q leaves. Note the return code that the screen shows. If the connection drops, close the window, begin again at step 1 and type the return code instead of the code: you go on where you were.
}
# End. $day is the last day.
cli-invite-end = The code is valid up to and including { DATETIME($day, dateStyle: "long") } and belongs to your role. Pass it on to nobody.

## Over SSH, without a screen

# ssh name@host status: the step.
cli-status-step = Step { $number } of { $of }: { $title }
# ssh name@host status: who is here.
cli-status-online = Here: { $count } ({ $names })
# ssh name@host whoami.
cli-whoami-name = You are { $name }, { $role }.
# ssh name@host whoami.
cli-whoami-delegation = You speak for { $name } ({ $initials }).
# ssh name@host whoami.
cli-whoami-workshop = Workshop: { $title }
# ssh name@host whoami. $rights is a list of verbs.
cli-whoami-rights = You may: { $rights }.
# ssh name@host help. $formats are names of forms.
cli-ssh-help =
    Without a command the screen opens. With a command there is only an answer:
      export         the agreement as a document: Markdown, or with --format one of
                     { $formats }
      status         how things stand; with --json for programs
      whoami         who you are here and what you may do
      help           this help
