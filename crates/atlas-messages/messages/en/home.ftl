### The entrance.

lead = Who was bound by what, and when; who decided, on which rule; what was done; and who says so.
nine-states = The nine states of the Treaty on { $day }
turning-points = Turning points
turning-points-figure = Turning points from 1991 to the edition
changed-last = What changed last, up to { $day }
nothing-begun = Nothing that the record dates had begun.
whole-timeline = The whole timeline
what-edition-brought = What this edition brought
in-your-words = Or in your own words
compare = Compare states, days and clauses
in-the-record = What is in the record
# $statements-count of statements, $entries-count of entries, $disputed-count of those on which sources disagree
record = { $statements-count } { $statements-count ->
    [one] statement
   *[other] statements
}, each with its sources, about { $entries-count } { $entries-count ->
    [one] entry
   *[other] entries
}. <disputed>{ $disputed-count } { $disputed-count ->
    [one] statement
   *[other] statements
} on which sources disagree</disputed> keep every reading.
# $date: of the latest event
latest = The latest event is of { $date }; no later one is in the record yet.
chair = Chair of the Council
secretary-general = Secretary General
chief = Chief of the Joint Staff
# Behind a name.
office-not-ended = (end of the office not found)
