### The comparison of two or three.

lead = The same questions asked of two or three: states, one state on two days, organs, requests, or the clauses on assistance.
# $complaint: a sentence
left-out = { $complaint } It was left out.
choose-other = Choose what { $name } is compared with.
of-different-kinds = These are of different kinds and answer different questions. Choose two of one kind.
worth-making = Comparisons worth making
# $differing-count of $count
summary = { $differing-count } of { $count } { $count ->
    [one] answer
   *[other] answers
} differ. Each answer leads to the statement that it rests on; where nothing stands, nothing was found in the sources read.
table = The comparison
question = Question
on = on { $day }
# A side with a day of its own.
name-and-day = { $name }, { $day }
nothing-found = nothing found
choose = Choose what is compared
compare = Compare
with = with
and-with = and with
choose-one = choose…
clauses = Clauses on assistance
# Before the field of a day.
on-day = on{ " " }
# $side: what stands before the choice ("with")
day-of-side = Day of the side “{ $side }”
