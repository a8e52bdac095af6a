### The organs.

lead = Who decides, who prepares, who carries out: the bodies of the Organization and those that came before it.
none-existed = None of the organs in the record existed on { $day }.
chart = Organ chart; arrow keys up and down walk from body to body
broken-outline = A broken outline: the sources read do not say since when, or until when, the body existed. One without a known beginning is drawn while the body above it, or one below it, existed.
title = What stands under what, and who heads it, on { $day }
bodies-on = Bodies on { $day }
body = Body
level = Level
stands = Stands
headed-by = Headed by
# The office of a state that chairs the Council.
chair = Chair
role-and-name = { $role }: { $name }
# Behind a name.
end-not-found = { " " }(end of the office not found)
# Before a name. $span: 2012
earlier-in = Earlier in { $span }, { $role }:{ " " }
since-not-known = The sources read do not say since when it existed.
until-not-known = The sources read do not say until when it existed.
not-in-chart = Not in the chart
as-of = as of { $day }
