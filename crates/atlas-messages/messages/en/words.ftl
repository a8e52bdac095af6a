### Words that many parts need.

yes = Yes
no = No
# The end of a list: $before is all but the last, with commas.
and = { $before } and { $last }
# $relation: reports to; $other: the name of a body, in the nominative.
tie = { $relation } { $other }
