### The disagreements.

lead = { $count } { $count ->
    [one] statement
   *[other] statements
} keep another reading beside the preferred one, with the reason for the choice. Slips that one source makes and others disprove stand here too, whatever the day that is looked at.
filter = Filter the statements
words = Entry, source or word
none = No disagreement speaks of that.
states = States
all-states = All states
kinds = Kinds of entries
all = All
more = { $count } more { $count ->
    [one] disagreement
   *[other] disagreements
}
