### The words of what is worked out from the record: lanes, bands of organs, parts in exercises, stages of trails.

## Lanes of the timeline.
lanes-kinds = kind
lanes-states = state
lanes-organs = organ
several-states = Several states
no-single-state = No single state
several-organs = Several organs
other-organs = Other organs

## Bands of the chart of organs, each with what its bodies do.
level-supreme = Supreme body
level-statutory = Statutory bodies
level-permanent = Permanent bodies
level-subsidiary = Subsidiary bodies
level-forces = Forces
level-parliamentary = Parliamentary dimension
level-treaty-council = Council of the Treaty
level-treaty = Organs of the Treaty
level-commonwealth = Organs of the Commonwealth
level-supreme-does = decides on the fundamental questions
level-statutory-does = advise and execute in their fields
level-permanent-does = work between the sessions
level-subsidiary-does = coordinate, prepare and respond
level-forces-does = collective, regional, and of air defence
level-parliamentary-does = brings the parliaments together
level-treaty-council-does = decided before the Organization
level-treaty-does = worked before the Organization
level-commonwealth-does = stood beside the Treaty

## Why a body is not in the chart of a day.
absence-later = Did not exist yet
absence-over = No longer existed
absence-unknown = Beginning not known
absence-aside = Organs of the Commonwealth, which stood beside the Treaty

## What is recorded of a state and an edition of an exercise.
part-host = Host
part-took-part = Took part
part-in-whole = In the joint exercise
part-away = Stayed away
part-not-recorded = Not found in the sources
part-outside = No member

## What became of what was planned.
called-off = Called off: it did not take place.
ahead = Planned.
no-report = Planned; no report of it was seen.
# $day in the genitive
unread = Planned; whether it took place is not known, for nothing written after { $day } could be read.

## Stages of a trail.
stage-basis = Basis
stage-organ = Organ
stage-session = Session
stage-document = Document
stage-force = Force
stage-series = Series
stage-action = Action
stage-contribution = Contribution
stage-result = Result

## Places in a source.
paragraph = paragraph { $paragraph }
paragraphs = paragraphs { $from } to { $to }

## Figures: over 7,000 persons.
figure = { $figure } { $unit }
figure-planned = { $figure } { $unit } (planned)
# $qualifier: over
figure-qualified = { $qualifier } { $figure } { $unit }
tonnes = tonnes
