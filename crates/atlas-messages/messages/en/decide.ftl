### What the rules imply: the form, the answer, the historic cases and the questions.

lead = Choose a day, a matter, and how each member stands to it. The atlas applies the clauses in force on that day and shows each step with its source. It says what the texts say, gives no legal advice and takes no side.
questions-lead = Each answer is reckoned from the clauses in force on the day of the question, and names them.

## The form.
form = What is asked of the rules
matter = Matter
rests-on = It rests on
state-concerned = The state concerned
who-asks = Who asks
nobody-named = nobody named
# Before the field of a second day.
beside-day = Beside it the day{ " " }
seats = Seats
seat-suspended = { $state } (membership suspended)
seat-frozen = { $state } (frozen by own declaration)
without-seat = { $state }: membership suspended
apply = Apply the rules
# $name: what was written in the address
no-state = There is no state called “{ $name }”. It was left out.

## What is given, as facts with semicolons between them.
given = Given: { $facts }.
given-ground = it rests on { $ground }
given-concerns = it concerns { $state }
given-asks = { $state } asks
given-stance = { $state }: { $stance }
everybody-agrees = everybody agrees
others-agree = the others agree

## The answer of a day, and where two days part.
matter-on-day = { $matter }, { $day }
way = The way to the answer
steps = The steps and the clauses on which they rest
step = Step
finding = Finding
result = Result
clause = Clause
rule = Rule, and when it held
# Instead of repeating the step in the row of its next clause.
and-by = and by
same-steps = Both days: the same steps by the same clauses
differing-steps = Where the two days part
nothing-asked = nothing is asked
outcome = Outcome
side-by-side = Side by side with { $day }
all-steps = All steps, for { $day }

## What came of the rules.
used-or-not = { $matter }: used, or not
historic-cases = Historic cases
implied-and-happened = What the rules imply is reckoned; what happened, and what explains a difference, are statements of the record. <questions>Ten questions that the rules answer</questions>
what-happened = What happened
what-explains = What explains it
