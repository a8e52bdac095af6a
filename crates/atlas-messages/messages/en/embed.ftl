### The configurator of widgets.

lead = Any view of the atlas can stand in your page: small, without cookies or counting, with its sources. Choose it, look at it, copy one of three snippets.
form = The widget
preview = Preview
stage = The widget, as large as it will be
frame = The widget as it will be
snippets = Snippets
snippet-plain = A frame
snippet-plain-is = Works everywhere frames are allowed, without a script in your page. Its height is fixed.
snippet-script = A frame that fits
snippet-script-is = The script gives the frame the height of what is in it and the look of your page. Load it once, however many widgets there are.
snippet-element = An element
snippet-element-is = For pages that are written by hand or by a template: attributes say what is shown and may change while the page is open. What stands between the tags is shown until the widget comes near, and where scripts are off.
copy = Copy
rely-on = What you can rely on
rely-on-is = A widget asks only the atlas for what it needs, stores nothing on the reader’s device, sets no cookie and knows nothing of the page around it but its colours. It works confined to a sandbox, and without its script it is still complete. <contract>The contract</contract> says how frame and page speak with each other. <demonstration>The demonstration</demonstration> shows all widgets in a page as yours may be.
editions = A widget follows the newest edition of the record, or stays at one for ever: frozen editions are never changed, say that they are frozen, and lead to today’s.
ready = Each widget, ready to copy

## The names of the widgets.
widget-timeline = Timeline
widget-state = State and its ladder
widget-map = Map of the nine states
widget-places = Geographic map of places
widget-organs = Organ chart
widget-operations = Results of operations
widget-exercises = Exercises and who took part
widget-requests = Requests for help
widget-statement = One statement with its readings
widget-compare = States compared
widget-search = Search box
widget-decide = What the rules imply for a case
widget-questions = Ten questions on the rules

## The form.
widget = Widget
state = State
all-states = All states
operation = Operation
all-operations = All operations
statement = Statement
# $address: of a statement
statement-help = The address behind “Link” of a statement, such as { $address }
case = Case
own-case = A case of your own
the-case = The case
case-help = The address of “What the rules imply” with your case, or what stands in it behind the question mark
states = States
none-chosen = None chosen: all nine
kind = Kind
all-kinds = All kinds
from = From
to = to
# A month as it may be written in the field.
month-example = June 2012
as-of = As of
newest-edition = Newest edition ({ $day })
another-day = Another day
day = Day
theme = Theme
theme-page = As your page
theme-light = Light
theme-dark = Dark
accent = Colour of links
height = Height
edition = Edition
follow = Follow the newest
stay = Stay at { $day }
language = Language: English, with names in Russian and in the states’ own languages where the view has them.
reset = Begin again
