### What the script of widgets says; src/embed/page.rs states it in the page, where that is not English.

not-a-day = “{ "{0}" }” is not a day; days are written 2012-12-20.
record-ends = The record ends on { "{0}" }; what holds on { "{1}" } is not known.
day-is-drawn = Shown is { "{0}" }; { "{1}" } is being drawn.
day-not-drawn = Shown is { "{0}" }; { "{1}" } could not be drawn here. The full view shows it.
case-is-drawn = Shown is another case; this choice is being drawn.
case-not-drawn = Shown is another case; this choice could not be drawn here. The full view shows it.
choice-is-drawn = Shown is the whole; this choice is being drawn.
choice-not-drawn = Shown is the whole; this choice could not be drawn here. The full view shows it.
statement-gone = The statement that was chosen here is no longer in the record.
