### The foot of a page.

this-statement = This statement
this-page = This page
source-itself = The source itself
cite = Cite
embed = Embed this
link = Link
