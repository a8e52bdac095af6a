### The exercises.

none-held = None of the exercises in the record had been held by { $day }.
series-and-editions = Series and editions
# $from and $to: years
calendar = { $count } { $count ->
    [one] exercise
   *[other] exercises
} of { $series-count } series, { $from } to { $to }
disc = A disc stands at the first day, a ring where only the month or season is known.
on-map = Where they were held, on the map
held-later = { " " }{ $count } { $count ->
    [one] exercise was
   *[other] exercises were
} held later.
# Before names with commas.
not-drawn = { " " }Not drawn, because they were cancelled or no source read says when they were held:{ " " }
exercise = Exercise
series = Series
when = When
where = Where
by-series = Exercises by series
matrix = Which states took part in which exercise, { $from } to { $to }, as far as the sources read say
matrix-note = Of each exercise, the states that were members then, and others of which something is recorded. A small dot does not mean that the state stayed away: the sources read do not say. A ring: the state took part in the joint exercise of which this one was a part, and no more is said.
states-by-exercise = States by exercise
matrix-figure = Exercises by series and year; arrow keys walk them
