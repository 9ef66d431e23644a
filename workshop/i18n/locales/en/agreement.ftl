### agreement (en): the words of the talks, the same on every screen and in the document.

## Roles

# Role: leads the meeting. Lower case: stands in mid-sentence ("You are Anna, facilitator").
role-facilitator = facilitator
# Role: keeps the record and writes along, without a vote (often the council's clerk).
role-recorder = recorder
# Role: sits at the table for a party or organisation.
role-delegate = delegate
# Role: civil servant who brings facts, without a vote.
role-adviser = adviser
# Role: reads along only.
role-observer = observer
# Role: the screen on the wall, nobody's.
role-projector = screen in the room

# One sentence on everybody's screen: what this role may do.
role-may-facilitator = You lead the meeting and can write along.
# One sentence on everybody's screen: what this role may do.
role-may-recorder = You can write, keep the points and enter positions.
# One sentence on everybody's screen: what this role may do.
role-may-delegate = You can write, keep the points and take a position.
# One sentence on everybody's screen: what this role may do.
role-may-adviser = You can comment, suggest and fill in (F7).
# One sentence on everybody's screen: what this role may do.
role-may-observer = You can read along.
# One sentence: what this role may do.
role-may-projector = This screen shows the text to the room.

## What a role may do; fits in "As an observer you cannot ..."

# Infinitive, no capital, no full stop.
action-read = read along
# Infinitive, no capital, no full stop.
action-edit-text = write in the text
# Infinitive, no capital, no full stop.
action-tick-check = tick a check
# Infinitive, no capital, no full stop.
action-assess-point = assess a point
# Infinitive, without capital or full stop.
action-comment = make comments
# Infinitive, no capital, no full stop. Questions of a step, and what is noted for later.
action-answer = fill anything in
# Infinitive, no capital or full stop.
action-suggest = suggest other words
# Infinitive, no capital, no full stop.
action-take-position = take a position
# Infinitive, no capital or full stop. For those without a device.
action-record-position = enter a position for a delegation
# Infinitive, no capital or full stop.
action-note-minority = put a minority note with a passage
# Infinitive, no capital or full stop.
action-temperature = say how it goes
# Infinitive, no capital, no full stop. Agenda, rounds, agreement and codes.
action-lead = lead the meeting
# Infinitive, no capital, no full stop.
action-export = take the document along

## Passages

# Status of a passage: still being written. Short, stands behind a sign.
passage-status-open = open
# Status of a passage: a round runs, positions are not visible yet.
passage-status-put-forward = put forward
# Status of a passage: a round runs, positions are visible.
passage-status-revealed = positions shown
# Status of a passage: everybody accepted the text.
passage-status-agreed = agreed
# Status of a passage: the last round ended without agreement.
passage-status-contested = not agreed
# The text was changed after it was agreed.
passage-seal-broken = seal broken
# The text is still exactly what was agreed.
passage-seal-intact = seal intact

## Positions

# Position of a delegation.
stand-agree = agrees
# Position of a delegation; the reason is the reservation.
stand-reservation = agrees with a reservation
# Position of a delegation: no part of the agreement, does not stop it.
stand-aside = stands aside
# Position of a delegation: stops the agreement; a reason is required.
stand-object = objects
# Position of a delegation, five fingers: fully in favour.
stand-five = 5 fully in favour
# Position of a delegation, four fingers.
stand-four = 4 in favour
# Position of a delegation, three fingers: in favour, with a remark.
stand-three = 3 can live with it
# Position of a delegation, two fingers: holds nothing up.
stand-two = 2 in doubt
# Position of a delegation, one finger: holds up the agreement.
stand-one = 1 against
# Position of a delegation, yes or no.
stand-yes = in favour
# Position of a delegation, yes or no.
stand-abstain = abstains
# Position of a delegation, yes or no.
stand-no = against

## Outcome of a round

# Outcome of a round: half a sentence without a full stop.
outcome-consent-carried = nobody objects: agreement is possible
# Outcome of a round: half a sentence without a full stop.
outcome-consent-objection = there is an objection: no agreement
# Outcome of a round: half a sentence without a full stop.
outcome-consent-nobody = nobody is in favour: no agreement
# Outcome of a round: half a sentence without a full stop.
outcome-unanimity-carried = every delegation is in favour: agreement is possible
# Outcome of a round: half a sentence without a full stop.
outcome-unanimity-not-all = not every delegation is in favour, which is needed here: no agreement
# Outcome of a round: half a sentence without a full stop.
outcome-unanimity-nobody = nobody is in favour: no agreement
# Outcome of a round: half a sentence without a full stop.
outcome-majority-carried = more than half of the delegations are in favour: agreement is possible
# Outcome of a round: half a sentence without a full stop.
outcome-majority-tie = as many in favour as against, and more than half is needed: no agreement
# Outcome of a round: half a sentence without a full stop.
outcome-majority-no-majority = not more than half of the delegations are in favour: no agreement
# Outcome of a round: half a sentence without a full stop.
outcome-majority-nobody = nobody is in favour: no agreement
# The outcome of a round in three or four words.
outcome-short-carried = agreement possible
# The outcome of a round in three or four words.
outcome-short-objection = no agreement: objection
# The outcome of a round in three or four words.
outcome-short-nobody = no agreement: nobody is in favour
# The outcome of a round in three or four words.
outcome-short-not-all = no agreement: not all in favour
# The outcome of a round in three or four words.
outcome-short-tie = no agreement: a tie
# The outcome of a round in three or four words.
outcome-short-no-majority = no agreement: no majority
# What the rule makes of a delegation without a position.
absent-consent = Whoever gave no position does not stand in the way of agreement under this rule.
# What the rule makes of a delegation without a position.
absent-unanimity = Whoever gave no position counts as not in favour under this rule.
# What the rule makes of a delegation without a position. Both values are numbers.
absent-majority = Whoever gave no position counts under this rule: of { $table } delegations { $needed } must be in favour.

## Points of attention

# Status of a point: not discussed yet.
point-status-open = open
# Status of a point: the organisation knows how it stands.
point-status-known = known
# Status of a point: it is arranged.
point-status-arranged = arranged
# Status of a point: something must be done.
point-status-action = action

## Kinds of steps on the agenda

# Kind of step; lower case.
step-kind-opening = opening
# Kind of step: one of the digital tips; lower case.
step-kind-tip = tip
# Kind of step: one of the points of administrative attention; lower case.
step-kind-point = point
# Kind of step: a statement the table talks about; lower case.
step-kind-statement = statement
# Kind of step; lower case.
step-kind-closing = closing

## Whether what was typed is saved; always at the top right

# Everything typed is safely on disk.
sign-saved = saved
# Something was just typed that is on its way to disk. Three separate dots, no ellipsis sign.
sign-saving = saving...
# Nothing can be saved. Capitals: this must stand out without colour.
sign-not-saved = NOT SAVED

## What is filled in under a question; the same on the screens and in the document

# A day in figures. $day, $month and $year are text.
answer-day-figures = { $day }-{ $month }-{ $year }
# A number without a unit.
answer-number-figures = { $value }
# A known figure per inhabitant. $unit is the unit, $moment the moment it speaks of.
answer-known = Known: { $known } { $unit } ({ $moment })
# The same figure, times the number of inhabitants of this municipality.
answer-known-here = For { $people } inhabitants that is { $total } euros ({ $known } { $unit }, { $moment })
# The own figure, as long as the number of inhabitants is not filled in. $year is a year or answer-year-missing.
answer-own = Ours: { $total } euros ({ $year })
# The own figure, also per inhabitant. $year is a year or answer-year-missing.
answer-own-each = Ours: { $total } euros, which is { $each } { $unit } ({ $year })
# In place of a year that is not filled in yet.
answer-year-missing = year unknown
# What is filled in beside a known figure.
answer-part-inhabitants = Number of inhabitants
# What is filled in beside a known figure: the whole amount of this municipality.
answer-part-own = Our amount in euros
# What is filled in beside a known figure.
answer-part-year = Year of our amount
# With a year that is longer ago than its term. $term is a number of years.
answer-stale = older than { $term } years
# With a question under which nothing is filled in yet.
answer-none = not filled in yet
# One day of a series. $number from 1.
answer-day-number = Day { $number }

# What happens with a ready-made sentence.
phrase-adopt = adopt
# What happens with a ready-made sentence.
phrase-adapt = adapt
# What happens with a ready-made sentence.
phrase-drop = drop
# What happened with a ready-made sentence.
phrase-settled-adopt = adopted
# What happened with a ready-made sentence.
phrase-settled-adapt = taken over to be adapted
# What happened with a ready-made sentence.
phrase-settled-drop = dropped

## How far the text answers something, and the register

# The text answers it.
cover-full = answered
# The text answers it, but has places that are still to be filled in.
cover-partly = still to be filled in
# The text says nothing of it.
cover-none = not in the text yet
# It was decided that it does not go into the agreement.
cover-outside = stays outside the agreement
# Kind of row in the register: a promise in the text.
item-kind-commitment = promise
# Kind of row in the register: something that somebody will do.
item-kind-action = action
# Kind of row in the register: a subject for another moment.
item-kind-parked = parked
# How a promise is kept.
item-approach-own = own approach
# How a promise is kept: with a solution that works elsewhere.
item-approach-adopted = adopted from elsewhere
# How a promise is kept: as a trial that is looked at again on a day.
item-approach-experiment = trial
## Statements

# Where somebody stands on a statement: one end of the scale.
stance-agree = agree
# Where somebody stands on a statement.
stance-rather-agree = rather agree
# Where somebody stands on a statement.
stance-rather-disagree = rather disagree
# Where somebody stands on a statement: the other end of the scale.
stance-disagree = disagree
# How far the table is with a statement: not begun.
statement-phase-closed = Not begun yet.
# The first choice runs. $count people chose, of $total.
statement-phase-first = First choice, in silence: { $count } of { $total } chose.
# The first choice is shown.
statement-phase-talk = The choices are shown. Talk about them.
# The second choice runs. $count people chose, of $total.
statement-phase-second = Second choice, in silence: { $count } of { $total } chose.
# Both choices are shown.
statement-phase-shift = This has shifted. Write down the trends you see.
# Above the first choice, in a narrow column.
statement-first = first
# Above the second choice, in a narrow column.
statement-second = after
# Above the arrows.
statement-moved = moved
# How many people moved towards agreement, stayed, and moved away from it.
statement-arrows = ↑{ $up } ={ $same } ↓{ $down }
# The last row: all delegations.
statement-together = Together
# Somebody whose name may stand there. $moved is a choice, or two with an arrow between them.
statement-named = { $name } ({ $delegation }): { $moved }.
# Heading above reasons.
statement-why = Why it shifted
# Heading above the four choices.
statement-yours = Where do you stand?
# In front of one's own reason; also the title of the dialog.
statement-why-you = Why?
# There is no reason yet.
statement-why-empty = (nothing yet)
# Question in that dialog.
statement-why-you-question = What brought you here? One or two sentences. They go into the document, without your name unless you tick that.
# To tick.
statement-name-too = My name may stand beside it.
# Below the choices: what is stored and what others see.
statement-stored = Your choice is stored with your name. Others see numbers per delegation once the facilitator shows them; your name only if you tick that.
# Heading above the trends.
statement-trends = Trends we see
# Behind a trend.
statement-support = { $count } see this
# To choose; also the title of the dialog.
statement-trend-add = Write down a trend
# Question in that dialog.
statement-trend-add-question = What do you see happening? One sentence.
# To choose; also the title of the list.
statement-trend-merge = Merge two trends
# Title of the second list.
statement-trend-into = Merge with; these words stay
# To choose; also the title of the list.
statement-trend-drop = Take a trend off the list
# For who leads: the next phase.
statement-on-first = On: everybody chooses in silence
# For who leads: the next phase.
statement-on-talk = On: show the choices, and talk
# For who leads: the next phase.
statement-on-second = On: everybody chooses again, in silence
# For who leads: the next phase.
statement-on-shift = On: show what shifted
# For who leads: the phase before.
statement-back-closed = Back: do not begin yet
# For who leads: the phase before.
statement-back-first = Back: to the first choice, hidden again
# For who leads: the phase before.
statement-back-talk = Back: to the talk
# For who leads: the phase before.
statement-back-second = Back: to the second choice, hidden again
# How many people and organisations are at the table.
statement-roster =
    { $people ->
        [one] 1 participant
       *[other] { $people } participants
    }, { $organisations ->
        [one] 1 organisation
       *[other] { $organisations } organisations
    }
# Below a statement. $roster is a sentence such as "11 participants, 8 organisations".
statement-caveat = Not to be generalised: this holds for this table ({ $roster }).

## Silent writing and sorting

# Kind of step: a conversation by questions; lower case.
step-kind-conversation = conversation
# At a question: nobody wrote in silence yet. $seconds is a number of seconds.
silence-closed = { $seconds } seconds of silent writing; not begun yet.
# At a question: everybody writes. $count people have something.
silence-writing = Everybody writes in silence; { $count ->
        [one] 1 answer
       *[other] { $count } answers
    } so far.
# At a question: everybody writes. $time is the time that is left, such as 0:40.
silence-left = { $time } left; { $count ->
        [one] 1 answer
       *[other] { $count } answers
    } so far.
# At a question: the time is over, the answers are still hidden.
silence-over = Time is up. { $count ->
        [one] 1 answer
       *[other] { $count } answers
    }; the facilitator shows them.
# At a question: all is shown.
silence-revealed = Shown: { $count ->
        [one] 1 answer
       *[other] { $count } answers
    }.
# Heading above what is to be sorted.
sorting-title = Council or operations?
# How far people are. $doubt things are in doubt.
sorting-count = { $count } of { $total } sorted, { $doubt } in doubt.
# Heading above a heap.
sorting-heap-none = Still to sort
# Heading above a heap.
sorting-heap-doubt = Doubt: we talk about these
# Heading above a heap.
sorting-heap-council = For the council
# Heading above a heap.
sorting-heap-operations = For operations
# To choose.
sorting-council = This is for the council
# To choose.
sorting-operations = This is operations
# To choose.
sorting-doubt = We are in doubt
# Behind the letters of a delegation, very short.
sorting-short-council = council
# Behind the letters of a delegation, very short.
sorting-short-operations = oper.
# Behind the letters of a delegation, very short.
sorting-short-doubt = doubt
# For who leads or records, after the talk.
sorting-settle-council = Record: for the council
# For who leads or records, after the talk.
sorting-settle-operations = Record: operations
# For who leads or records, after the talk.
sorting-settle-doubt = Record: stays in doubt
# In a sentence in the list of decisions: "settled as ...".
sorting-as-council = a matter for the council
# In a sentence in the list of decisions: "settled as ...".
sorting-as-operations = operations
# In a sentence in the list of decisions: "settled as ...".
sorting-as-doubt = in doubt
# Behind something that was recorded.
sorting-settled = recorded
# To choose; also the title of the dialog.
sorting-add = Add a sentence or idea
# Question in that dialog.
sorting-add-question = What should be sorted? One sentence.

## Decisions: the list on the screen and in the document

# In the list of decisions, behind the name of who decided.
decision-created = workshop made
# In the list of decisions, behind the name of who decided.
decision-delegation = delegation { $name } at the table
# In the list of decisions, behind the name of who decided.
decision-joined = came in as { $word }
# In the list of decisions, behind the name of who decided.
decision-code = new code for { $word }
# In the list of decisions, behind the name of who decided.
decision-step = to { $about }
# In the list of decisions, behind the name of who decided.
decision-point = { $about }: { $word }
# In the list of decisions, behind the name of who decided.
decision-round = { $about } put forward, seal { $seal }
# In the list of decisions, behind the name of who decided.
decision-again = { $about } asked again of { $who } after a change, seal { $seal }
# In the list of decisions, behind the name of who decided.
decision-hidden = position of { $who } on { $about }
# In the list of decisions, behind the name of who decided.
decision-position = position of { $who } on { $about }: { $word }
# In the list of decisions, behind the name of who decided.
decision-revealed = positions on { $about } shown
# In the list of decisions, behind the name of who decided.
decision-agreed = { $about } agreed, seal { $seal }
# In the list of decisions, behind the name of who decided.
decision-closed = round on { $about } closed without agreement
# In the list of decisions, behind the name of who decided.
decision-reopened = { $about } reopened
# In the list of decisions, behind the name of who decided.
decision-version = version of { $about } is now called “{ $name }”
# In the list of decisions, behind the name of who decided.
decision-seal-moved = edit of { $about } let through, seal is now { $seal }
# In the list of decisions, behind the name of who decided.
decision-minority = minority note of { $who } with { $about }
# In the list of decisions, behind the name of who decided.
decision-role = { $person } is now { $word }
# In the list of decisions, behind the name of who decided.
decision-lead = lead to { $person }
# In the list of decisions, behind the name of who decided.
decision-temperature = asked how it goes: { $number ->
        [one] 1 answer
       *[other] { $number } answers
    } ({ $spread })
# In the list of decisions, behind the name of who decided.
decision-more-time = { $number } more minutes for { $about }
# In the list of decisions, behind the name of who decided.
decision-undone = taken back: { $what }
# In the list of decisions, behind the name of who decided.
decision-statement = { $word } · { $about }
# In the list of decisions, behind the name of who decided.
decision-silence = silent writing begun · { $about }
# In the list of decisions, behind the name of who decided.
decision-silence-shown = silent answers shown · { $about }
# In the list of decisions, behind the name of who decided.
decision-sorted = settled as { $word }: { $name }
# In the list of decisions, behind the name of who decided.
decision-break = { $number } minutes of break
# In the list of decisions, behind the name of who decided.
decision-work = end of the break
# In the list of decisions, behind the name of who decided.
decision-weighing = { $about }: weighing begun
# In the list of decisions, behind the name of who decided.
decision-weighing-shown = { $about }: spread shown
# What was taken back, with the time at which it happened. $what is a technical name, $phase words such as phase-talk.
undone = { $what ->
    [step] back to { $about }
    [round] round on { $about } withdrawn
    [reveal] showing of positions on { $about }
    [agree] agreement on { $about }
    [close] closing of the round on { $about }
    [reopen] reopening of { $about }
    [statement] { $about } back at: { $phase }
    [silence] silent writing at { $about }
    [shown] showing of silent answers at { $about }
    [sorted] recording at { $about }
    [time] { $minutes } more minutes for { $about }
    [break] the break
    [work] end of the break
    [weighing] weighing at { $about }
    [spread] showing of the spread at { $about }
   *[seal] edit of { $about }
    } ({ $time })
# How far a statement is; in the list of decisions, behind the name of the statement.
phase-closed = not begun yet
# How far a statement is; in the list of decisions, behind the name of the statement.
phase-first = first choice, in silence
# How far a statement is; in the list of decisions, behind the name of the statement.
phase-talk = choices shown
# How far a statement is; in the list of decisions, behind the name of the statement.
phase-second = second choice, in silence
# How far a statement is; in the list of decisions, behind the name of the statement.
phase-shift = shift shown
# Answer to the question how close an agreement is, from 1 to 5.
temperature-1 = far apart
# Answer to the question how close an agreement is, from 1 to 5.
temperature-2 = something chafes
# Answer to the question how close an agreement is, from 1 to 5.
temperature-3 = half way
# Answer to the question how close an agreement is, from 1 to 5.
temperature-4 = nearly there
# Answer to the question how close an agreement is, from 1 to 5.
temperature-5 = we agree

## Weighing: everybody alone, then the table sees the spread

# At a question: nobody weighed yet. $count and $total are not used.
weighing-closed = Everybody weighs alone; not begun yet.
# At a question: people choose. $total is how many people have a delegation.
weighing-asks = Everybody chooses alone: { $count } of { $total } chose.
# At a question: the spread can be seen. $count people chose.
weighing-shown = Shown, without names: { $count ->
        [one] 1 choice
       *[other] { $count } choices
    }.
# Above what can get dots. $count is how many somebody has left.
weighing-left = { $count ->
        [0] Your dots are used up; ← takes one away.
       *[other] { $count } of your { $most } dots left.
    }
# Below one's own choice: what is stored and who sees it.
weighing-stored = Your choice is saved at once. Others see numbers only, and not before the facilitator shows them.
# Behind something in a field: where the table puts it on average. $across and $up are numbers.
weighing-place = → { $across }  ↑ { $up }

## Amounts in a table

# A column and what it comes to.
answer-total-column = { $column } { $amount }
# $parts lists the columns, $amount is all of it with the unit.
answer-total = Together { $amount } ({ $parts })
