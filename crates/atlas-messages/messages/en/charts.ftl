### What stands in drawings and on their marks.

## Acts of a state, and how it stood.
frozen = Frozen by own declaration
never-a-party = No act found: never a party
never-a-member = No act found: never a member
has-not-taken-part = No act found: has not taken part
# Dates as they stand alone.
from-to = { $status }, { $from } to { $to }
# $from in the genitive
since = { $status }, since { $from }
sources-disagree = { $count ->
    [one] Sources disagree: { $count } other reading
   *[other] Sources disagree: { $count } other readings
}
member-frozen = Member, participation frozen

## The map.
sessions = sessions
exercises = exercises
seats = headquarters
bases = bases
count-of-sessions = { $count } { $count ->
    [one] session
   *[other] sessions
}
count-of-exercises = { $count } { $count ->
    [one] exercise
   *[other] exercises
}
count-of-seats = { $count } headquarters
count-of-bases = { $count } { $count ->
    [one] base
   *[other] bases
}
scale = 500 km
ukraine = Ukraine
turkmenistan = Turkmenistan
turkey = Turkey
syria = Syria
romania = Romania
poland = Poland
pakistan = Pakistan
iran = Iran
china = China
afghanistan = Afghanistan

## The chart of organs. The words on a line stand alone; with a name, vocabulary.ftl has them.
subsidiary-body = subsidiary body
serves = serves { $bodies }
end-not-known = { $head } (end not known)
line-under = under
line-reports-to = reports to
line-appointed-by = appointed by
line-served-by = served by
line-succeeds = succeeds
line-part-of = part of
# Behind what was said before.
begin-not-said = . The sources read do not say since when it existed
end-not-said = . The sources read do not say until when it existed
under-it = . { $count } under it

## Exercises, results.
held-once = Held once
no-figure-in-year = { $year }: no such figure
no-figure-in-years = { $from } to { $to }: no such figure

## What a step of the rules has found, in a word or two.
met = met
not-met = not met
left-open = left open
not-said = not said
no-clause = no clause
to-know = to know

## The timeline.
disputed = { $event } (sources disagree)
turning-points = Turning points
# Always more than one.
events-near-each-other = { $count } events near each other: open the list
month-1 = Jan
month-2 = Feb
month-3 = Mar
month-4 = Apr
month-5 = May
month-6 = Jun
month-7 = Jul
month-8 = Aug
month-9 = Sep
month-10 = Oct
month-11 = Nov
month-12 = Dec
