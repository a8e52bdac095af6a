### The record as files.

# $edition: a day; $reach: "Reports were read up to …" with a space before it, or nothing
lead = The whole record, edition of { $edition }, in the formats of the trade. Nothing is left out: where sources disagree every reading is there, and that nothing was found is a value.{ $reach }
everything = Everything
# $name: of the file; $count of pages
site = <file>{ $name }</file>: the complete site, { $count } pages and all files below. Unpacked, it opens from any web server, also below a path, and needs no network.
book = <file>{ $name }</file>: the record as a book for e-readers (EPUB 3), a chapter for each entry, with figures, other readings and sources; the ids of statements are those of the pages.

files = Files
column-file = File
column-holds = What it holds
column-number = Number
column-bytes = Bytes

## How to read it.
reading = How to read it
in-r = In R:
party-on-day = Who was party to the Treaty on a day, in DuckDB, in R and in Python:
state-years = The years of each state, ready for a panel, are in state-years.csv; what each column means is in codebook.csv, in datapackage.json and below.
spreadsheets = Spreadsheets make days of months: 2024-02 becomes the first of February, and is saved so. Import the columns when, first_when and end_when as text, and sort by earliest or first_day.
in-python = In Python:
tables = Tables are UTF-8 with commas and a line of names; an empty cell says that nothing is recorded. What a statement has several of, such as sources and readings, stands in tables of its own, joined by the columns statement and id. A date is in EDTF as it is known, with the first and the last day that it can mean beside it.
russian = Texts in columns and fields whose names end in _ru are in Russian: the atlas's own translation of its English sentences, held to their numbers and dates by the build. Names in name_ru are those that sources give. All else in the files, the book, the feed of changes and the preview images is in English.
archives = For archives and catalogues: ro-crate-metadata.json describes all files as a package, croissant.json every column of every table with the checksum of its file, datacite.json and datacite.xml are what a registry of identifiers asks for. Of a date, Croissant's readers would make a moment, 1993 one of 1970; so a column of dates as they are known is text there.
wikidata = For Wikidata: wikidata.txt has one command for QuickStatements for each state whose membership Wikidata can say rightly, with its beginning, its end and the addresses of its sources. Nothing is sent by itself: read each command, see what the item already says, and run what you agree with under your own name. Dates keep their precision or lose some, doubtful ones are left out; a declared freeze ends no membership; and a suspended membership is no command, for Wikidata could only call it ended or going on. A reference is the address that the atlas cites, not the atlas.
views = Lists, entries, the timeline and the disagreements offer what they show as CSV, JSON and, where days are known, as a calendar. Such a CSV file begins with a byte-order mark, so that spreadsheets read it rightly, and puts several values into one cell with “ | ” between them.

## What reference managers make of the sources.
losses = What reference managers make of the sources
losses-are = All sources were read by these programs and held against the record: every source, title and author arrives, every address but those that hayagriva alters, and no date becomes more precise than its note says. What else they are known to lose:
losses-table = What reference managers lose
column-program = Program
column-loss = What it loses
loss-nothing = nothing
loss-zotero-ris = of a season or a period all but the first year; the note has it in words. Laws have their date as that of enactment
loss-zotero-bib = a tilde in a period (the note says about), the publisher of a law known by one word; articles, laws and pages are all filed as journal articles or documents
loss-citation-js-ris = month and day of articles in newspapers; a season and a period stand in the note only
loss-citation-js = a season, which becomes its year in numbers
loss-pandoc-csl = a season, which becomes its year
loss-pandoc-ris = month and day, the notes, and with them every doubt: take another file
loss-biber = nothing here (it writes an open end as an unknown one)
loss-hayagriva = of a period all but its end, or all where it is doubtful; a season; the doubt of a year, which the note has; the publisher of what is no article and no book, and that it is a law, a report or a page; two hyphens in an address, which become a dash

columns = What each column means

## Licence, citation, version.
terms = Licence, citation, version
licence = The data are under <licence>CC BY 4.0</licence>: share and adapt them for any purpose, name the atlas and its edition, and say what you changed. The program is under the MIT licence.
cite-as = Cite this edition as:
version = The formats have version { $version }. A field that changes its meaning or goes away makes a new version; further fields may come without one. Identifiers are never given to something else.
