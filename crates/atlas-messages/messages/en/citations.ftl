### The words of citations; what stands between them is the format's.

title-of-edition = CSTO Atlas: a source-critical record of the Collective Security Treaty Organization
# $edition: a day
edition = Edition of { $edition }
edition-as-of = Edition of { $edition }, as of { $day }
# $heading: of the page; $edition: one of the two before
statement = Statement in “{ $heading }”. { $edition }
title-given = Title as given by the CSTO Atlas
# $stop: a full stop, unless the title has its own end
quoted = “{ $title }{ $stop }”
last-author = { $before }, and { $last }
### Who says so.

# $numbers: 3
paragraph = paragraph { $numbers }
# $numbers: 1, 3, 14–16
paragraphs = paragraphs { $numbers }
