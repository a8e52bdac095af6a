### How other data sets code the states.

lead = What { $count } { $count ->
    [one] coding in other data sets
   *[other] codings in other data sets
} say of each state in each year, beside the three answers of the record: party to the Treaty, member of the Organization, taking part. Each data set has rules of its own, so a difference is not by itself an error; for each the record says which side is probably right, and why.

## What each number stands for.
numbers = What each number stands for
checked = How far this was checked: ATOP 4.01 and Correlates of War IGO 3 were read in files of members, ATOP 5.1 and the Correlates of War alliances only in files of pairs, Gibler on one page of a digital copy. The files of members of ATOP 5.1 and of the alliances were not to be had, so their codings here are what the pairs show, and an end that no pair shows is not known to be missing there too.
codings = Codings
data-set = Data set
identifier = Number
coded = What is coded
held-against = Held against
years = Years
read-in = Read in
another-treaty = nothing: another treaty
question-treaty = party to the Treaty
question-organization = member of the Organization
question-participation = taking part

## Where they differ.
differences = Where they differ from the record
differences-are = A year differs where what the data set says held on no day of it; a day of entry or exit, where the record has another.
# $years: 2004 or 1994–2012; $set: the name of a data set
differing-years = { $state } { $years }, { $set }
# $coded and $recorded: days
differing-day = { $state }, { $set }: { $coded }; the record has { $recorded }
no-such-day = no such day
# Before one of: the record, the data set, both.
probably-right = Probably right:{ " " }

## For those who merge them.
merging = For those who merge them
merging-question = Choose the question first. ATOP 4220, Correlates of War 350 and Gibler 4.1442 are the Treaty of 1992; IGO 1125 is the Organization of 2002. One state can be in the one and not in the other.
merging-join = Join by identifier, state and year, not by name; csv/other-data-sets.csv has a row for each, with the answers of the record and the fact that explains a difference.
merging-members = Where there is a file of members, take it and not the pairs: pairs merge the Treaty with the Charter of the CIS (ATOP 4400, Correlates of War 349) and with pacts of two states.
merging-missing = A year that a data set does not reach is not a year in which the state was out. Such rows are missing, not zero; the last years are 2008, 2012, 2014, 2016 and 2018.
merging-signature = To begin with the signature, as ATOP and the Correlates of War do, count the status “signed” of csv/ladders.csv as in; to begin with the entry into force, count “bound” alone.
merging-year = Decide what a year is: its last day, any day, or all of it. The file has the first and the last answer of each year; a year in which the answer changed is marked “partly”.
merging-suspended = “Suspended” and “frozen” are answers of their own. Data sets that follow participation count them out, those that follow instruments in.
merging-version = Name the version and the file: codings change between versions, and copies travel without them.

## State by state.
by-state = State by state
by-state-is = Years with the same answers stand in one row. Where an answer changed within a year, the row has both.
as-file = The comparison as CSV
treaty = Treaty
organization = Organization
part = Part
state-by-year = { $state } by year
# Between the answers of one year.
then = ; then{ " " }
not-covered = not covered
out = out
# $code: what the data set says
differs = { $code }: differs
partly = { $code }: for a part of the year
