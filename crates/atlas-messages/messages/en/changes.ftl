### What each edition brought, corrected and withdrew.

# $edition: a day
lead = This edition is of { $edition }. What an earlier one said stays to be seen: every page as known on its day.
files = Also <file>all changes as a file</file>, <feed>as a feed</feed>
# $count of statements; the others are numbers, too.
overview = { $count } { $count ->
    [one] statement
   *[other] statements
} corrected, { $withdrawn } withdrawn, { $added } added, on { $pages } pages that are new.{ " " }
record-as-known = The record as known on { $day }

corrected-on = Corrected on { $day }
withdrawn-on = Withdrawn on { $day }
added-on = Added on { $day }

## What of a statement was changed.
part-text = text
part-date = date
part-place = place
part-standing = standing
part-title = title
part-question = question
part-note = note
part-else = sources, other readings or names

before = Before
now = Now
why = Why
instead = What is said in its place
# Between a statement and its note.
note = { " " }Note:{ " " }
as-it-was = as it was
as-it-is = as it is

by-state = By state, { $day }
by-source = By source, { $day }
# $name: of the state or source
changes-of = { $name }: { $count } { $count ->
    [one] change
   *[other] changes
}
