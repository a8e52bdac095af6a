### The words of closed lists: kinds of documents, steps, standings and others.

## StateClass: States: those that were ever bound by the Treaty, and the others.
state-class-treaty-state = treaty state
state-class-other = other

## OrganClass: Bodies by their place in the Charter, or before and beside it.
organ-class-supreme = supreme
organ-class-statutory = statutory
organ-class-permanent = permanent
organ-class-subsidiary = subsidiary
organ-class-working-group = working group
organ-class-centre = centre
organ-class-parliamentary = parliamentary
organ-class-before-2002 = before 2002
organ-class-cis = cis

## ForceClass: Forces by what holds them together.
force-class-collective = collective
force-class-regional = regional
force-class-air-defence = air defence

## OperationClass: Operations by how long they go on.
operation-class-standing = standing
operation-class-deployment = deployment

## ExerciseClass: Exercises: a series and what belongs to it.
exercise-class-series = series
exercise-class-edition = edition

## DocumentClass: Documents by what they are in law.
document-class-treaty = treaty
document-class-protocol = protocol
document-class-charter = charter
document-class-agreement = agreement
document-class-decision = decision
document-class-regulation = regulation
document-class-strategy = strategy
document-class-concept = concept
document-class-statement = statement
document-class-memorandum = memorandum
document-class-plan = plan
document-class-resolution = resolution
document-class-model-law = model law
document-class-law = law
document-class-other = other

## SessionClass: Sessions by how they were called, and of whom.
session-class-regular = regular
session-class-extraordinary = extraordinary
session-class-informal = informal
session-class-jubilee = jubilee
session-class-treaty = treaty
session-class-other-organ = other organ

## CaseClass: Cases: whether something was asked.
case-class-request = request
case-class-crisis = crisis

## RuleClass: Rules by what they are about.
rule-class-decision-making = decision making
rule-class-assistance = assistance
rule-class-membership = membership
rule-class-forces = forces

## RelationClass: Relations by who is on the other side.
relation-class-organization = organization
relation-class-state = state
relation-class-comparison = comparison

## PersonClass: People by why they are in the record.
person-class-office-holder = office holder
person-class-leader = leader
person-class-author = author

## Prospect: What became of a meeting or an exercise that was not simply held.
prospect-planned = planned
prospect-cancelled = cancelled

## Clause: A clause on assistance.
clause-treaty-1992 = Treaty, Article 4 (1992)
clause-treaty-2010 = Treaty, Article 4 (2010)
clause-north-atlantic = North Atlantic Treaty, Article 5

## ClauseQuestion: What is asked of a clause on assistance.
clause-question-trigger = What sets it off
clause-question-duty = What the others owe
clause-question-request = Whether it must be asked for
clause-question-speed = How fast
clause-question-area = Where an attack counts
clause-question-report = What the United Nations are told

## Code: What a data set says of a state for a time.
code-in = in
code-observer = observer
code-listed = listed without years

## RightSide: Which side of a difference is probably right.
right-side-record = the record
right-side-both = both, each by its own rule
right-side-open = an open question

## Bond: The three separate questions about a state on a day.
bond-treaty = Party to the Treaty
bond-organization = Member of the Organization
bond-participation = Taking part

## Step: A step on the legal ladder.
step-signed = Signed
step-acceded = Acceded
step-ratified = Ratified
step-in-force = In force
step-prolonged = Prolonged
step-announced = Announced leaving
step-not-renewed = Not renewed
step-restoration-decided = Restoration decided
step-restored = Restored
step-suspension-requested = Suspension requested
step-suspended = Suspended
step-active = Takes part
step-frozen = Participation frozen by own declaration
step-budget-refused = Does not pay into the budget
step-absent = Stayed away

## Post: What the holder of an office is in the body; its words are short, for charts.
post-council-chair = Chair
post-chair = Chair
post-vice-speaker = Vice-Speaker
post-secretary-general = Secretary General
post-acting-secretary-general = Acting Secretary General
post-chief = Chief
post-commander = Commander

## LinkRelation: How one body stands to another.
link-relation-under = under
link-relation-reports-to = reports to
link-relation-appointed-by = appointed by
link-relation-served-by = served by
link-relation-succeeds = succeeds
link-relation-part-of = part of

## Answer: What a request for help led to.
answer-granted = Granted
answer-partly = Granted in part
answer-declined = Declined
answer-statement = Political statement only
answer-no-decision = No decision
answer-no-request = No request found
answer-not-found = No answer found in the sources read

## Qualifier: How a number is meant.
qualifier-exact = { "" }
qualifier-about = about
qualifier-over = over
qualifier-nearly = nearly
qualifier-up-to = up to
qualifier-at-least = at least
qualifier-planned = planned

## SourceForm: What sort of text a source is.
source-form-official = official
source-form-law = law
source-form-press = press
source-form-agency = agency
source-form-scholarship = scholarship
source-form-encyclopedia = encyclopedia
source-form-book = book
source-form-website = website
source-form-dataset = dataset

## Matter: What is asked of the rules.
matter-consultation = Consultations on a threat
matter-assistance = Help to an attacked state
matter-collective-forces = Use of the rapid reaction forces in a member state
matter-forces-abroad = Use of armed forces outside the parties' territory
matter-peacekeeping-home = Peacekeepers in a member state
matter-peacekeeping-abroad = Peacekeepers in a state outside
matter-coordinating-state = Naming a coordinating state for an operation of the UN
matter-outside-base = A base of an outside state in a member state
matter-council-decision = A decision of the Collective Security Council
matter-ministers-decision = A decision of the ministers or secretaries
matter-procedural-decision = A decision on procedure
matter-admission = Admission of a state
matter-leaving-treaty = Leaving the Treaty
matter-leaving-organization = Leaving the Organization
matter-non-renewal = Letting the term of the Treaty run out
matter-suspension = Suspending a member
matter-exclusion = Excluding a member
matter-outside-status = Observer or partner status
matter-chair = The chair of the Council
matter-secretary-general = Appointing the Secretary General

## Ground: What a matter rests on.
ground-aggression = aggression by a state or a group of states
ground-armed-attack = an armed attack by others than a state
ground-threat = a threat to security, territorial integrity or sovereignty
ground-instability = a threat to stability
ground-peace = a threat to international peace and security
ground-unrest = unrest inside the state, without an attack from outside
ground-crime = terrorism, illicit trade, organized crime or an emergency
ground-mandate = a decision of the UN Security Council
ground-no-mandate = going without a decision of the UN Security Council
ground-notice = notice of at least six months, obligations settled
ground-short-notice = notice of less than six months
ground-unsettled = notice of at least six months, obligations not settled
ground-breach = obligations that the member does not meet
ground-own-wish = the member's own wish
ground-host = hosting the regular session
ground-other-state = a regular session in another state

## Term: What a clause provides.
term-for-parties = for parties to the Treaty
term-for-members = for members
term-for-outsiders = for states outside
term-covers = covers the ground
term-excludes = does not cover the ground
term-permits = permits it
term-bars = leaves no room for it
term-request-needed = asks for a request
term-request-not-needed = asks for no request
term-parties-consult = the parties consult
term-members-consult = the members consult
term-parties-decide = the parties decide
term-members-decide = the members decide
term-state-decides = the state itself decides
term-security-council-decides = the UN Security Council decides
term-follows-by-itself = it follows from the clause
term-consensus = by consensus
term-no-consensus-needed = consensus is not needed
term-absence-withholds = absence is lack of consent
term-no-objection = no other member may object
term-binds = binds
term-duty = a duty
term-limit = a bound
term-practice = practice
term-not-yet-in-force = signed, not in force
term-suspended-seat = a suspended member has no part in the organs
term-frozen-seat = a freeze by own declaration takes no seat away
term-used = used
term-not-used = not used

## Point: A point that texts or sources leave without an answer.
point-force = whether it is in force
point-standing = whether the state falls under it
point-suspended-state = whether a suspended member falls under it
point-ground = whether the ground is enough
point-request = whether it must be asked for
point-decider = who decides
point-vote = how many votes are needed
point-absence = how absence counts
point-staying-out = how staying out without objection counts
point-silence = how silence counts
point-own-vote = whether the state concerned has a vote
point-no-consensus = what holds without consensus
point-effect = what follows

## Stance: How a state stands to what is to be decided.
stance-for = present, agrees
stance-silent = present, says nothing
stance-out = stays out, does not object
stance-absent = absent
stance-against = objects

## Verdict: What the rules imply.
verdict-met = The clauses are met
verdict-not-met = The clauses are not met
verdict-open = The rules leave this open
verdict-unsaid = The sources read do not say
verdict-no-rule = No clause on this was in force

## Standing: How firmly a statement stands.
standing-settled = settled
standing-contested = contested
standing-unverified = unverified

## ViewDay: What a date in a query does to a view.
view-day-as-of = on this day
view-day-window = within this time
view-day-nothing = at any time

## ViewState: What a state in a query does to a view.
view-state-only = only of this state
view-state-compared = compared with others

## Weight: What is little about what a statement rests on. A statement can have several of these.
weight-one-source = one source
weight-weak-source = one weak source
weight-copies = copies of one text
weight-one-side = sources of one side
