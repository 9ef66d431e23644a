### export (en): headings and fixed sentences of the document. Participants' text comes in as values
### and has lost everything that means something in Markdown; these sentences hold no Markdown.

## Date and preamble

# A day. $day and $year are text; $month is m1 to m12.
export-date =
    { $day } { $month ->
        [m1] January
        [m2] February
        [m3] March
        [m4] April
        [m5] May
        [m6] June
        [m7] July
        [m8] August
        [m9] September
        [m10] October
        [m11] November
       *[m12] December
    } { $year }
# A moment. $date is export-date, $time text such as 14:32, in UTC.
export-moment = { $date }, { $time } UTC
# A moment in the time zone that the head of the document names. $date is export-date, $time text such as 14:32.
export-moment-there = { $date }, { $time }
# A line of the head, where moments are not in UTC. $zone is the name of a time zone, such as Europe/Amsterdam.
export-zone = Times are those of { $zone }.
# Line of the preamble. $title is the title of the scenario.
export-scenario = Set-up of the talks: { $title }
# Line of the preamble. $questions are those that stood above the text all along, one after the other.
export-questions = Always in mind: { $questions }
# Line of the preamble. $created and $decided are moments.
export-period = Begun on { $created }; last decision on { $decided }
# Line of the preamble: on how many passages there is agreement.
export-progress = Agreement on { $agreed } of { $passages } passages
# How many people and delegations there were.
export-presence =
    { $people ->
        [one] 1 person
       *[other] { $people } people
    }, { $delegations ->
        [one] 1 delegation
       *[other] { $delegations } delegations
    }
# Line of the preamble. $version is a hash of 64 characters.
export-version = Version: { $version }
# Instead of a title or name without anything legible in it.
export-nameless = (without a name)
# Instead of a text that nobody has written yet.
export-empty = (still empty)

## Passages

# Heading over the passages that are agreed.
export-agreed = Agreed text
# Under that heading, when there is nothing yet.
export-agreed-none = No passage is agreed yet.
# Heading over the passages that are not agreed.
export-not-agreed = Not agreed
# Under that heading, when there is nothing.
export-not-agreed-none = All passages are agreed.
# Under that heading: how to read these texts.
export-not-agreed-note = The texts below are drafts. They are no part of the agreement.
# Under a passage that is agreed. $moment is a moment, $seal eight characters in two groups.
export-agreed-on = Agreed on { $moment }, seal { $seal }.
# Bold, above a passage without agreement. $status is passage-status-...
export-marker = Not agreed: { $status }.
# After the marker, where there was agreement before. $moment is a moment.
export-reopened = There was agreement on { $moment }; the passage was reopened afterwards.
# Bold, under a passage whose text was changed after the agreement.
export-broken = Seal broken.
# Behind it. The changed text follows as a quotation.
export-broken-note = The text above is what was agreed. It was changed afterwards; the present text below is not agreed:
# Bold, above reservations and who stands aside, right under the passage.
export-minority = Noted with this passage:
# In front of the words that a delegation put with a passage after a round; they stand behind it.
export-note = Minority note:

## Positions

# Heading over all positions.
export-positions = Positions
# Under that heading, when no passage has had a round.
export-positions-none = No text has been put forward yet.
# Bold, above the positions of a round. $number from 1, $again whether it asked again, $moment and $ended moments, $seal the seal of the text put forward.
export-round = Round { $number }{ $again ->
        [yes] {" "}(asked again after a change)
       *[no] {""}
    }, put forward on { $moment }, seal { $seal }: { $outcome ->
        [agreed] agreed on { $ended }
        [closed] not agreed, closed on { $ended }
       *[running] still running
    }.
# Under a round that asks again. $names is a row of delegations.
export-asked = Asked again: { $names }. The others kept their position and were free to change it.
# Over a column with names of delegations.
export-column-delegation = Delegation
# Over a column with positions, stand-...
export-column-stand = Position
# Over a column with what a delegation said about its position.
export-column-reason = Reason
# Positions that are not shown yet: only how many there are.
export-hidden = Positions have not been shown yet; { $given } of { $expected } taken.
# Where a delegation took no position.
export-silent = took no position
# When nobody took a position.
export-silent-all = No positions were taken.
# Under the positions of a round. $verdict is half a sentence (outcome-...), the other values are counts.
export-count = Outcome ({ $favour } in favour, { $neutral } aside, { $against } against): { $verdict }.
# Behind a position: hands that were counted in the delegation, as in "3 agree, 1 objects".
export-hands = hands: { $counted }
# Behind a position that somebody entered for the delegation.
export-entered = entered for the delegation
# Behind a position that was not asked for again.
export-kept = unchanged from the round before
# Under a passage whose seal was moved. The old text follows. $moment is a moment, $seal the old seal.
export-edited = Edited for wording on { $moment }. Before that it said (seal { $seal }):

## Points of attention

# Heading over the points; usually there are ten.
export-points = { $count ->
        [10] The ten points of attention
       *[other] The points of attention
    }
# With a point: its status, point-status-...
export-point-status = Status: { $status }
# With a point: the subject it falls under.
export-point-group = Subject: { $group }
# With a point: the place in the text, as somebody named it.
export-point-where = Place in the text: { $where }
# With a point: titles of passages, with semicolons between.
export-point-passages = Passages: { $passages }
# With a point: a note; its text begins on the same line.
export-point-note = Note:
# Above a list of what can be ticked.
export-checks = Gone through:
# Before something that is ticked; its text follows.
export-check-done = done:
# Before something that is not ticked; its text follows.
export-check-open = not yet:

## Report and course

# Heading over the passages that report on the talk.
export-report = Report
# Under that heading: always there.
export-caveat = This records the talk at this table. The outcomes cannot be generalised.
# Bold, before a statement that was discussed; the statement follows.
export-statement = Statement:
# With a passage of the report that was agreed or had a round. $status is passage-status-...
export-report-status = Status: { $status }.
# Heading over suggestions of other words; only where there are any.
export-suggestions = Suggestions
# Under that heading: how to read these suggestions.
export-suggestions-note = A suggestion belongs to the text only once it was taken over.
# A suggestion. $quote are the words that stood there, $wording the words that are to come.
export-suggestion = Suggestion { $number }: { $kind ->
        [add] add “{ $wording }”.
        [drop] leave out “{ $quote }”.
       *[replace] change “{ $quote }” into “{ $wording }”.
    }
# Behind a suggestion that only adds words: where. $words is what stands in front, or "none".
export-suggestion-behind = { $words ->
        [none] At the beginning of the text.
       *[other] Behind “{ $words }”.
    }
# Bold, behind a suggestion: what became of it. $settled is a moment, $name who did it.
export-suggestion-status = { $status ->
        [accepted] taken over by { $name }, { $settled }
        [rejected] not taken over: { $name }, { $settled }
        [withdrawn] withdrawn by { $name }, { $settled }
       *[open] open
    }
# Bold, behind an open suggestion whose place is no longer in the text.
export-suggestion-lost = its place is no longer in the text
# Heading above the comments on the text; only where there are any.
export-comments = Comments
# Below that heading: how to read these comments.
export-comments-note = Comments are not part of the agreement. Quoted are the words as they were when the comment was made.
# With a comment: its number and the words it is about; $quote is text of participants.
# $paragraph is the name of the paragraph, such as 3b, or "none".
export-comment-quote =
    { $paragraph ->
        [none] Comment { $number } on “{ $quote }”
       *[other] Comment { $number } on paragraph { $paragraph }, “{ $quote }”
    }
# Bold, behind a comment whose words are no longer in the text.
export-comment-lost = no longer in the text
# Bold, behind a comment that is done.
export-comment-resolved = done
# Who said something. $speaker is a name, sometimes with a delegation behind it; $moment a moment.
export-comment-by = { $speaker }, { $moment }:
# Heading over the agenda with what was gone through in each step.
export-agenda = Course of the talks
# With a step of the agenda. $visited is yes or no: whether the table has been there.
export-step = { $visited ->
        [yes] discussed
       *[no] not reached
    }
# Bold, above a table with the time of every step.
export-times = Time per step
# Time in a table. $minutes and $extra are numbers; $extra was added in the meeting.
export-minutes = { $minutes } min{ $extra ->
        [0] {""}
       *[other] {" "}and { $extra } min added
    }
# Heading above all decisions, in the order in which they were taken.
export-decisions = Decisions in order
# Bold, above the times that it was asked how close an agreement was.
export-temperatures = How close to an agreement
# One time that this was asked. $about is the title of a step, $given a number, $spread how they are spread.
export-temperature = { $moment }, at { $about }: { $given ->
        [one] 1 answer
       *[other] { $given } answers
    } ({ $spread })
# In place of how they are spread.
export-temperature-few = too few to show how they are spread
# Heading over people and delegations.
export-people = Who took part
# With a delegation nobody sat at the table for.
export-absent = nobody at the table
# With a delegation, in a document without names of people.
export-people-count = { $count ->
        [one] 1 person
       *[other] { $count } people
    }
# Above the people who did not sit at the table for a delegation.
export-others = Without delegation

## Sources and account

# Heading over the sources.
export-sources = Sources
# Under that heading.
export-sources-note = These facts were shown during the talks, with their source and date.
# Bold, with a fact that may be outdated.
export-aged = may be outdated
# Heading over version and seals.
export-account = Account
# With a passage: an older text that has a name. $version is a hash, $by a name or none.
export-account-named = { $passage }, text “{ $name }” of { $moment }{ $by ->
        [none] {""}
       *[other] , named by { $by }
    }: { $version }
# Only where the document names delegations instead of people.
export-account-nameless = This document names delegations and roles instead of people. Names that people typed in a text or comment themselves are still there.
# What the version is.
export-account-version = The version is the SHA-256 over the contents of this document. Whoever exports the same state of the workshop gets the same version.
# What a seal is.
export-account-seal = A seal is the SHA-256 of the text as it was put forward (UTF-8, NFC). Every change afterwards breaks it.
# Number of the workshop. $id is an id such as w-abc.
export-account-workshop = Workshop: { $id }

# Link at the top of the web page, for who reads by keyboard.
export-skip = To the text
# Name of the list of links to the parts of the document.
export-contents = Contents
# Behind words that a comment is about.
export-see-comment = comment { $number }
# Behind words that belong to an open suggestion.
export-see-suggestion = suggestion { $number }

## Days to remember

# Heading over the days to remember; only where there are any.
export-dates = Days to remember
# Kind of day: a talk with the council.
export-date-briefing = talk with the council
# Kind of day: somebody has done something by then.
export-date-action = action
# Kind of day: somebody looks how things stand.
export-date-review = moment to look back
# With a day that nobody settled yet.
export-date-proposed = proposed day
# With a day that is settled.
export-date-settled = settled day
# Instead of a position, in a round whose positions are not shown yet.
export-not-shown = not shown yet
# Outcome of a round.
export-outcome-running = still running
# Outcome of a round.
export-outcome-agreed = agreed
# Outcome of a round.
export-outcome-closed = not agreed

## Sheet for the wall

# On the sheet for the wall. $seal is eight characters.
export-poster-seal = seal { $seal }
# At the bottom of the sheet for the wall.
export-poster-more = the whole text is in the document

## CSV

# Head of a column in a spreadsheet.
export-csv-number = Number
# Head of a column in a spreadsheet.
export-csv-point = Point
# Head of a column in a spreadsheet.
export-csv-group = Subject
# Head of a column in a spreadsheet.
export-csv-status = Status
# Head of a column in a spreadsheet.
export-csv-note = Note
# Head of a column in a spreadsheet.
export-csv-where = Place in the text
# Head of a column in a spreadsheet.
export-csv-passages = Passages
# Head of a column in a spreadsheet.
export-csv-checks-done = Checked
# Head of a column in a spreadsheet.
export-csv-checks-open = Not checked yet
# Head of a column in a spreadsheet.
export-csv-passage = Passage
# Head of a column in a spreadsheet.
export-csv-passage-id = Id
# Head of a column in a spreadsheet.
export-csv-round = Round
# Head of a column in a spreadsheet. $zone is the name of the time zone of the moments below it, such as UTC.
export-csv-opened = Put forward ({ $zone })
# Head of a column in a spreadsheet.
export-csv-seal = Seal
# Head of a column in a spreadsheet.
export-csv-outcome = Outcome
# Head of a column in a spreadsheet. $zone is the name of the time zone of the moments below it, such as UTC.
export-csv-ended = Ended ({ $zone })
# Head of a column in a spreadsheet.
export-csv-given = Given
# Head of a column in a spreadsheet.
export-csv-expected = Expected
# Head of a column in a spreadsheet.
export-csv-delegation = Delegation
# Head of a column in a spreadsheet.
export-csv-stand = Position
# Head of a column in a spreadsheet.
export-csv-reason = Reason
# Head of a column in a spreadsheet.
export-csv-minority = Minority note
# Head of a column in a spreadsheet.
export-csv-day = Day
# Head of a column in a spreadsheet.
export-csv-kind = Kind
# Head of a column in a spreadsheet.
export-csv-title = Subject
# Head of a column in a spreadsheet.
export-csv-settled = Settled
# Head of a column.
export-csv-step = Step
# Head of a column.
export-csv-planned = Planned
# Head of a column.
export-csv-used = Used
# Head of a column.
export-csv-moment = Moment
# Head of a column.
export-csv-decision = Decision
# Head of a column.
export-csv-by = By

## Bundle

# Name of a part of the bundle, behind the title.
export-part-text = agreed text
# Name of a part of the bundle, behind the title.
export-part-facts = facts
# Name of a part of the bundle, behind the title.
export-part-positions = positions with reasons
# Name of a part of the bundle, behind the title.
export-part-votes = votes
# Name of a part of the bundle, behind the title.
export-part-record = report of the talk
# Name of a part of the bundle, behind the title.
export-part-whole = everything in one document
# Where a part of the bundle holds nothing.
export-part-empty = Nothing was recorded about this.
# Name of a folder; lower case, no spaces.
export-folder-text = text
# Name of a folder; lower case, no spaces.
export-folder-facts = facts
# Name of a folder; lower case, no spaces.
export-folder-positions = positions
# Name of a folder; lower case, no spaces.
export-folder-votes = votes
# Name of a folder; lower case, no spaces.
export-folder-record = record
# Name of a folder; lower case, no spaces.
export-folder-whole = whole
# Name of the file that explains; no spaces.
export-bundle-readme-name = README.txt
# What the bundle is. $title is the title of the workshop.
export-bundle-readme =
    { $title }

    In this bundle the agreed text, the facts, the positions, the votes and the record stand
    each in a folder of their own. So it can be decided of each part by itself who may read
    it: mdto.xml in a folder says what was decided. The folder whole holds everything
    together, and is as closed as the most closed part.

    To see that nothing was changed:

        sha256sum -c SHA256SUMS

    To see who made the bundle. Compare the key in allowed_signers with the fingerprint on
    the invitation of the workshop (ssh-keygen -lf), and then:

        ssh-keygen -Y verify -f allowed_signers -I drafting-room -n drafting-room \
            -s SHA256SUMS.sig < SHA256SUMS

    Or both at once, with the program itself: workshop verify FILE.zip
# With a template that leaves sections out. $sections are headings, with semicolons between them.
export-account-left-out = As the template says, this document leaves out: { $sections }.

## Forms

# Form markdown, in the list from which somebody chooses.
export-format-markdown = text with simple markup, for any system
# Form json, in the list from which somebody chooses.
export-format-json = everything, for programs and for keeping
# Form html, in the list from which somebody chooses.
export-format-html = a web page in one file, also for printing
# Form csv-points, in the list from which somebody chooses.
export-format-csv-points = the points as a spreadsheet
# Form csv-positions, in the list from which somebody chooses.
export-format-csv-positions = the positions of every round as a spreadsheet
# Form csv-dates, in the list from which somebody chooses.
export-format-csv-dates = the days to remember as a spreadsheet
# Form ics, in the list from which somebody chooses.
export-format-ics = the days to remember, for a calendar
# Form svg, in the list from which somebody chooses.
export-format-svg = the result on one sheet for the wall (A3)
# With a form to choose from.
export-format-update = a page for the half-yearly talk with the council, to complete in Word
# Form docx, in the list from which somebody chooses.
export-format-docx = for Word, with comments and suggestions in the margin
# Form odt, in the list from which somebody chooses.
export-format-odt = for LibreOffice, with comments and suggestions in the margin
# Form bundle, in the list from which somebody chooses.
export-format-bundle = everything for the archive: parts apart, metadata and a signature

## What was filled in, answered and promised

# Under something that was ticked: the words in the text that meet it.
export-check-words = in the text: “{ $words }”
# A ready-made sentence about which nothing was recorded yet.
export-phrase-open = not recorded yet
# With a point: who answers for it; the name follows.
export-point-owner = Owner
# With a point: what shows it; the text follows.
export-point-evidence = Shown by
# With a point: what will be done; the text follows.
export-point-action = Action
# With a point: for which day; the day follows.
export-point-due = Done by
# With a point.
export-point-included = Goes into the agreement
# With a point.
export-point-outside = Does not go into the agreement
# Heading above what of tips, points and goals the text answers.
export-coverage = What the text answers
# Under that heading.
export-coverage-note = A tip is answered once something was written in its passage; a point or goal once the table named passages that speak of it.
# What the text was held against; the title follows.
export-cover-tip = Tip { $number }
# What the text was held against; the title follows.
export-cover-point = Point { $number }
# What the text was held against; the title follows.
export-cover-goal = Goal { $number }
# Heading above promises, actions and what was parked.
export-register = Promises, actions and parked subjects
# Heading.
export-items-commitment = Promises
# Heading.
export-items-action = Actions
# Heading.
export-items-parked = Parked
# With a row of the register; the name follows.
export-item-owner = Owner
# With a row of the register; the amount follows.
export-item-amount = Amount
# With a row of the register; by what one sees that it works.
export-item-indicator = To be seen by
# With a row of the register; the source, or where it works already.
export-item-evidence = Source
# With a row of the register; the day follows.
export-item-day = Day
# With a row of the register; the title of the step follows.
export-item-source = Comes from
# With a row of the register; the title of the passage follows.
export-item-about = Passage
# With a row of the register; the words follow.
export-item-quote = Words in the text
# With a row of the register. $who says who, for whom and when.
export-item-by = Noted by { $who }
# What the register is as a spreadsheet.
export-format-csv-register = promises, actions and parked subjects as a spreadsheet
# Head of a column.
export-csv-subject = Subject
# Head of a column.
export-csv-cover = In the text
# Head of a column.
export-csv-wording = What
# Head of a column.
export-csv-owner = Owner
# Head of a column.
export-csv-amount = Amount
# Head of a column.
export-csv-indicator = To be seen by
# Head of a column.
export-csv-evidence = Source
# Head of a column.
export-csv-action = Action
# Head of a column.
export-csv-included = In the agreement
# Head of a column.
export-csv-approach = Approach
# Head of a column.
export-csv-source = Comes from
# Head of a column.
export-csv-quote = Words in the text
# Head of a column.
export-csv-done = Done
# Head of a column.
export-csv-name = Noted by
# Head of a column. $zone is the name of the time zone of the moments below it, such as UTC.
export-csv-noted = Noted ({ $zone })
# In a cell.
export-csv-yes = yes
# In a cell.
export-csv-no = no

## Statements, silent writing and sorting

# Heading.
export-statements = Statements: what shifted
# Below a statement. $phase says how far the table came; $first and $second are numbers of people.
export-statement-chosen = { $phase } First choice: { $first }; second choice: { $second }.
# How far the table came with a statement.
export-statement-phase-closed = Not begun yet.
# How far the table came with a statement.
export-statement-phase-first = The first choice still runs and is not shown.
# How far the table came with a statement.
export-statement-phase-talk = The first choice was discussed.
# How far the table came with a statement.
export-statement-phase-second = The second choice still runs and is not shown.
# How far the table came with a statement.
export-statement-phase-shift = Discussed, and chosen on twice.
# Above the list of delegations.
export-statement-arrows = For each delegation: the first choice → the second choice. Behind it how many people moved towards agreement (↑), stayed (=) and moved away from it (↓).
# Nobody of a delegation chose.
export-statement-nobody = nobody
# Above the trends.
export-trends = Trends that participants see, with how many they are:
# A trend. $count is the number of people.
export-trend = { $text } ({ $count })
# Heading.
export-conversations = Conversations
# Above what was sorted.
export-sorting = Sorted: for the council or for operations:
# Where something belongs.
export-sorted-council = Council
# Where something belongs.
export-sorted-operations = Operations
# Where something belongs: that stayed the question.
export-sorted-doubt = In doubt
# Not sorted.
export-sorted-none = Not sorted
# Recorded after the talk. $place is one of the words above.
export-sorted-settled = { $place }, recorded

## Weighing

# Behind a question. $count people chose.
export-weighed = { $count ->
        [one] 1 choice
       *[other] { $count } choices
    }, without names
# How many people chose a place.
export-weighed-place = { $count }× { $place }
# What the ends mean. $most is the highest place.
export-weighed-ends = 1 is { $low }, { $most } is { $high }
# How many dots something got.
export-weighed-dots = { $count ->
        [one] 1 dot
       *[other] { $count } dots
    }

## Update for the council: one page to fill in, twice a year

# Title of the page. $title is the title of the workshop.
update-title = Update for the council: { $title }
# Under the title. Both are a day in words, or update-day.
update-when = For the talk of { $first }. The next one is on { $second }.
# Where no day was chosen yet.
update-day = [day]
# Under the title, in italics.
update-fill = Fill in what is in brackets and stay within one page. Talk it through; do not only send it.
# Heading.
update-agreed = What we agreed, and how it stands
# Under that heading, where nothing is agreed.
update-agreed-none = No passage is agreed yet.
# Heading.
update-actions = Actions
# Heading.
update-costs = What it costs
# Heading.
update-otherwise = What went otherwise than agreed, and why
# Heading.
update-think-along = What we want the council to think along about
# Head of a column.
update-passage = Agreed
# Head of a column.
update-standing = How it stands
# Head of a column.
update-what = What
# Head of a column.
update-who = Who
# Head of a column.
update-due = Done by
# In a cell, to fill in.
update-standing-blank = [under way / done / otherwise]
# To fill in.
update-blank = [fill in]
# To fill in.
update-question = [one question whose answer is still open]
# Under a table that was cut off.
update-more = And { $count } more; see the agreement.
# $own is the own figure at the agreement, $unit for example "euro per inhabitant", $year a year.
update-costs-own = At the agreement: { $own } { $unit } ({ $year }). Now: [amount] ([year]). What inhabitants get for it: [fill in].
# Without an own figure.
update-costs-blank = Cost of ICT per inhabitant: [amount] ([year]). What inhabitants get for it: [fill in].
