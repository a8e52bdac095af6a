### The questions that statements answer, and the sections of a page.

## Sections.
section-overview = What it is
section-ladder = Obligations through time
section-course = What was asked, answered and done
section-meeting = When, where and with whom
section-decisions = Decisions
section-validity = Signature, force and amendments
section-articles = Articles, in their wordings
section-basis = Legal basis and place
section-workings = Composition and powers
section-offices = Offices
section-contributions = Contributions and facilities
section-results = Runs and results
section-history = History
section-cooperation = Cooperation
section-voices = Voices: positions and assessments
section-source-notes = Notes on the source
section-workings-of-rule = What the rules say
section-workings-of-state = Meetings and observers
section-workings-of-other = How it works

## Aspects, by their names in data files.
aspect-summary = In one sentence
aspect-purpose = Purpose
aspect-step = Step
aspect-founded = Founded
aspect-operational = Working from
aspect-ended = Ended
aspect-signed = Signed or adopted
aspect-ratified = Ratified
aspect-registered = Registered
aspect-in-force = In force
aspect-amended = Amended
aspect-article = Article
aspect-legal-basis = Legal basis
aspect-link = Place among the organs
aspect-composition = Composition
aspect-powers = Powers and tasks
aspect-procedure = How it decides
aspect-meetings = Meetings
aspect-seat = Seat
aspect-chair = Chair of the Collective Security Council
aspect-office = Office
aspect-observer = Observers
aspect-held = Held
aspect-participant = Took part
aspect-absent = Stayed away
aspect-contribution = Contribution
aspect-decision = Decision
aspect-declaration = Declaration
aspect-request = Request
aspect-answer = Answer
aspect-aid = What was sent or done
aspect-outcome = Outcome
aspect-run = Run
aspect-figure = Figure
aspect-event = Event
aspect-history = History
aspect-cooperation = Cooperation
aspect-infrastructure = Facility
aspect-position = Position
aspect-assessment = Assessment
aspect-reliability = How far to trust it
aspect-garbling = Damaged by translation
aspect-procedure-of-rule = Provision
aspect-meetings-of-exercise = How often

## What the aspect adds to the sentence of a statement.
# $of: Party to the Treaty; $step: Signed
label-step = { $of }: { $step }
label-article = Article { $article }
label-assessment = According to { $by }
label-request = Request
label-answer = Answer: { $answer }
label-chair = Chair
