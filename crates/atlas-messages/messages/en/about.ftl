### What the atlas is and how to read it.

lead = A record of the Collective Security Treaty Organization in which every statement names its sources.
statement = What a statement is
statement-is = The smallest unit is one sentence about one entry: it answers one question, holds at a time known as precisely as its sources know it, and cites them. A date known to the month is shown as a month. A number stands with its unit and with what it covers.
disagreement = Where sources disagree
disagreement-is = All readings are kept. One is preferred, and the reason is given in plain words. <contested>The page of disagreements</contested> lists them all. “Unverified” marks what rests on one weak source.
opinions = Opinions
opinions-are = Judgements stand under “Voices”, each with its author. The atlas has no voice of its own on them and takes no side.
clocks = Two clocks
# $edition: a day; $reach: the next message, or nothing
clocks-are = The bar at the top sets the day whose state of the world is shown. The edition, { $edition }, is the day to which the record was kept.{ $reach }
# $day: up to which reports could be read
reach = { " " }Reports were read up to { $day }; of what was planned for later days it is not known whether it took place.
keyboard = Keyboard
keys = Everything can be reached with the Tab key, and in tiles, charts and the timeline, each of which is one stop, with the arrow keys. Ctrl+K, on a Mac Cmd+K, goes to the search from anywhere; there the arrow keys choose, Enter opens and Esc closes.{ " " }
# Behind a box.
single-key = The key / alone goes to the search as well, once the box before this line is ticked; the choice is kept on this device.
beginning = Where the record began
beginning-is = With five documents of different worth, three of them machine translations, and with public texts beyond them. <sources>The list of sources</sources> says of each what it is, how far it can be trusted, and which statements rest on it.
works = Whose work is in it
works-are = The program is under the MIT licence, the data under CC BY 4.0. <others>THIRD-PARTY.txt</others> names the libraries, fonts and outlines of others in it, with their licences.
