### The timeline.

lead = What the record dates, with who says so.
filters = Choose by kind, state, organ, theme, time or words
# $hidden and $outside: the two texts below, or nothing
summary = { $count } { $count ->
    [one] event
   *[other] events
} shown{ $hidden }{ $outside }.
hidden = , { $count } hidden by filters
outside = , { $count } before or after the time shown
show-all = Show all
none = No event passes these choices.{ " " }

filter-form = Filter the events
kind = Kind
state = State
theme = Theme
rests-on = Rests on
organ = Organ
any = any
from = From
to = to
words = Words
apply = Apply

sources-disagree = Sources disagree
after = after { $day }
end-not-known = end not known

chosen = What is chosen
# Two days.
from-to = { $from } to { $to }
earlier = Earlier
later = Later
show-more = Show more time
show-less = Show less time
# A button; "Show all years" is its title.
all = All
all-title = Show all years
lanes = Lanes
lanes-title = Show the lanes, or leave them out
keys = Left and right go to the next event of the lane, up and down to another lane, Home and End to the first and the last. Enter opens the event, Escape closes it. Plus and minus show less or more time, Page Up and Page Down move. The list below says the same.
# Before links: kinds, states …
lanes-by = Lanes by{ " " }
legend = Filled: turning points. Bars: periods; their faint or open ends are not known to the day. Brackets: a date known to its month or year lies between them. Dashed: in doubt. A trace behind a mark: it goes on, or its end is not known. A number: so many events too near to each other. Blue the Treaty, ochre the Organization, green taking part; a red edge: sources disagree. The upright line is the day at the top of the page; what came later is pale.

role = timeline
events-in-lanes = Events in lanes
time-shown = Time shown
# $event in words; $lane: its name; $place of $count in the lane
chosen-event = { $event }. { $lane }, { $place-number } of { $count }
cluster-open = { $count } events near each other; their list is open

choose-mark = Choose a mark to read what it stands for and who says so.
drag = Drag or swipe to move through time; Ctrl and the wheel, two fingers, or the buttons zoom.
show-apart = Show them apart
near-each-other = { $count } events near each other
close = Close
