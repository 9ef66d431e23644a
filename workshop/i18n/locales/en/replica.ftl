### replicas: the program on a computer of one's own, also without a line (en)

## workshop join

# In the list of commands.
cli-join-short = take part from your own computer, also when the line is gone
# Explains workshop join.
cli-join-help =
    Opens the screens of a workshop elsewhere on this computer. What you type is here at once and goes to the server after that.

    When the line is gone you simply write on; it is looked for by itself. What is not over yet stays here, also after you leave.
# What stands in the place of the address.
cli-metavar-address = NAME@ADDRESS[:PORT]
# Argument of workshop join.
cli-argument-address = your name and the server, as on the invitation; without a port it is 2222
# At the beginning, where the copy of the last time cannot be read. $path is a file.
cli-join-aside = The copy on this computer was damaged and is fetched again. What you wrote and had not gone across is still here. The damaged copy: { $path }
# $path is the directory of the copy.
cli-join-kept = What you wrote and what you saw is also here: { $path }
# After leaving, where the server went on from an earlier state. $path is a file.
cli-join-set-back = The server went on from an earlier state. How the text read here before that stands in { $path }
# After leaving, where the server does not have everything. $waiting is how many own changes wait.
cli-join-waiting = { $waiting ->
    [one] 1 change still waits for the line. Type the same command later, and it goes along by itself.
   *[other] { $waiting } changes still wait for the line. Type the same command later, and they go along by themselves.
 }
# The server cannot be reached, but there is a copy of the last time.
cli-join-without-line = The server cannot be reached. You go on without a line.
# There can be no line with this server, as with another key or a code that counts no longer. There is a copy of the last time. The screen says why.
cli-join-own-copy = You go on without a line, in your own copy. What you write stays on this computer.
# Above the question for a code, where there is a copy of the last time.
cli-join-code-or-copy = No code? With Ctrl+D you go on without a line, in your own copy.
# The first time at this server. $host is the address. The fingerprint stands below.
cli-join-unknown-host = This computer does not know the server { $host } yet. Compare the fingerprint with the one on your invitation:
# Question behind the fingerprint.
cli-join-trust = Is it the same? Type yes, or paste the fingerprint (else: no):
# A participant without a seat; the delegations stand below with a number. $title is the workshop.
cli-join-delegations = { $title }. For whom are you at the table?
# Question below the list of delegations.
cli-join-choose = Number, or the name of another delegation:
# A number was typed that is not in the list, or nothing. $count is how many delegations are in it.
cli-join-no-such-number = { $count ->
    [0] There is no delegation to choose from yet: type a name.
    [one] Type a number (1), or a name.
   *[other] Type a number from 1 to { $count }, or a name.
 }
# Somebody new who has to be let in. $name is how this person is called.
cli-join-waits = { $name }, the facilitator lets everybody in by hand. There is nothing to do; this goes on by itself.
# Question, where there was somebody of that name already.
cli-join-return-code = Do you have a return code? Type it, or wait:

## The sign of saving, without a line

# There is no line to the server and nothing waits.
sign-away = no line
# $waiting is how many own changes the server does not have yet.
sign-away-waiting = no line · { $waiting ->
        [one] 1 change waits
       *[other] { $waiting } changes wait
    }
# The same, on a narrow screen.
sign-away-waiting-short = no line · { $waiting ->
        [one] 1 waits
       *[other] { $waiting } wait
    }
# On the line that says what somebody may do, while there is no line.
tui-away-write = Write on; all else waits for the line.
# The same, for who only reads.
tui-away-read = Read on; what is new waits for the line.
# Question upon leaving, where something still waits for the line. $waiting is how many own changes.
tui-confirm-leave-away = { $waiting ->
    [one] Do you want to leave? 1 change still waits for the line. It stays on this computer and goes along when you come back here.
   *[other] Do you want to leave? { $waiting } changes still wait for the line. They stay on this computer and go along when you come back here.
 }
# The server was put back, such as from a backup; what was here is newer.
tui-set-back = The server went on from an earlier state. The text from before that is kept here; upon leaving you read where.
# The line does not come back by itself. $reason is a whole sentence.
tui-no-line = No line, and that stays so until you begin again: { $reason }
# The same, where the server has another key than the last time. Fits on one line of 80 with the exclamation mark in front: the keys stay.
tui-no-line-other-key = No line: the server has another key. When you have left you read more.
# The workshop has to be fetched again: another role, or another server.
tui-closed-mirror-anew = The workshop is fetched again.

## Errors

# In general: there is no line.
error-line = There is no line to the server.
# Something the server decides on, while there is no line.
error-line-away = That has to wait for the line: the meeting decides on it, not this computer.
# The line went while something was asked.
error-line-lost = The line went before there was an answer. Look in a moment whether it worked.
# $host and $port are the address.
error-line-unreachable = The server { $host }, port { NUMBER($port, useGrouping: 0) }, cannot be reached. Is the address right, and is this computer on the same network?
# The same program is open already for this name and this server.
error-line-in-use = This workshop is open already on this computer, in another window. Go on there, or close that first.
# workshop join without a terminal, such as with a pipe behind it.
error-join-terminal-missing = workshop join needs a terminal: the screen opens in this window.
# workshop join in a terminal that cannot draw screens.
error-join-terminal-dumb = This terminal cannot draw a screen. Open an ordinary terminal window.
# Another key than the last time. $host is the address, $entry what the server is called in the file of ssh.
error-line-other-key = The server { $host } has another key than before. Ask the facilitator whether that is right; only then type: ssh-keygen -R "{ $entry }"
# Somebody does not trust the fingerprint.
error-line-not-trusted = You are not connected: the fingerprint was not confirmed.
# No code was given, or the one that is kept here does not count any more.
error-line-no-code = The server asks for a code. Begin again, and type the code from your invitation or your return code.
# The server does not let in. $said is what the server itself says.
error-line-refused = The server does not let you in: { $said }
# A server without replicas.
error-line-unknown = This server does not know this: come in by ssh, or ask the facilitator for a newer version.
# The server is of a later release.
error-line-newer = The server is newer than this program. Get the new release; what you wrote is still here.
# Without a delegation, and there is nobody to ask.
error-line-delegation = This seat is no longer there. Begin again and choose your delegation.
# What was written without a line belongs to another text than the one there is.
error-line-other-text = This belonged to another text than the one that is here now.
# The server did not take own words; they are kept, with the reason.
error-words-not-taken = What you wrote was not taken. Your words and the reason are in the menu: not taken
# The address behind workshop join.
error-address-wrong = This is no address. Write it as name@192.0.2.10, or with a port: name@192.0.2.10:2222
# $path is the file of ssh with known servers.
error-hosts-unreadable = The file { $path } with known servers cannot be read.
# $path is the file of ssh with known servers.
error-hosts-unwritable = The file { $path } with known servers cannot be written.

## What came in late

# Key in the menu: what was written without a line.
tui-key-late = came in late
# In the help.
tui-help-late = what somebody wrote without a line, and what others wrote meanwhile: by paragraph, with a choice where both wrote.
# Key in the menu: own words that the server did not take.
tui-key-not-taken = not taken
# In the help.
tui-help-not-taken = your own words that the server did not take: copy, put back or put away.
# Title of the dialog.
tui-late-title = What came in late
# Above the list.
tui-late-explained = ▲ both wrote in it: Enter to choose   ✓ looked at   · one of them
# There is nothing late.
tui-late-none = Nothing came in late.
# $name wrote without a line; $when is when, such as "from 12:29 to 12:41"; $passage is a passage.
tui-late-story = { $name } wrote without a line { $when } · { $passage }
# Within a sentence: for a while. $since and $until are times, with the day where that is needed.
tui-span = from { $since } to { $until }
# Within a sentence: beginning and end are in the same minute. $at is a time.
tui-span-moment = at { $at }
# The same, where it was not today. $day is a day like 22-11.
tui-span-moment-day = on { $day } at { $at }
# What others wrote while this person had no line. $passage is a passage.
tui-late-meanwhile = While you had no line, others wrote · { $passage }
# In the place of the name of a paragraph that is gone.
tui-late-gone = (gone)
# Title. $name is the name of a paragraph.
tui-late-settle-title = Paragraph { $name }: both wrote in it
# Above the three texts.
tui-late-question = Which text is this paragraph to have? What you choose is an ordinary edit: you can undo it.
# The text without a line. $name is who wrote it.
tui-late-mine = { $name }:
# The text of the others.
tui-late-theirs = The others:
# The merged text.
tui-late-now = As it stands now:
# Notice to everybody. $name wrote without a line in $passage.
tui-notice-late = { $name } wrote in { $passage } without a line for a while; it is in the text now. Menu: came in late
# Notice to everybody, where the passage was agreed. $name wrote without a line in $passage.
tui-notice-late-seal = { $name } wrote in { $passage } without a line for a while; the seal is broken. Menu: came in late
# Notice to whoever wrote without a line, where the passage was agreed meanwhile.
tui-notice-late-seal-own = What you wrote in { $passage } without a line is in the text now; the seal is broken. Menu: came in late
# Notice to everybody: something came in at one moment in more than one place. $names is who wrote, $count the number of passages.
tui-notice-late-many = Written without a line and in the text now: words of { $names } in { $count ->
        [one] 1 passage
       *[other] { $count } passages
    }. Menu: came in late
# Notice: somebody chose the text. $name is who, $passage where.
tui-notice-late-settled = { $name } has looked at what came in late in { $passage }.
# Notice when the line is back. $count is the number of passages.
tui-notice-returned = The line is back. Others wrote meanwhile in { $count ->
        [one] 1 passage
       *[other] { $count } passages
    }. Menu: came in late
# Notice to whoever wrote without a line while the group went to another step. $step is that step.
tui-notice-behind = The group is at { $step } now. You stay where you wrote; with F6 you go to the group.
# The same, where others wrote meanwhile as well. $count is the number of passages.
tui-notice-returned-behind = The line is back; others wrote in { $count ->
        [one] 1 passage
       *[other] { $count } passages
    } (menu: came in late). You stay where you wrote; with F6 you go to the group.
# Nothing was refused.
tui-not-taken-none = Everything you wrote was taken.
# Title of the dialog.
tui-not-taken-title = Not taken
# Above the list.
tui-not-taken-question = The server did not take this. Choose what is to be done with it.
# Choice.
tui-not-taken-copy = copy
# Choice.
tui-not-taken-back = put back, at the end of the passage
# Choice.
tui-not-taken-away = put away
# Notice after copying.
tui-not-taken-copied = Copied.
# Notice after putting back.
tui-not-taken-put-back = Put back, at the end.
