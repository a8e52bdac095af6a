### A page where there is nothing.

# $name: what was written in the address; $kinds: all of its kind, with a small letter
no-entry = There is no entry “{ $name }” among the { $kinds }.
all-of-kind = All { $kinds }
nothing-lead = The address may be misspelt, or it belonged to something else.
up = One level up
home = Home page
search = Search
timeline = Timeline
nearest = The nearest entries:
