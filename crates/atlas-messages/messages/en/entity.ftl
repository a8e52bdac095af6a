### The page of an entry.

# Before a link to the whole.
part-of = Part of{ " " }
neighbours = { $state } and the other states of the Treaty on { $day }
on-this-page = On this page
editions = Editions
compare-with = Compare with…

## The parts of the page of a state, and what stands in them from other pages.
chairs-and-offices = Chairs and offices
offices-of-nationals = Offices held by its nationals
requests = Requests for help
no-request = No request of this state was found in the sources read.
contributions-elsewhere = On the pages of forces and operations
meetings = Meetings hosted and missed
sessions-and-meetings = Sessions and meetings held in it
exercises = Exercises held in it
where-absent = Where it stayed away
cooperation = Cooperation and bilateral ties
on-other-pages = On other pages
positions = Positions on other pages
other-statements = Other statements
more-statements = { $count } more { $count ->
    [one] statement
   *[other] statements
}

## The key facts of a state.
key-facts = Key facts on { $day }
chaired = Chaired the Council
offices = Offices of its nationals
sessions = Sessions held in it
absences = Stayed away
# $date: a beginning, in the genitive
since = since { $date }
# When something was the last time.
last = last { $date }
times = { $count } { $count ->
    [one] time
   *[other] times
}
disagree-on = Sources disagree on
of-this-page = { $count } { $count ->
    [one] statement of this page
   *[other] statements of this page
}

## Where else it is spoken of.
elsewhere = Elsewhere in the atlas
cited-by = { $count } { $count ->
    [one] statement cites it
   *[other] statements cite it
}
disagreements = Disagreements that speak of it

## Names.
other-names = { $count } { $count ->
    [one] other name
   *[other] other names
}
other-names-of-person = { $count } { $count ->
    [one] other name
   *[other] other names
}
alias = “{ $name }”
alias-with-note = “{ $name }”, { $note }
aliases-note = They serve the search; no source is cited for them.

## What is recorded of a source.
form = Form
author = Author
publisher = Publisher
written = Written
language-read = Language read
# $language as it stands alone; $original: a code, for a language after "from".
translated-from = { $language }, translated from { $original ->
    [en] English
    [ru] Russian
    [hy] Armenian
    [uk] Ukrainian
    [kk] Kazakh
    [ky] Kyrgyz
    [tg] Tajik
    [be] Belarusian
    [uz] Uzbek
    [az] Azerbaijani
    [ka] Georgian
    [pl] Polish
    [cs] Czech
    [ja] Japanese
    [vi] Vietnamese
    [tk] Turkmen
    [ro] Romanian
    [sr] Serbian
    [zh] Chinese
    [tr] Turkish
    [es] Spanish
    [fa] Persian
    [prs] Dari
    [ur] Urdu
   *[unnamed] { $original }
}
language = { $code ->
    [en] English
    [ru] Russian
    [hy] Armenian
    [uk] Ukrainian
    [kk] Kazakh
    [ky] Kyrgyz
    [tg] Tajik
    [be] Belarusian
    [uz] Uzbek
    [az] Azerbaijani
    [ka] Georgian
    [pl] Polish
    [cs] Czech
    [ja] Japanese
    [vi] Vietnamese
    [tk] Turkmen
    [ro] Romanian
    [sr] Serbian
    [zh] Chinese
    [tr] Turkish
    [es] Spanish
    [fa] Persian
    [prs] Dari
    [ur] Urdu
   *[unnamed] { $code }
}
paragraphs = Paragraphs
paragraphs-from-to = { $first } to { $last }; blank lines are not counted
address = Address
not-independent-of = Not independent of

## What a source has to do with disagreements.
where-sources-disagree = Where sources disagree
not-followed = { $count } { $count ->
    [one] time
   *[other] times
} it says what is not followed
followed = { $count } { $count ->
    [one] time
   *[other] times
} it is followed against other sources
# Sentences stand behind each of these.
others-say = Others say:
followed-is = Followed is:

## The course of a case.
story = What happened when
story-note = Beside a date: how long after the step above it.
same-day = same day
days-later = { $count } { $count ->
    [one] day
   *[other] days
} later
step-request = Request
step-aid = Sent or done
step-outcome = What followed
step-event = Event

## The trail of an operation, a force or an exercise.
trail = From the article to the result
trail-from = From
trail-to = To
trail-by = As the record has it

## Who held the offices of a body.
who-chaired = Who chaired it, and when
who-held-office = Who held office, and when
no-person = no person named in the sources read

## The wordings of a document's articles.
wordings = Wording through time
wordings-note = Articles are told in the words of the atlas; marked is what the later wording left out and what it added.
# $date as it stands alone
article = Article { $article }, { $date }
wording-before = Before
wording-since = Since
# A link; behind it stands one of the next three.
on-day = On { $day }
older-in-force = the older wording is in force.
newer-in-force = the newer wording is in force.
another-in-force = another wording has taken the place of both.
changed-by = Changed by{ " " }
# Before names of states.
in-force-for = In force on { $day } for{ " " }
