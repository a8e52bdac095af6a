### Requests and crises.

lead = Who asked whom for help, on what basis, what was answered, and how fast. Where nothing was asked or decided, the table says so.
table = Cases
caption = { $count } { $count ->
    [one] case
   *[other] cases
}, in order of time
case = Case
asked-by = Asked by, of whom
basis = Basis
answer = Answer
days-to-answer = Days to the answer
followed = What followed
# Behind the name of a case that began later.
after = after { $day }
no-request = No request found
same-day = same day
days = { $count } { $count ->
    [one] day
   *[other] days
}
nothing-found = Nothing found
more = { $count } more
