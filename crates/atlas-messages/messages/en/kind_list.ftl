### A list of the entries of a kind.

# Links to the page that runs the rules and to its questions.
applied = <decide>Run the rules for a day and a matter</decide>, or read <questions>ten questions that they answer</questions>.
# $entries: how many ("3 entries", "3 of 7 entries"); $order
order = { $entries }, { $order }.
entries = { $count } { $count ->
    [one] entry
   *[other] entries
}
# $shown-count of all: $count
some-of = { $shown-count } of { $count } { $count ->
    [one] entry
   *[other] entries
}
by-form = by form, the most cited first
by-family-name = in order of family names
by-date = in order of date
by-alphabet = in alphabetical order
held-in = Held in
national-of = National of
state-concerned = State concerned
any-state = Any state
decade = Decade
# $year: the first of the ten
years-of-decade = { $year }s
any-time = Any time
sources-disagree = Sources disagree
agreement = Agreement of sources
all-entries = All entries

lead-force = Standing and regional forces, with their strength as different sources give it.
lead-exercise = Series of exercises and their editions. Numbers of troops are mostly those announced beforehand.
lead-document = Treaties, protocols, decisions and statements, in order of signature or adoption.
lead-session = Meetings of the Collective Security Council and of other organs, in order of date.
lead-rule = Who may do what, in which procedure, and since when.
lead-relation = Ties to other organizations, and the comparisons that sources draw.
lead-person = Holders of offices, and those whose words are quoted.
