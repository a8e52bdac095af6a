### The search page.

lead = By any name, in Latin, Cyrillic, Armenian or Georgian letters, by abbreviation, by a misprint of the sources, by a date or a number, or by words of a statement.
nothing-passes = Nothing of it passes these choices.{ " " }
show-all = Show all
# $results: how many ("3 results"); $best, $some, $corrected and $unknown: the texts below, or nothing
summary = { $results } for “{ $query }”{ $best }.{ $some }{ $corrected }{ $unknown }
# $shown-count of all: $count
some-of = { $shown-count } of { $count } { $count ->
    [one] result
   *[other] results
}
best-listed = , of which the best { $count } are listed
has-most = { " " }Nothing has all of these words; what has most of them is shown.
# $words: “one” or “two”
nearest-taken = { " " }Nothing is spelt like { $words }; the nearest spellings were taken.
or-between = { " " }or{ " " }
# $words: “one”, “two”
left-out = { " " }Not in the record and left out: { $words }.
best = Best matches
in-order = In order of time
more = { $count } more
narrow-down = Narrow down
narrow-down-form = Narrow down what was found
kind = Kind
state = State
organ = Organ
source = Source
any = any
from = From
to = to
rests-on = Rests on
sources-disagree = Sources disagree
existed = Only what there was on { $day }
apply = Apply
no-letters = Nothing was found for “{ $query }”: there are no letters or digits in it.
nothing = Nothing was found for “{ $query }”: names, abbreviations, other spellings, dates and all statements were looked through, also for words a letter or two away.
nearest-names = The nearest names
browse = Browse
