### Widgets in other people's pages.

as-of = As of <day/>.
# $day: of the edition
edition = CSTO Atlas, edition of { $day }, CC BY 4.0.
frozen = Frozen at this edition.
todays = See today’s
open = Open in the atlas
sources = Sources:
# Behind the names of some sources.
and-others = and { $count } { $count ->
    [one] other
   *[other] others
}.

## Titles. $day: what is shown is of it
state = { $name }: what binds it on { $day }
organs = The organs and who headed them on { $day }
map = The nine states of the Treaty on { $day }
places = Where it met, exercised and sits, up to { $day }
exercises = The exercises, and which states took part
compare = Party, member, taking part: the states on { $day }
runs-of = { $operation }: what each run counted
runs = What the operations counted, run by run
requests = Requests for help and how they were answered
search = Search the CSTO Atlas

states = States
state-column = State
search-label = States, organs, operations, documents, dates
search-example = Who asked for help in 2010?
search-button = Search

## The timeline

legend = Filled: turning points. Bars: periods. Dashed: in doubt. A number: so many events too near to each other. Blue the Treaty, ochre the Organization, green taking part; a red edge: sources disagree.
turning-points = Turning points
# $from, $to: years
events = { $count } { $count ->
    [one] event
   *[other] events
}, { $from } to { $to }
# $states: their names
events-that-concern = { $count } { $count ->
    [one] event
   *[other] events
} that concern { $states }, { $from } to { $to }
