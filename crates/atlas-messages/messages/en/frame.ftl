### What every page has, which the program needs when it starts.

## Header and footer

# The name of the site.
site = CSTO Atlas
skip = Skip to the content
menu = Menu
parts = Parts of the atlas
languages = Languages
more-parts = More parts of the atlas
up = Up to the beginning of the page
# $day: of the edition
licence = Edition of { $day }. The atlas takes no side: it says who says what, and where they differ. Data under CC BY 4.0, program under the MIT licence.

## Complaints of addresses

# $edition, $day: days
beyond-edition = The record ends on { $edition }; what holds on { $day } is not known. Shown is the end of the record.
# $complaint: a sentence
not-used = { $complaint } It is not used; all else is.

## The bar of time

as-of = As of
state-shown = State of the world shown
show = Show
day-format = Year, month and day, such as 2012-12-20; of a year, a month or a span its last day
previous-change = Previous change
next-change = Next change
today = Today
today-title = The last day of the record, that of this edition
# $words: who was bound by what on the day
day-in-words = { $day }: { $words }.
# A year or a month was asked for. $span: 2012
last-day-of = { $day }, the last day of { $span }
day-shown = The day that is shown; Page Up and Page Down go to the next and the previous change

## The search box

search-atlas = Search the atlas
search = Search
suggestions = Suggestions
names-on-their-way = The names are on their way …
ask = Ask the record
results = { $count } { $count ->
    [one] result
   *[other] results
}
all-results = All { $count } { $count ->
    [one] result
   *[other] results
} for “{ $query }”
nothing-found = Nothing found for “{ $query }”
# $words: “one”, “two”
corrected-from = corrected from { $words }
# Between words in quotation marks.
and-between = { " " }and{ " " }
quoted = “{ $text }”
which-day = Which day is meant?
what-answers = What answers this
