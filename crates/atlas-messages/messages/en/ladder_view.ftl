### The ladder of a state.

# One answer in the title, such as "party since 20 April 1994". $date in the genitive.
answer-since = { $answer } since { $date }
# $answers: with semicolons
title = { $name } on { $day }: { $answers }

bound = A high step binds.
signed = A low step: signed or acceded, and not yet in force.
suspended = A hatched step: suspended, or frozen by the state's own declaration. A fading edge: of the date only the month or year is known.
former = A dotted line: no longer bound.
act = A dot: an act after which the state stood as before.
disputed = A bracket: sources give other readings, to which it leads.

periods = Periods of each status, with the act that began them
question = Question
from = From
to = To
status = Status
legal-act = Legal act
still = in this edition still so
not-known = not known
no-document = no document named
