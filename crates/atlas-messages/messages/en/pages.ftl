### The pages: the words of their links in the two bars, and their headings. The names of lists are in kinds.ftl.

## Links.
link-timeline = Timeline
link-map = Map
link-contested = Where sources disagree
link-evidence = Weight of evidence
link-compare = Compare
link-decide = Run the rules
link-changes = Changes
link-data = Data
link-data-sets = In other data sets
link-embed = Embed
link-about = About
link-offline = Offline

## Headings.
heading-home = An atlas of the Collective Security Treaty Organization
heading-timeline = Timeline
heading-map = Map
heading-search = Search
heading-contested = Where sources disagree
heading-evidence = Weight of evidence
heading-compare = Compare
heading-decide = What the rules imply
heading-questions = Ten questions on the rules
heading-changes = Changes
heading-data = Data to take away
heading-data-sets = In other data sets
heading-embed = The atlas in your page
heading-about = About the atlas
heading-offline = Reading offline
heading-list-state = States and what binds them
heading-list-organ = Organs
heading-list-force = Collective forces
heading-list-operation = Operations
heading-list-exercise = Exercises
heading-list-document = Documents
heading-list-session = Sessions and meetings
heading-list-case = Requests and crises
heading-list-rule = Rules
heading-list-relation = Relations with other organizations
heading-list-person = People
heading-list-source = Sources
heading-no-entry = Not in the atlas
heading-nothing = Nothing is at this address
