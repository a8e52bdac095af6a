### The reasoning of the rules in plain words.

## What is asked one after the other.
stage-force = In force
stage-state = The state concerned
stage-ground = What it rests on
stage-request = Request
stage-decider = Who decides
stage-seats = Seats
stage-vote = How it is decided
stage-effect = What follows

## What a verdict means for a matter.
consultation-met = The consultations are due.
consultation-not-met = No consultations are due.
assistance-met = The others owe help.
assistance-not-met = The clauses do not bring help about.
forces-met = The forces may be sent.
forces-not-met = The forces may not be sent.
forces-abroad-met = Armed forces may be used.
forces-abroad-not-met = Armed forces may not be used.
peacekeeping-met = Peacekeepers may be sent.
peacekeeping-not-met = Peacekeepers may not be sent.
coordinating-met = The state may be named.
coordinating-not-met = The state is not named.
base-met = The base may be admitted.
base-not-met = The base may not be admitted.
decision-met = The decision is taken.
decision-not-met = The decision is not taken.
admission-met = The state may join.
admission-not-met = The state may not join.
leaving-met = The state may leave.
leaving-not-met = The state may not leave in this way.
non-renewal-met = The Treaty ends for the state with the term.
non-renewal-not-met = The Treaty does not end for the state in this way.
suspension-met = The membership may be suspended.
suspension-not-met = The membership is not suspended.
exclusion-met = The member may be excluded.
exclusion-not-met = The member is not excluded.
outside-status-met = The status may be given.
outside-status-not-met = The status is not given.
chair-met = The state takes the chair.
chair-not-met = The state does not take the chair.
appointment-met = The appointment is made.
appointment-not-met = The appointment is not made.
open = The rules leave this open.
unsaid = The sources read do not say.
no-rule = No clause on this was in force.

## What a step has found.
not-yet = No clause on this was in force yet; this one came first.
no-longer = No clause on this was in force any more; this one was the last.
signed-only = It was signed, and not in force on this day.
newer-signed = A newer wording was signed, and not in force on this day.
force-unsaid = The sources read do not say from which day it is in force.
permitted = The clause allows it.
barred = The clause leaves no room for it.
no-request-needed = The clause asks for no request.
decider-unsaid = The sources read do not say who decides, and how.
all-agree = Everybody with a seat agrees.
no-objection = No other member objects.
votes-unsaid = Not all agree, and the sources read do not say how many must.
nobody-agrees = Nobody with a seat agrees.
left-open = The texts leave something open.
left-unsaid = The sources read leave something unsaid.
parties-consult = The parties consult; nothing is voted on.
members-consult = The members consult; nothing is voted on.
parties-decide = The heads of the parties decide.
state-decides = The state itself decides.
security-council-decides = The Security Council of the United Nations decides.
follows-by-itself = Nobody decides: it follows from the clause.
members-decide = The members decide in the organ.
binds = What is decided binds.
duty = This has to be done.
limit = These bounds hold.
practice = This is the practice.

## With the states that it names, in the nominative and in a row.
is-party = { $states } is a party to the Treaty on this day.
is-member = { $states } is a member on this day.
is-outside = { $states } is outside the Treaty and the Organization on this day.
is-not-party = { $states } is not a party to the Treaty on this day.
is-not-member = { $states } is not a member on this day.
is-not-outside = { $states } is not outside the Treaty and the Organization on this day.
member-not-party = { $states } is a member, and no party to the Treaty on this day.
is-suspended = The membership of { $states } is suspended; the sources read do not say whether the clause still serves it.
asked = { $states } has asked.
not-asked = Nobody has asked.
asked-by-another = { $states } has asked, and not the state concerned.
request-unsaid = The state concerned has not asked; the sources read do not say whether it must.
seat-suspended = { $states }: membership suspended, so without a part in the organs.
seat-frozen = { $states }: participation frozen by own declaration, which takes no seat away.
suspended-objects = { $states }: membership suspended; whether its objection counts is not said.
own-vote-unsaid = { $states } does not agree; whether it has a vote on its own matter is not said.
# $count: how many states.
objected = { $states } { $count ->
    [one] objects
   *[other] object
}.
absent-without-consent = { $states } { $count ->
    [one] is
   *[other] are
} absent, and absence is lack of consent.
absence-unsaid = { $states } { $count ->
    [one] is
   *[other] are
} absent; how absence counted is not said.
staying-out-open = { $states } { $count ->
    [one] stays
   *[other] stay
} out without objecting; the texts leave open how that counts.
staying-out-unsaid = { $states } { $count ->
    [one] stays
   *[other] stay
} out without objecting; how that counts is not said.
silence-unsaid = { $states } { $count ->
    [one] says
   *[other] say
} nothing; how silence counts is not said.

## With the ground, in the nominative: aggression by a state or a group of states.
covered = The clause covers { $ground }.
not-covered = The clause does not cover { $ground }.
ground-open = The texts leave open whether { $ground } is enough.
ground-unsaid = The sources read do not say whether { $ground } is enough.
