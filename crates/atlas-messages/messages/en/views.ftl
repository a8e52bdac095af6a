### As of which edition the record is shown.

# Before a link to the present edition.
earlier-edition = As known on { $day }: the record is as the edition of that day had it. Downloads and the list of changes are of the present edition.{ " " }
edition-of = Edition of { $day }
no-edition = An edition of { $asked } is not kept here, or could not be loaded. Shown is that of { $shown }.
