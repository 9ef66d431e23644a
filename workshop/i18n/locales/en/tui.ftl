### tui (en): the screens. Plain words, whole sentences where there is room.

## Top and bottom lines

# Top line: where the group is. $step is the name of the step, with its number.
tui-top-step = step { $number } of { $total }: { $step }
# Top line on a narrow screen, behind which other step somebody looks at.
tui-top-group = group: step { $number } of { $total }
# Top line, when somebody looks at another step than where the group is.
tui-top-elsewhere = you are looking at { $step }
# Bottom line. $name is the name, $role the role, $delegation the delegation.
tui-who-delegate = You are { $name }, { $role } for { $delegation }.
# Bottom line, for those without a delegation.
tui-who = You are { $name }, { $role }.
# One sentence when the window is too small. $columns and $rows are numbers of characters.
tui-too-small = This window is too small. Make it at least { $columns } characters wide and { $rows } lines high.
# Bottom line while nothing can be saved. $reason is a whole sentence.
tui-not-saved = Nothing is being saved now, so nobody can write. { $reason }
# Before it, for who typed something meanwhile. $count is how many characters were not taken.
tui-not-taken-count =
    { $count ->
        [one] 1 character not taken.
       *[other] { $count } characters not taken.
    }
# As soon as things are saved again. $words is what this person typed meanwhile and is not in the text.
tui-not-taken = Things are saved again. Did not get into the text: “{ $words }”
# The same, where it is more than fits on the line. $words is the last of it; Ctrl+V pastes all of it.
tui-not-taken-long = Things are saved again. Did not get into the text: “…{ $words }” Ctrl+V pastes all of it.
# For who comes back after the line was lost. $time is a time such as 14:03:12.
tui-back-heard = You are back. All up to { $time } arrived, what you typed after that did not.
# For who comes back after a replica on a computer of their own lost the line. $time is a time such as 14:03:12.
tui-back-heard-elsewhere = You are back. All up to { $time } arrived. What you typed after that on your own computer is still there and comes in once it has a line again.
# For who comes back and nobody knows how the line ended, such as after a restart.
tui-back = You are back. The caret stands behind the last of yours that arrived.
# Top line of the facilitator while nobody is there. $command is the line to type.
tui-invite-line = To come in: { $command }   code { $code }

## Names of steps and passages

# Name of a step with its number.
tui-step-tip = Tip { $number } { $title }
# Name of a step with its number.
tui-step-point = Point { $number } { $title }
# Name of a step with its number.
tui-step-statement = Statement { $number } { $title }
# Short, without title: where somebody is, in the list of those present.
tui-step-short-tip = tip { $number }
# Short, without title.
tui-step-short-point = point { $number }
# Short, without title.
tui-step-short-statement = statement { $number }
# Title above the text.
tui-passage = Passage { $number } · { $title }
# Behind the title above the text, for those who only read.
tui-passage-read-only = read only

## Agenda

# Heading above the agenda.
tui-agenda = Agenda
# The ten points on one line.
tui-agenda-points = Points { $first }-{ $last }
# The group is there.
tui-agenda-now = now
# A step that is done.
tui-agenda-done = done
# A step that is still to come.
tui-agenda-open = open
# How many of the points are done.
tui-agenda-count = { $done } of { $total } done
# Heading above the letters that work now.
tui-now = Now

## Guide

# Heading above the explanation of the step.
tui-guide = Guide
# Subheading in the guide.
tui-guide-questions = Questions
# Subheading in the guide, above what can be ticked.
tui-guide-checks = Check
# Subheading in the guide, above ready-made sentences.
tui-guide-phrases = Sentences to adopt
# Subheading in the guide.
tui-guide-facts = Facts
# Subheading in the guide, above the questions that hold for the whole meeting.
tui-guide-always = Always in mind
# Source behind a fact. $date is the moment the fact speaks of.
tui-guide-source = { $publisher }, { $date }
# Mark behind a fact that may no longer be right.
tui-guide-aged = outdated
# Mark with reason behind a fact that may no longer be right. $note is that reason.
tui-guide-aged-note = outdated: { $note }
# Subheading at a point.
tui-guide-point = This point
# Line below how a point stands.
tui-guide-point-where = Where in the text: { $where }
# The paragraph that somebody named is no longer there. $name is its name, such as 3b.
tui-guide-point-gone = Paragraph { $name } is no longer in the text.
# Nobody has said yet where in the text.
tui-guide-point-nowhere = Not in the text yet
# Line to bring the point up to date.
tui-guide-point-change = Update

## At the table

# Heading above those present.
tui-people = At the table · { $count }
# Somebody is in the same passage.
tui-people-here = here
# Somebody is typing.
tui-people-typing = typing
# Somebody has typed or moved nothing for a minute.
tui-people-idle = quiet
# Somebody has typed or moved nothing for five minutes.
tui-people-away = away
# On a short line: brackets around the name of who is quiet.
tui-people-idle-name = ({ $name })
# On a short line: brackets around the name of who is away.
tui-people-away-name = ({ $name } away)
# Somebody left the meeting or lost the line. $time is a time like 14:32.
tui-people-departed = away since { $time }
# Behind one's own name.
tui-people-you = you
# Delegations nobody is connected for. $names is a row of names.
tui-people-missing = Not connected: { $names }
# Heading above who is there, where there is no line: nobody here knows how many there are.
tui-people-blind = At the table
# In the place of the others, where there is no line.
tui-people-unseen = Without a line you do not see the others.
# More people than there is room for on the line.
tui-people-more = +{ $count }

## The round

# Line above the text during a round. $time is a time of day such as 14:32.
tui-round-hidden = { $count } of { $total } positions · put forward at { $time } · seal { $seal }
# What one's own delegation has given.
tui-round-yours = you: { $stand }
# One's own delegation has still to answer.
tui-round-yours-missing = F4 give your position
# Line above the text when the positions are visible.
# $outcome is half a sentence such as “no agreement: objection”.
tui-round-revealed = Positions shown · { $outcome } · seal { $seal }
# Behind the line of a round when the text has changed meanwhile.
tui-round-changed = text changed since
# Line above an agreed passage.
tui-round-agreed = Agreed at { $time } · seal { $seal }
# Line above an agreed passage that was changed afterwards.
tui-round-broken = Seal { $seal } broken: the text was changed after the agreement of { $time }
# Line above a passage on which the last round gave no agreement.
tui-round-contested = No agreement in the round of { $time }

## Notices on the bottom line

# Everybody moved along to another step. $step is its name.
tui-notice-moved = The group is now at { $step }
# The agenda leaves out what is done.
tui-notice-only-open = The agenda shows only what is open. f: everything again.
# The agenda shows everything again.
tui-notice-everything = The agenda shows everything again.
# Minutes were added.
tui-notice-more-time = This step has { $minutes } more minutes.
# The facilitator took something back. $what is undone.
tui-notice-undone = Taken back: { $what }.
# The same, after everybody had seen it.
tui-notice-undone-seen = Taken back: { $what }. What was shown has been seen, though.
# There is a break. $time is a time such as 15:20.
tui-notice-break = Break until { $time }. Look away from the screen for a while.
# The break is over.
tui-notice-work = The break is over.
# Somebody got another role.
tui-notice-role = { $name } is now { $role }.
# One's own role has changed.
tui-notice-role-yours = { $name }, you are now { $role }.
# Somebody else leads now.
tui-notice-lead = { $name } leads the meeting now.
# You lead now.
tui-notice-lead-yours = { $name }, you lead the meeting now.
# Somebody asked for a position. $passage is the title of the passage.
tui-notice-round = A round on { $passage } is open. F4: give your position.
# The same, for those who give no position.
tui-notice-round-watch = A round on { $passage } is open.
# The positions are visible.
tui-notice-revealed = The positions on { $passage } are visible. F4: look at them.
# The passage is agreed.
tui-notice-agreed = { $passage } is agreed. The text is sealed.
# The round ended without agreement.
tui-notice-closed = The round on { $passage } was closed without agreement.
# The passage is open again.
tui-notice-reopened = { $passage } is open again.
# Notice: the changed text is put forward again.
tui-notice-again = { $passage } was changed after the agreement. F4: see what changed and take your position.
# The same, for those who are not asked again.
tui-notice-again-watch = { $passage } was changed after the agreement and is put again to those who were in favour.
# Notice: an editorial edit was let through.
tui-notice-seal-moved = Wording of { $passage } edited: the seal moves along. F4: see what changed.
# Notice. $name is a delegation.
tui-notice-minority = { $name } has a minority note with { $passage }.
# One's own position was recorded. $stand is for instance "agree".
tui-notice-position = Recorded for { $delegation }: { $stand }.
# Title over the list of forms.
tui-export-title = In which form?
# Title over a preview. $format is the name of a form.
tui-export-form = Export: { $format }
# Button above a preview. $path is the place of the file.
tui-export-write = Write to { $path }
# Above a preview of a form that a terminal cannot show.
tui-export-as-text = This is what it says, here without the looks of this form:
# Under a preview that does not show everything.
tui-export-more = The document goes on from here.
# Line at the bottom of a preview.
tui-hint-preview = Enter write   Tab and ↑↓ read   Esc back
# The document is being written, and that takes a moment.
tui-notice-exporting = Writing...
# The document was written. $path is where the file is.
tui-notice-exported = Written: { $path }
# No document can be written here.
tui-notice-no-export = Fetch the document with: ssh ... export, or another form with --format
# Somebody came in.
tui-notice-joined = { $name } has come in.
# This is the first step.
tui-notice-first = This is the first step.
# This is the last step.
tui-notice-last = This is the last step.
# No round is running, and there has been none.
tui-notice-no-round = There has been no round on this passage yet.
# The name of the theme.
tui-notice-theme = Look: { $theme }
# The terminal shows no colours, so there is one look only.
tui-notice-no-colours = This terminal shows no colours. Everything can be read without.
# How others come in is not known here.
tui-notice-no-invitation = This screen does not know how others come in. Ask who started the server.
# A sentence was put into the text.
tui-notice-phrase = The sentence is in the text.
# The session was taken over by a second connection of the same person.
tui-closed-session-taken-over = You came in from another place. This connection is closed for that reason.
# The server stops.
tui-closed-server-stopping = The server is stopping. Everything that was saved will be there again.
# On every screen, again every second, before the server stops.
tui-server-ends = The server stops in { $seconds ->
        [one] 1 second
       *[other] { NUMBER($seconds) } seconds
    }. What is saved will be there again.
# Only for who leads: many wrong codes come in.
tui-codes-guessed = Somebody is guessing codes: many come in that are not right. Those who are in notice nothing.
# Another reason.
tui-closed-other = The connection is closed.

## Keys: short, for the bottom line and the menu

# Key, a word or two, lower case.
tui-key-help = help
# Key: shows or folds the explanation of the step.
tui-key-guide = guide
# Key: comment on words of the text, or see the comment that is there already.
tui-key-comment = comment
# Key: to the next open comment.
tui-key-next-comment = next remark
# In the menu: the list of comments on this passage.
tui-key-comments = all comments
# Key: give a position, or look at the positions.
tui-key-position = position
# Key: where are we.
tui-key-overview = overview
# Key: look at another step.
tui-key-steps = steps
# Key: back to where the group is.
tui-key-follow = back to the group
# Key v: the group goes one step forward.
tui-key-forward = forward
# Key t: the group goes one step back.
tui-key-back = back
# Key k: start or stop the clock.
tui-key-clock = clock
# Key m: five more minutes.
tui-key-more-time = more time
# Key x: begin a break, or end it.
tui-key-break = break
# Key z: take back the last step of the process.
tui-key-undo-process = take back
# Key c: time, what is open, who is silent.
tui-key-cockpit = cockpit
# Key w: ask everybody how it goes, or answer.
tui-key-temperature = how it goes
# Key f: the agenda shows only what is open.
tui-key-only-open = only open
# Key b: see what a participant sees.
tui-key-as-participant = as participant
# In the menu: give somebody another role.
tui-key-roles = roles
# Key d: hand over the lead.
tui-key-hand-over = hand over
# In the menu: take or give back the lead.
tui-key-take-back = lead back
# Key r: put the text forward.
tui-key-open-round = open round
# Key p: make the positions visible to all.
tui-key-reveal = show positions
# Key a: the passage is agreed.
tui-key-agree = agreed
# Key s: the round ends without agreement.
tui-key-close-round = close round
# Key h: the passage opens again.
tui-key-reopen = reopen
# Key g: let a typo after the agreement pass.
tui-key-editorial = let edit through
# Title of a question: put the changed text forward again.
tui-key-ask-again = ask again
# Key n: enter a position for those without a device.
tui-key-record = position for
# In the menu: what a delegation puts on record.
tui-key-minority = minority note
# Key l or Ctrl+D: everything that was decided.
tui-key-decisions = decisions
# Key u: how do others come in.
tui-key-invite = invitation
# Key e: write the document.
tui-key-export = export
# Key: the other language. Names it in that language itself.
tui-key-language = Nederlands
# Key: another look (dark, light, contrast).
tui-key-theme = look
# Key.
tui-key-menu = menu
# Key.
tui-key-leave = leave
# Tab goes to the next panel. Bottom line.
tui-key-tab-text = text
# Tab goes to the next panel. Bottom line.
tui-key-tab-agenda = agenda
# Tab goes to the next panel. Bottom line.
tui-key-tab-guide = guide

## Keys: a sentence, for the help

# Help on a key: a whole sentence.
tui-help-help = Shows this explanation.
# Help on a key.
tui-help-guide = Puts the guide to this step beside the text, or folds it away.
# Help on a key.
tui-help-comment = Comments on the selected words or the sentence at the cursor; where there is a comment already, shows it.
# Help on a key.
tui-help-next-comment = Goes to the next open comment or suggestion in this passage.
# Help on a key.
tui-help-comments = Shows all comments on this passage, those that are done as well.
# Help on a key.
tui-help-position = Gives your delegation's position while a round is open; otherwise shows the positions of the last round.
# Help with the same key, for who enters positions of others.
tui-help-position-record = Enters the position of a delegation without a device while a round runs; otherwise you see the positions of the last round.
# Help with the same key, for who gives no position.
tui-help-position-watch = Shows how the round stands, and once they are shown the positions with their reasons.
# Help on a key.
tui-help-overview = Shows where we are: passages, tips and points on one page.
# Help on a key.
tui-help-steps = Looks at another step. The group stays where it is.
# Help on a key.
tui-help-follow = Takes you back to the step where the group is.
# Help on a key.
tui-help-forward = Takes everybody to the next step. Enter on the agenda takes everybody to the step that is marked there.
# Help on a key.
tui-help-back = Takes everybody to the step before.
# Help for a key.
tui-help-clock = Starts the clock of this step or stops it. Everybody sees it on the top line; at the next step it runs on there.
# Help for a key.
tui-help-more-time = Gives this step five more minutes.
# Help with a key.
tui-help-break = Begins a break without screens: everybody sees until when, and the clock of the step stands still. Once more: the break is over.
# Help for a key.
tui-help-undo-process = Takes back the last step of the process: a step of the agenda, a round, an agreement, a closing. Again goes further back. It stands in the list of decisions.
# Help for a key.
tui-help-cockpit = Shows the time, who has yet to answer, what is open with the undisputed first, and who has written nothing.
# Help for a key.
tui-help-temperature = Asks everybody in one key how close we are. Nobody sees who said what; only the numbers are kept.
# Help for a key.
tui-help-only-open = Shows only what is still open on the agenda, or everything again.
# Help for a key.
tui-help-as-participant = Shows what a participant sees. Esc brings you back.
# Help for a key.
tui-help-roles = Gives somebody another role: delegate, recorder, adviser or observer. Everybody is told.
# Help for a key.
tui-help-hand-over = Hands the lead to somebody else, after a question. Everybody is told and you can take it back.
# Help for a key.
tui-help-take-back = Brings the lead back to the one who handed it over.
# Help on a key.
tui-help-open-round = Puts the text of this moment to the delegations. Where an agreed text has changed, it asks only those who were in favour again.
# Help on a key.
tui-help-reveal = Makes the positions visible to everybody.
# Help on a key.
tui-help-agree = Declares the passage agreed and seals the text.
# Help on a key.
tui-help-close-round = Closes the round without agreement. Positions and reasons are kept.
# Help on a key.
tui-help-reopen = Opens a closed passage again. What was agreed is kept.
# Help for a key.
tui-help-editorial = Lets a small change after the agreement pass, such as a typo. You see what changed first; the seal moves along and everybody can read it.
# Help for a key.
tui-help-record = Enters a position for a delegation without a device, with a count of hands if you like.
# Help for a key.
tui-help-minority = Puts a minority note with the passage; it travels into the document.
# Help for a key.
tui-help-decisions = Shows every decision with its time and who took it.
# Help on a key.
tui-help-invite = Shows the line, the codes and the fingerprint by which others come in.
# Help on a key.
tui-help-export = Writes the document on this computer, in the form you choose.
# Help on a key.
tui-help-language = Puts the screens into Dutch. The content of the meeting stays in its own language.
# Help on a key.
tui-help-theme = Changes between dark, light and high contrast.
# Help on a key.
tui-help-menu = Shows everything you can do now.
# Help on a key.
tui-help-leave = Leaves the meeting. What you wrote stays.

## Help

# Title of the help.
tui-help-title = Help
# Heading above the keys that always work.
tui-help-everywhere = Always
# Heading above the letters of the agenda.
tui-help-agenda = While the agenda is chosen (Tab)
# Heading above what is in the menu only.
tui-help-in-menu = In the menu
# Heading above the keys in the text.
tui-help-text = In the text
# Line in the help: writing.
tui-help-text-typing = Typing writes into the text. Everybody sees it at once; saving goes by itself.
# Line in the help: undo.
tui-help-text-undo = Takes back your own last change; Ctrl+Y does it again.
# Line in the help: to another panel.
tui-help-tab = Goes to the next panel: text, guide or agenda.
# Line in the help: things in the guide.
tui-help-guide-enter = In the guide: ticks a check, or puts a sentence into the text.
# Heading above the signs.
tui-help-signs = Signs
# Explanation of a sign on the agenda.
tui-help-sign-here = the group is here
# Explanation of initials.
tui-help-sign-initials = two letters stand for a delegation, small ones for somebody without: who is where, who wrote what
# With the sign in front of a row with words that have a comment.
tui-help-sign-comment = the underlined words have a comment
# With the sign in front of a row with what is looked for.
tui-help-sign-found = here is what you look for
# How to see what somebody else has selected.
tui-help-sign-selected = an underlined bar with a name: somebody else has selected this

## Menu

# Title of the menu.
tui-menu-title = Menu

## Dialogs

# Button.
tui-button-cancel = Back
# Button: record the position or the point.
tui-button-save = Record
# Button: yes, do it.
tui-button-leave = Leave
# Button.
tui-button-stay = Stay
# Line below a list.
tui-hint-list = ↑↓ choose   Enter take   Esc back
# Line below a page.
tui-hint-page = ↑↓ read   Esc back
# Line below a form.
tui-hint-form = ↑↓ choose   Tab next field   Enter record   Esc back
# Question on leaving.
tui-confirm-leave = Do you want to leave the meeting? Everything is kept; you can come back with the same name and code.
# Question on leaving, for who runs the server.
tui-confirm-leave-host = Do you want to stop? Everything is kept, but the others are cut off as well.
# Question on agreement.
tui-confirm-agree = Is { $passage } agreed with this? The text is sealed.
# Question on closing without agreement.
tui-confirm-close-round = Close the round on { $passage } without agreement? Positions and reasons become visible and are kept.
# Question on reopening.
tui-confirm-reopen = Open { $passage } again? The agreement lapses; what was agreed is kept.
# Question on showing while delegations are missing. $names is a row of names.
tui-confirm-reveal = No position yet from { $names }. With n you enter it for those without a device. Show them anyway? The positions are fixed after that.
# Question on showing when everybody gave a position.
tui-confirm-reveal-all = All delegations gave a position. Show them now? The positions are fixed after that.
# Question when handing over. $name is a name.
tui-confirm-hand-over = Hand the lead to { $name }? You sit in as recorder then, and everybody is told. You can take it back from the menu.{ $delegation ->
        [none] {""}
       *[other] {" "}Who leads gives no position: have somebody else speak for { $delegation } where needed.
    }
# Question when taking or giving back. $name leads afterwards.
tui-confirm-take-back = The lead goes back to { $name }. Go on?
# Button.
tui-confirm-yes-hand-over = Hand over
# Button.
tui-confirm-yes-take-back = Yes, back
# Question when asking again. $names is a row of delegations.
tui-confirm-ask-again = Put this text again to those who were in favour: { $names }? The others keep their position and may change it. Until it is agreed, the old agreement stands.
# Question about an editorial edit.
tui-confirm-editorial = Is this only wording, such as a typo? The seal then moves to this text. Everybody is told and can see with F4 what changed.
# Button.
tui-confirm-yes-ask-again = Ask again
# Button.
tui-confirm-yes-editorial = Let it through
# Button below a question.
tui-confirm-yes-agree = Declare agreed
# Button below a question.
tui-confirm-yes-close-round = Close without agreement
# Button below a question.
tui-confirm-yes-reopen = Reopen
# Button below a question.
tui-confirm-yes-reveal = Show

# Title: giving a position.
tui-position-title = Position of { $delegation }
# What is put forward.
tui-position-about = { $passage }, the text of { $time } (seal { $seal })
# The text has changed meanwhile.
tui-position-changed = The text has changed since; your position is about the text that was put forward.
# Behind a stand: a reason.
tui-position-reason-welcome = with a reason
# Behind a stand: a reason is needed.
tui-position-reason-needed = reason required
# Label of the field.
tui-position-reason = Reason
# Above the differences: your delegation was in favour of the old text.
tui-position-again = Changed since the agreement; does your position still hold?
# Label of a field that may stay empty.
tui-position-hands-title = Hands counted (may stay empty)
# Under that label. $stands are the positions, with slashes between them.
tui-position-hands = Numbers with a space between them, for: { $stands }
# What is kept where somebody enters a position for a delegation.
tui-position-stored-entered = Kept are: the delegation, the position, the reason, the hands, and that you entered it. Others see it once the facilitator shows the positions. { $count } of { $total } given.
# What is kept and who sees it.
tui-position-stored = Kept are: your delegation, the position, the reason and who filled it in. Others see it once the facilitator shows the positions. { $count } of { $total } given.
# Title: what came out of a round.
tui-result-title = Positions on { $passage }
# Still hidden.
tui-result-hidden = The positions are not visible yet. { $count } of { $total } delegations gave one.
# Has given a position, still hidden.
tui-result-given = given
# A delegation that has given nothing yet.
tui-result-missing = no position yet
# A delegation that gave nothing, after the round.
tui-result-none = no position
# Outcome.
tui-result-agreed = Declared agreed at { $time }.
# Outcome.
tui-result-closed = Closed without agreement at { $time }.
# What was put forward.
tui-result-text = The text that was put forward
# Heading above what the facilitator can do now.
tui-next = What now?
# The rule allows an agreement. Letters are keys.
tui-next-carried = a declares the passage agreed. s closes the round without agreement, if you want to talk on after all.
# There is an objection. Letters are keys.
tui-next-objection = s closes the round. Talk about the objection, change the text together and put it forward again with r.
# Nobody is in favour. Letters are keys.
tui-next-nobody = s closes the round. Ask what is needed, change the text together and put it forward again with r.
# Not everybody is in favour, which is needed. Letters are keys.
tui-next-not-all = s closes the round. Ask those who were not in favour what they need, change the text and put it forward again with r.
# A tie. Letters are keys.
tui-next-tie = Nobody has a casting vote. s closes the round; talk on and put the same or another text forward with r. If it stays a tie, the passage stands in the document as not agreed, with all reasons.
# No majority. Letters are keys.
tui-next-no-majority = s closes the round. Change the text together and put it forward again with r.
# Who was missing. $names is a row of names. Letters are keys.
tui-next-absent = What is shown is shown: { $names } can answer in a new round only. For those without a device, you enter it then with n.
# Title: for which delegation the position is entered.
tui-record-title = Enter the position of
# Title: whose note it is.
tui-note-title = Minority note of
# Title of the form.
tui-note-of = Minority note of { $delegation }
# Explanation above the field.
tui-note-about = Travels with the passage and stands in the document. An empty field takes the note back.
# Outcome of a round that was shown. $verdict is half a sentence (outcome-...), $missing a count, $names a row of delegations.
tui-outcome = { $favour } of { $table } in favour; { $verdict }{ $missing ->
    [0] {""}
   *[other] {" "}(no position from { $names })
    }.
# A position that was not asked for again and so has stayed.
tui-result-kept = stayed as it was
# A position that somebody entered for the delegation.
tui-result-entered = entered for the delegation
# Hands that were counted in the delegation, as in "3 agree, 1 objects".
tui-result-hands = hands: { $counted }
# Above what a delegation has put with the passage.
tui-result-note = Minority note
# Above the differences with the text that was agreed before.
tui-result-changed = Changed since the agreement
# Above an editorial edit. $old and $new are seals, $time a time.
tui-result-edited = Edited for wording at { $time }: seal { $old } became { $new }

# Label of a field.
tui-point-status = How does it stand?
# Label of a field.
tui-point-note = Note
# Label of a field: where in the agreement the point comes back.
tui-point-where = Where in the text?
# Label of a list of passages.
tui-point-passages = Which passages are about this?

# Title: look at another step.
tui-steps-title = Which step do you want to look at?

# Title: how others come in.
tui-invitation-title = Invitation
# Line above the command.
tui-invitation-command = Type in a terminal, with your own name:
# Line above the codes.
tui-invitation-codes = And then the code that is yours:
# Line above the fingerprint of the server.
tui-invitation-fingerprint = The first time, your terminal asks whether this is the right computer. It is if it says:

## Who are you

# Title of the first screen. $name is the name.
tui-welcome = Welcome, { $name }
# Below the title. $workshop is the title of the meeting.
tui-welcome-question = For which delegation do you sit at the table of { $workshop }?
# There is no delegation at all yet.
tui-welcome-empty = Nobody is at the table yet. Type the name of your party or organisation.
# Label of the field for a new name.
tui-welcome-new = Your delegation is not there? Type its name:
# The choice for a new delegation. $name is what was typed.
tui-welcome-add = new: { $name }
# Bottom line.
tui-welcome-hint = ↑↓ choose   Enter sit down   Ctrl+Q leave

## Overview

# Title.
tui-overview-title = Where are we
# Summary. All values are numbers.
tui-overview-summary = { $agreed } of { $passages } passages agreed · { $points } of { $total } points discussed · { $checks } of { $allchecks } checks ticked
# Subheading.
tui-overview-passages = The text
# Subheading.
tui-overview-tips = The tips
# Subheading.
tui-overview-points = The points
# Subheading.
tui-overview-other = Besides
# How much text there is.
tui-overview-characters = { $count ->
    [0] still empty
    [one] { $count } character
   *[other] { $count } characters
    }
# How much was ticked.
tui-overview-checks = { $done } of { $total } ticked
# The text does not speak of the point yet.
tui-overview-nowhere = not in the text yet
# Where in the text the point comes back.
tui-overview-where = in: { $where }
# Bottom line of the overview.
tui-hint-overview = ↑↓ choose   Enter look at this step   Esc back
# Key Ctrl+L, in the help only: draw the picture again.
tui-key-redraw = redraw
# Help on a key.
tui-help-redraw = Draws the screen again, when something has come through it.

## Who wrote this

# Key: who wrote this sentence, and when.
tui-key-written = who wrote this
# What that key does.
tui-help-written = Tells since when this sentence or the selection reads as it does, who wrote which words and for whom; Enter goes to that moment in the history.
# The sentence at the cursor still is as the scenario began.
tui-written-starter-sentence = This sentence is starter text of the scenario.
# The selection still is as the scenario began.
tui-written-starter-selection = These words are starter text of the scenario.
# Since when the sentence reads so, and who made the last change in it. $time is a time, $name a name with delegation.
tui-written-since-sentence = This sentence reads so since { $time }, by { $name }
# The same for what is selected. $time is a time, $name a name with delegation.
tui-written-since-selection = These words read so since { $time }, by { $name }
# Bottom line: there is no text at the cursor.
tui-written-nothing = There is nothing here yet.
# Bottom edge of the window with who wrote what.
tui-hint-origin = ↑↓ choose   Enter to that moment   Esc back
# From the first time to the last. $first and $last are times.
tui-written-between = { $first }-{ $last }
# With "who wrote this": these words came into the text by a suggestion. $name is who accepted it.
tui-written-accepted = suggestion { $number }, accepted by { $name }
# A time on another day. $day is a day as 21-11, $time a time as 14:32.
tui-written-day = { $day } { $time }

## Finding

# Key: go to a paragraph.
tui-key-paragraph = to paragraph
# What that key does.
tui-help-paragraph = Goes to the paragraph with the number you type, such as 3b.
# Title of the dialog in which one says to which paragraph.
tui-paragraph-title = To a paragraph
# Question in that dialog.
tui-paragraph-question = Which paragraph? Type what stands to the left of it, such as 3b.
# In short: where somebody reads or writes. $name is the name of a paragraph, such as 3b.
tui-paragraph = paragraph { $name }

# Key: find in the text.
tui-key-find = find
# What that key does.
tui-help-find = Finds words in the text. Enter is the next one, arrow up the one before, Esc back.
# In front of what is looked for.
tui-find-label = Find:
# Behind an empty line for finding.
tui-find-keys = Enter next · ↑ previous · Esc back
# At which place one is. $at and $count are numbers.
tui-find-count = { $at } of { $count }
# How many places there are, where one is at none of them.
tui-find-total = { $count } found
# It is not in the text.
tui-find-none = not found

# Key Ctrl+G: look at the versions of the passage.
tui-key-history = history
# Help for a key.
tui-help-history = Shows how the passage came about: every version, who changed what, and putting an older text back.
# Title of the screen with the versions of a passage.
tui-history-title = History
# Title of the list of versions.
tui-history-versions = Versions
# Which version is shown.
tui-history-count = version { $number } of { $total }
# Stands there only when reading takes more than half a second.
tui-history-reading = Reading the history...
# In the place of a time, for the text the scenario began with.
tui-history-starter = first text
# Who wrote the first text.
tui-history-nobody = from the scenario
# With a version that was agreed with this text.
tui-history-agreed = agreed
# With a version that was put forward in a round.
tui-history-forward = put forward
# Above the text: what it is held against.
tui-history-against-before = What this version changed
# Above the text: which two versions are compared. $first and $last are times or "starter text".
tui-history-against-marked = From { $first } to { $last }
# In the list, below the version that is compared with.
tui-history-marked = compared with this
# Above the text: what it is held against.
tui-history-against-now = What has changed since
# Above the text: what it is held against, where the passage is agreed.
tui-history-against-sealed = Unlike the sealed text
# Above the text: what it is held against, the text put forward last.
tui-history-against-forward = Unlike the text put forward
# Above the text: nothing is compared.
tui-history-against-nothing = The text of that moment
# When two texts are the same.
tui-history-same = There is no difference.
# Title of the question for a name.
tui-history-name = Name this version
# $time is a time or "first text".
tui-history-name-question = What is the version of { $time } called?
# Bottom line of the question for a name.
tui-hint-naming = Enter save   Esc back
# Bottom line of the question to which paragraph somebody wants to go.
tui-hint-place = Enter go there   Esc back
# Title of the question.
tui-history-restore = Put back
# $time is a time or "first text".
tui-history-restore-question = Make the passage read as in the version of { $time } again? Everybody sees that. What stands there now stays in the history, and Ctrl+Z takes it back.
# Button.
tui-history-restore-yes = Put back
# Notice. $time is a time or "first text".
tui-history-restored = The version of { $time } was put back. Ctrl+Z undoes that.
# Bottom line of the history, at most 79 characters.
tui-hint-history = ↑↓←→ choose  Enter change  m mark  d compare  n name  t put back  Esc
# Bottom line for who does not write.
tui-hint-history-read = ↑↓←→ choose   Enter next change   m mark   d compare   Esc back
# Help for the history: what the screen is.
tui-history-help = On the left the versions of this passage, the oldest on top. A version ends when somebody else goes on after a pause, after a minute of silence, and whenever the text is put forward. On the right the text: what came is underlined, what went is struck between [- and -]. In front of every line that differs stands +, - or ±.
# Help for arrow up and down.
tui-history-help-go = Earlier and later versions; Home and End go to the first and the last.
# Help for left and right.
tui-history-help-scrub = Along the line of time, with the mouse as well.
# Help for m.
tui-history-help-mark = Marks this version: every version you choose is compared with it from then on. Another m ends that.
# Help for the line of time.
tui-history-help-line = Above is the line of time: the higher, the more was written then. A long silence is a dash.
# With a sign: the version you see.
tui-history-help-sign-here = the version you see
# With a sign: the marked version.
tui-history-help-sign-since = the version you compare with
# With a sign: put forward then.
tui-history-help-sign-forward = the text was put forward then
# With a sign: agreed then.
tui-history-help-sign-agreed = agreed with this text
# With a sign: a version that has a name.
tui-history-help-sign-named = a version with a name
# Help for Enter.
tui-history-help-next = To the next change in the text. PgUp and PgDn turn the pages.
# Help for d.
tui-history-help-against = Compares with something else: the version before, the marked version, the text of now, the text put forward or sealed, or nothing.
# Help for n.
tui-history-help-name = Gives this version a name that everybody sees.
# Help for t.
tui-history-help-restore = Puts this text back, after a question. It is an ordinary edit of yours; who wrote the rest stays visible.

## Following somebody, and bringing everybody together

# Key: the screen goes along with somebody else.
tui-key-accompany = follow somebody
# What that key does.
tui-help-accompany = Lets your screen go along with somebody else, until you type or press Esc.
# Letter of the facilitator: everybody's screen goes to where they are.
tui-key-gather = everybody here
# What that letter does.
tui-help-gather = Brings all screens to the place in the text where you are.
# Title of the list of people.
tui-follow-title = Whom do you want to follow?
# Row in that list.
tui-follow-nobody = follow nobody any more
# Bottom line while one follows somebody. $name is a name.
tui-follow-line = You follow { $name }.
# Behind that line: how it ends.
tui-follow-stop = Esc or typing: stop
# Whoever one followed has gone. $name is a name.
tui-follow-gone = { $name } has left; you follow nobody any more.
# There is nobody to follow.
tui-follow-alone = Nobody else is at the table.
# To the others: their screen was moved. $name is the facilitator.
tui-notice-gathered = { $name } asks you to look here.
# To the facilitator.
tui-notice-gathering = Everybody now sees the place where you are.

## Comments

# Title of the dialog in which somebody writes a comment.
tui-comment-title = Comment
# The words a comment is about. $words is text of participants, $paragraph the name of the
# paragraph, such as 3b, or "none".
tui-comment-quote =
    { $paragraph ->
        [none] On: “{ $words }”
       *[other] On paragraph { $paragraph }: “{ $words }”
    }
# Above the field.
tui-comment-yours = Your comment
# Nothing is left of the words a comment was about.
tui-comment-gone = The text this was about is gone.
# Below a comment. $name is a name, $time a time such as 14:32.
tui-comment-done = Done by { $name } at { $time }
# In a list: how many replies there are.
tui-comment-replies =
    { $count ->
        [one] 1 reply
       *[other] { $count } replies
    }
# How many comments on a passage are open; in the overview.
tui-comments-count =
    { $count ->
        [one] 1 comment
       *[other] { $count } comments
    }
# Title of the panel with comments on the passage.
tui-comments-panel = Comments · { $count } open
# Title of the list of all comments on a passage.
tui-comments-title = Comments on this passage
# Title of the dialog with a comment and the replies to it.
tui-thread-title = Comment and replies
# Above the field.
tui-thread-reply = Your reply
# Button.
tui-thread-resolve = Done
# Button: open the comment again.
tui-thread-reopen = Open again
# Button.
tui-thread-next = Next
# Line below the dialog with a comment.
tui-hint-thread = Enter reply   Tab buttons  Ctrl+N next  Ctrl+P previous  Esc
# A comment was made.
tui-notice-comment = Your comment is there; the words are underlined.
# There are no (open) comments on this passage.
tui-notice-no-comments = There are no open comments or suggestions on this passage.
# Somebody else commented. $name is a name, $passage a title.
tui-notice-comment-added = { $name } has a comment on { $passage }.
# Somebody else replied to a comment. $name is a name, $passage a title.
tui-notice-comment-replied = { $name } replies to a comment on { $passage }.

## Filling in at a step

# Key F7: fill in what belongs to this step.
tui-key-fill = fill in
# The same key for who leads, at a step with a statement.
tui-key-fill-statement = lead statement
# The same key for who leads, at a step with silent writing.
tui-key-fill-silence = silent writing
# The same key for who leads, at a step with weighing.
tui-key-fill-weighing = weigh
# The same key for who leads, at a step with sorting.
tui-key-fill-sorting = sort
# Help for a key.
tui-help-fill = Fills in what belongs to this step: answers to the questions, what the text must say, ready-made sentences, and how a point stands.
# Title of the list of what can be filled in.
tui-fill-title = What would you like to fill in?
# Nothing belongs to this step that can be filled in.
tui-notice-nothing-to-fill = There is nothing to fill in at this step.
# Title of the window in which something is filled in.
tui-answer-title = Fill in
# Under a field for a day.
tui-answer-date = year-month-day or day-month-year, such as 2026-10-01
# Under a field for a number. $unit is a unit.
tui-answer-unit = in { $unit }
# Choice: take the answer away.
tui-answer-clear = make empty
# Choice: without a mark.
tui-answer-no-tag = no mark
# Under the answers of others.
tui-answer-pull = Enter on an answer puts it into the text.
# Row that adds a row to a table.
tui-answer-add-row = + another row
# Question for the name of a new row.
tui-answer-row = What is the new row about?
# Line at the bottom of a table to which nobody adds rows.
tui-hint-places = ↑↓ choose   Enter fill in   Esc back
# Line at the bottom of a table to which people add rows.
tui-hint-table = ↑↓ choose   Enter fill in   Del remove own row   Esc back
# An answer stands in the text now.
tui-notice-answer-in-text = The answer is in the text.
# Title of a question about something that the text must say.
tui-check-title = Mark or tick
# Choice: these words show that the text says it.
tui-check-mark = Mark in the text: “{ $words }”
# Choice: to the words that were marked.
tui-check-go = To the marked words
# Choice.
tui-check-tick = Only tick it
# Choice.
tui-check-untick = Take the tick away
# Under something that the text must say: the words that were marked.
tui-check-marked = in the text: “{ $words }”
# The marked words are no longer in the text.
tui-check-gone = no longer in the text: “{ $words }”
# Without marked words the passage cannot be put forward.
tui-check-required = has to be marked in the text
# Title of the window about a ready-made sentence.
tui-phrase-title = What do we do with this sentence?
# Above what every delegation wants.
tui-phrase-votes = The delegations
# A delegation has said nothing yet.
tui-phrase-no-vote = has not chosen yet
# Above the choices of one's own delegation.
tui-phrase-yours = Your delegation
# Above the choices by which the outcome is recorded.
tui-phrase-outcome = Record
# Choice: outcome.
tui-phrase-adopt = Adopt: the sentence goes into the text
# Choice: outcome.
tui-phrase-adapt = Adapt: the sentence goes into the text to be edited
# Choice: outcome.
tui-phrase-drop = Drop
# Under a sentence that the delegations choose about. Both values are counts.
tui-phrase-count = { $count } of { $total } delegations chose

## Decisions

# Title of the screen with all decisions.
tui-decisions-title = Decisions
# Instead of a name: done at the computer itself.
tui-decision-machine = this computer

## Suggestions: other words for the text, which somebody else accepts or not

# Key Ctrl+E: suggest other words.
tui-key-suggest = suggestion
# In the menu: the list of suggestions on this passage.
tui-key-suggestions = all suggestions
# Key Ctrl+P: to the open comment or suggestion before.
tui-key-previous-comment = previous remark
# Help on a key.
tui-help-suggest = Suggests other words for the selection or the sentence at the cursor; if there is a suggestion already, you see it.
# Help on a key.
tui-help-suggestions = Shows all suggestions on this passage, those that were accepted or rejected as well.
# Help on a key.
tui-help-previous-comment = Goes to the open comment or suggestion before, in this passage.
# Question on opening a round while suggestions are open. $count is a number.
tui-confirm-open-round =
    { $count ->
        [one] One suggestion on this passage is still open. Nobody can accept it during the round. Put it forward anyway?
       *[other] { $count } suggestions on this passage are still open. Nobody can accept them during the round. Put it forward anyway?
    }
# Button below that question.
tui-confirm-yes-open-round = Put forward anyway
# Title of the dialog in which somebody makes a suggestion.
tui-suggest-title = Suggestion
# Above the field with the words as they are now.
tui-suggest-words = Change the words
# Above the empty field: there are no words yet.
tui-suggest-new-words = Which words are to come here?
# Above the second field.
tui-suggest-reason = Reason (may be empty)
# Line below that dialog. Ctrl+J begins a new line in the suggested text.
tui-hint-suggest = Enter record   Tab next field   Ctrl+J new line   Esc back
# Line below the dialog with a suggestion.
tui-hint-suggestion = ↑↓ choose   Enter do  Ctrl+N next  Ctrl+P previous  Esc
# Line below the list of suggestions. The letters are keys.
tui-hint-suggestions = o accept  a reject  i withdraw  h reopen  Enter look  Esc
# A suggestion with its author, inside a sentence. $number counts the suggestions on a passage, $name is a name.
tui-suggestion-name = suggestion { $number } by { $name }
# Below a suggestion: who made it, for whom or in which role, and when.
tui-suggestion-by = { $name }, { $who }, { $time }
# Above the reason for a suggestion.
tui-suggestion-why = Why
# Nothing is left of the words that a suggestion wants to replace.
tui-suggestion-gone = The words this suggestion wanted to replace are gone. Put it into the text yourself, or reject it.
# Somebody wrote inside the words that a suggestion wants to replace.
tui-suggestion-changed = The text has changed since this suggestion. Accepting replaces what stands there now:
# What stood there when the suggestion was made. $words is text of participants.
tui-suggestion-was = Then: “{ $words }”
# What stands there now. $words is text of participants.
tui-suggestion-is = Now: “{ $words }”
# How a suggestion was settled. $name is who did, $time a time such as 14:32.
tui-suggestion-settled =
    { $status ->
        [accepted] Accepted by { $name } at { $time }
        [rejected] Rejected by { $name } at { $time }
       *[withdrawn] Withdrawn by { $name } at { $time }
    }
# Button: put the suggested words into the text.
tui-suggestion-accept = Accept
# Button, where other words stand there by now.
tui-suggestion-accept-now = Accept instead of what stands there now
# The same button, after it was pressed once.
tui-suggestion-accept-sure = Sure? Once more, and what stands there now goes
# Button: leave the text as it is.
tui-suggestion-reject = Reject
# Button: take one's own suggestion back.
tui-suggestion-withdraw = Withdraw
# Button: open a rejected or withdrawn suggestion again.
tui-suggestion-reopen = Open again
# Button.
tui-suggestion-next = Next
# Button.
tui-suggestion-previous = Previous
# Button: suggest something in this place oneself.
tui-suggestion-new = Suggest something else
# How many suggestions on a passage are open; in the overview and below the text.
tui-suggestions-count =
    { $count ->
        [one] 1 suggestion
       *[other] { $count } suggestions
    }
# Title of the panel with suggestions on the passage.
tui-suggestions-panel = Suggestions · { $count } open
# Title of the list of all suggestions on a passage.
tui-suggestions-title = Suggestions on this passage
# There are no suggestions on this passage.
tui-notice-no-suggestions = There are no suggestions on this passage.
# Somebody who does not write the text types into it.
tui-notice-suggest-instead = You do not write here. Ctrl+E suggests other words, F3 makes a comment.
# A suggestion was made. $number counts the suggestions on this passage.
tui-notice-suggestion = Your suggestion stands in the text as number { $number }. Whoever writes can accept it.
# Somebody else made a suggestion. $name is a name, $passage a title.
tui-notice-suggestion-added = { $name } suggests other words in { $passage }. Ctrl+N shows them.
# One accepted a suggestion oneself. $suggestion is "suggestion 3 by Ad".
tui-notice-suggestion-accepted-own = You accepted { $suggestion }. Ctrl+Z undoes it.
# Somebody else accepted a suggestion. $suggestion is "suggestion 3 by Ad".
tui-notice-suggestion-accepted = { $name } accepted { $suggestion }.
# Somebody rejected a suggestion. $suggestion is "suggestion 3 by Ad".
tui-notice-suggestion-rejected = { $name } rejected { $suggestion }.
# Somebody withdrew their own suggestion. $suggestion is "suggestion 3 by Ad".
tui-notice-suggestion-withdrawn = Withdrawn: { $suggestion }.
# A suggestion is open again. $suggestion is "suggestion 3 by Ad".
tui-notice-suggestion-reopened = Open again: { $suggestion }.

## Leading

# The clock on the top line. Behind a sign.
tui-clock-left = { $minutes } min left
# The clock in the last minute.
tui-clock-seconds = { $seconds } s left
# The time is up. $minutes are whole minutes.
tui-clock-over = { $minutes ->
    [0] time is up
   *[other] { $minutes } min over time
    }
# The clock stands still. $words says what is left.
tui-clock-paused = paused, { $words }
# Behind a step of the agenda: planned minutes.
tui-clock-planned = { $minutes } m
# Behind a step of the agenda: minutes spent and planned.
tui-clock-spent = { $spent }/{ $minutes } m
# Title of the window about a break.
tui-break-title = Break
# Question above a list of minutes.
tui-break-question = For how long does everybody look away from the screen? The clock of this step stands still meanwhile.
# In that list.
tui-break-minutes = { $minutes } minutes
# Until when the break lasts. $time is a time such as 15:20.
tui-break-until = Break until { $time }
# On the top line. $words is for example "9 min left".
tui-break-line = break, { $words }
# In the window of everybody who does not lead, and on the wall.
tui-break-away = Look away from the screen for a while. Walk, talk, look out of the window. What you wrote is still there.
# Bottom line of that window.
tui-hint-break = Esc go on anyway
# Title of the screen for the facilitator.
tui-cockpit-title = How it goes
# With a passage in which nobody has written.
tui-cockpit-starter = as it began
# Bottom line of that screen.
tui-hint-cockpit = ↑↓ choose   Enter look   f only open   Esc back
# Heading.
tui-cockpit-time = Time
# How long it will take. $steps and $minutes are counts, $time a time.
tui-cockpit-end =
    { $steps ->
        [0] This is the last step: done around { $time }.
        [one] One more step after this, { $minutes } minutes planned: done around { $time }.
       *[other] { $steps } more steps after this, { $minutes } minutes planned: done around { $time }.
    }
# Heading above the rounds that run.
tui-cockpit-asked = Rounds that run
# Who gave no position yet. $names is a row of delegations.
tui-cockpit-waiting = waits for { $names }
# Every delegation gave a position.
tui-cockpit-everybody = everybody has answered
# Heading above passages without agreement.
tui-cockpit-open = Not agreed yet, undisputed first
# Everything is agreed.
tui-cockpit-nothing-open = All passages are agreed.
# Heading above agreed passages.
tui-cockpit-agreed = Agreed
# With a passage without text.
tui-cockpit-empty = still empty
# With a passage: how many objections.
tui-cockpit-against = { $count } objecting
# With a passage: how many reservations and delegations aside.
tui-cockpit-doubts = { $count } with reservation or aside
# With a passage: open comments and suggestions.
tui-cockpit-margin = { $count } in the margin
# With a passage that nothing was said against.
tui-cockpit-undisputed = nothing said against it
# Heading.
tui-cockpit-unanswered = Not answered yet
# All values are counts.
tui-cockpit-counts = { $points } of { $allpoints } points open · { $answers } of { $allanswers } questions empty · { $checks } of { $allchecks } checks not ticked
# Behind a step: how many questions are empty.
tui-cockpit-step = { $count } empty
# Heading above delegations that have written nothing.
tui-cockpit-silent = Who is silent
# Behind a delegation.
tui-cockpit-away = not connected
# Behind a delegation.
tui-cockpit-wrote-nothing = has written nothing
# Every delegation has written something.
tui-cockpit-all-heard = Every delegation has written.

## Statements

# In the guide, to choose.
tui-guide-statement = Choose and look
# Bottom line: the statement is closed again. $step is the name of the step.
tui-notice-statement-closed = Not begun yet: { $step }
# Bottom line: everybody chooses.
tui-notice-statement-first = Choose in silence where you stand, with F7: { $step }
# Bottom line: the choices can be seen.
tui-notice-statement-talk = The choices are under F7: { $step }
# Bottom line: everybody chooses again.
tui-notice-statement-second = Choose again, with F7: { $step }
# Bottom line: the shift can be seen.
tui-notice-statement-shift = F7 shows what shifted: { $step }
# Title of a list of people.
tui-roles-title = Who gets another role?
# Title of a list of roles.
tui-roles-of = New role of { $name }
# Title of a list of delegations.
tui-roles-for = { $name } speaks for
# Title of a list of people.
tui-hand-over-title = Who leads on?
# Bottom line while the facilitator looks as a participant.
tui-as-participant = This is what a participant sees.
# Behind that line.
tui-as-participant-stop = Esc: back to your own screen
# On the screen in the room, during a round. Counts only.
tui-projector-hidden = Put forward: { $count } of { $total } delegations took a position
# On the screen in the room, with an agreed passage. $time is a time, $seal a seal.
tui-projector-agreed = Agreed at { $time } · seal { $seal }
# On the screen in the room, while there is no text.
tui-projector-empty = Nothing here yet.
# Under a statement on the wall, while everybody chooses in silence.
tui-projector-choose = Choose on your own screen, with F7. Only numbers will stand here later.
# On the wall, where not everything fits at once.
tui-projector-page = { $page } of { $pages }

## Points, goals and the register

# Label of a field. $paragraph is the name of the paragraph at the caret, such as 3b.
tui-point-where-here = Where in the text? A paragraph, such as { $paragraph } (where the cursor is)
# Label of a choice.
tui-point-included = Does it go into the agreement?
# Choice.
tui-point-included-yes = goes into the agreement
# Choice.
tui-point-included-no = stays outside the agreement
# Choice.
tui-point-included-open = not decided yet
# Label of a field, and in front of it in the guide.
tui-point-owner = Who answers for it
# Label of a field, and in front of it in the guide.
tui-point-evidence = What shows it
# Label of a field.
tui-point-action = What will be done
# Label of a field: a day.
tui-point-due = Done by (year-month-day)
# Heading on the overview: what the text is held against.
tui-overview-goals = The goals
# Question with a goal. $goal is the goal in words.
tui-goal-question = { $goal } Which passages speak of it?
# Heading on the overview.
tui-overview-register = Promises, actions and parked
# Nothing was noted yet.
tui-overview-register-none = nothing noted yet
# Key: note something for later, and see what was noted.
tui-key-register = note
# Help for a key.
tui-help-register = Notes the sentence at the caret or the selection as a promise, and actions and subjects for later; and shows everything that was noted.
# Title of the list.
tui-register-title = Promises, actions and parked
# Above the choices to note something. $words are words of the text.
tui-register-words = Note with: “{ $words }”
# Above the choices to note something, without words of the text.
tui-register-new = Note
# Choice: this sentence is a promise.
tui-register-commitment = This is a promise
# Choice: something that somebody will do.
tui-register-action = An action
# Choice: a subject for another moment.
tui-register-parked = Park a subject
# Somebody who only reads opens an empty list.
tui-notice-register-empty = Nothing has been noted yet.
# Something was noted.
tui-notice-noted = Noted.
# Somebody else noted something for later. $name is a name, $kind what it is: promise, action or parked.
tui-notice-item = { $name } noted something ({ $kind }). Ctrl+K: look.
# Heading in the list.
tui-items-title-commitment = Promises
# Heading in the list.
tui-items-title-action = Actions
# Heading in the list.
tui-items-title-parked = Parked
# Count on the overview.
tui-items-commitment =
    { $count ->
        [one] 1 promise
       *[other] { $count } promises
    }
# Count on the overview.
tui-items-action =
    { $count ->
        [one] 1 action
       *[other] { $count } actions
    }
# Count on the overview.
tui-items-parked = { $count } parked
# Nobody answers for it.
tui-item-no-owner = nobody yet
# There is no day.
tui-item-no-day = no day yet
# The words of a promise are no longer in the text.
tui-item-gone = The words are no longer in the text.
# Above a form: which step it comes from.
tui-item-source = Comes from { $step }
# Label of a field.
tui-item-wording = What
# Label of a field.
tui-item-owner = Who answers for it
# Label of a field.
tui-item-amount = Amount, with its years
# Label of a field.
tui-item-indicator = How we see that it works
# Label of a field.
tui-item-evidence = Source, or where it works already
# Label of a field.
tui-item-day = When (year-month-day)
# Label of a field: when a promise is looked at again.
tui-item-review = When we look back (year-month-day)
# Label of a choice.
tui-item-approach = How
# Button: to the words in the text.
tui-item-go = To the words in the text
# Button: done, or not after all.
tui-item-close = Done, or not after all
# Button: take away.
tui-item-drop = Take away: it was a mistake

## How it goes

# Title of the question to everybody.
tui-temperature-title = How does it go?
# The question itself.
tui-temperature-question = How close are we to agreement? One key is enough.
# What is kept.
tui-temperature-stored = Nobody sees who said what. Only the numbers are kept.
# How many people answered.
tui-temperature-given = { $count ->
    [one] 1 answer
   *[other] { $count } answers
    }
# So few answers that one could tell whose they are. $least is a count.
tui-temperature-few = The spread is shown from { $least } answers on.
# Choice: close the window, the question stays.
tui-temperature-later = Let it run
# Choice.
tui-temperature-show = Show to everybody
# Choice.
tui-temperature-end = End it
# Bottom line of the question.
tui-hint-temperature = 1-5 answer   Esc later
# Notice to somebody who types.
tui-notice-temperature = The facilitator asks how it goes; the question comes when you pause.
# Notice after the answer.
tui-notice-temperature-given = Your answer counts, without your name.

## Conversation: silent writing and sorting

# Name of a step with its number.
tui-step-conversation = Conversation { $number } { $title }
# Short, without title.
tui-step-short-conversation = conversation { $number }
# In the guide, to choose.
tui-guide-sorting = Sort
# Title of the dialog.
tui-silence-title = Silent writing
# Below the question: what is stored and who sees it.
tui-silence-stored = Nobody reads this before all answers are shown at once; then your name stands beside it.
# In its place, once there is an answer of one's own.
tui-silence-kept = Your answer is kept. You can change it until all answers are shown at once, with the names.
# When the answers were shown while there was no line. $words is what did not arrive in time.
tui-silence-missed = ! Did not arrive in time: “{ $words }”
# Below the answers, for who writes.
tui-silence-pull = Enter puts an answer into the text.
# Heading above what only the facilitator can do.
tui-silence-leading = For you as facilitator
# To choose. $seconds is a number of seconds.
tui-silence-open = Begin: { $seconds } seconds of silence
# To choose, where there was writing before.
tui-silence-again = Go on writing: { $seconds } seconds, the answers hidden again
# To choose.
tui-silence-reveal = Show all answers
# Bottom line: the silence begins. $step is the name of the step.
tui-notice-silence = Write your answer in silence, with F7: { $step }
# Bottom line: the answers can be seen.
tui-notice-silence-shown = All answers are under F7: { $step }

## Weighing, and what goes with a question

# On the screen in the hall, while everybody weighs.
tui-projector-weigh = Choose for yourself, with F7. Then you will see how the table is spread, without names.
# Title of the dialog.
tui-weighing-title = Weighing
# Keys in the dialog.
tui-hint-weighing = ↑↓ row   ←→ or a digit chooses   Del clear   Esc done
# To choose, for the facilitator.
tui-weighing-open = Begin: everybody chooses alone
# To choose, where there was weighing before.
tui-weighing-again = Go on choosing: the spread hidden again
# To choose.
tui-weighing-reveal = Show the spread, without names
# To choose: something else to weigh.
tui-weighing-add = Add something else
# Bottom line: people can choose. $step is the name of the step.
tui-notice-weighing-opened = Choose for yourself, with F7: { $step }
# Bottom line: the spread can be seen.
tui-notice-weighing-shown = The spread is under F7: { $step }
# In front of a question in the guide that is for somebody with your role.
tui-guide-asks-you = For you
# In front of a question in the guide, for council and college.
tui-guide-asks-delegate = For council and executive
# In front of a question in the guide, for the civil service.
tui-guide-asks-adviser = For the organisation
# Above answers of an earlier step. $step is the name of that step.
tui-recalled = What came up at { $step }:
# At a check: none of these words stands in the text. $words is a row of words.
tui-check-lost = The text has none of these words: { $words }.
# Question before a round, below what the text says nothing about.
tui-confirm-open-lost = The text says nothing about this. Put it forward all the same?

## The route: the whole talk on one screen

# Name of the key in the menu.
tui-key-route = the route
# Explanation of that key.
tui-help-route = Shows the whole talk on one screen: the questions it begins with, every step with its minutes, and what comes out.
# Heading for what comes out of the talk.
tui-route-outcome = What comes out
# Planned time of a step, short.
tui-route-minutes = { $minutes } m
