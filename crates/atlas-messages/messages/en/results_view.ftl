### What the runs of an operation brought.

none = No chart: no two runs up to { $day } have figures for the same thing in the same unit and scope.
# $label: what was counted, with a small letter
title = { $name }: { $label } in { $count } runs
title-with-unit = { $name }: { $label } in { $count } runs, in { $unit }
# $others: counts with their scopes, with semicolons
not-drawn = Not drawn, because they cover something else: { $others }.
bound = A pale bar with a broken outline is no exact count.
run = Run
when = When
figure = Figure
