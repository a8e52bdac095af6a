### Why the search has found something, and what it answers a query with.

also = also “{ $name }”
abbreviation = abbreviation { $name }
russian-abbreviation = Russian abbreviation { $name }
answers = answers “{ $question }”
with-note = “{ $name }”, { $note }
# $date as it was typed, in whichever form
before = before { $date }
after = after { $date }
since = since { $date }
