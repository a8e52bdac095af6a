### What is asked of things that are compared, and whether the answers differ.

same = same
differs = differs
not-found-for-all = found for some only

## Of states.
treaty = Party to the Treaty
treaty-since = Treaty: since when
treaty-document = Treaty: by which document
organization = Member of the Organization
organization-since = Organization: since when
organization-document = Organization: by which document
participation = Taking part
participation-since = Taking part: since when
participation-document = Taking part: by which document
chairs = Chaired the Council
offices = Offices of its nationals
requests = Requests for help
contributions = Given to forces and operations
sessions = Sessions held in it
exercises = Exercises held in it
absences = Stayed away
facilities = Facilities
# Of something of which it is not known when it was there.
undated = undated
# How many, and the date of the last as it stands alone.
counted-last = { $count }, last { $date }
no-person = no person named

## Of bodies.
holders = Who holds it
