### A figure with its table, and the buttons that save what a view shows.

same-as-table = The same as a table
table = Table of the figure
save-figure = Save the figure:{ " " }
save-comparison = Save the comparison:{ " " }
# Before buttons with the formats.
download-events = Download { $count ->
    [one] this
   *[other] these
} { $count } { $count ->
    [one] event
   *[other] events
}:{ " " }
download-statements = Download { $count ->
    [one] this
   *[other] these
} { $count } { $count ->
    [one] statement
   *[other] statements
}:{ " " }
download-entries = Download { $count ->
    [one] this
   *[other] these
} { $count } { $count ->
    [one] entry
   *[other] entries
}:{ " " }
