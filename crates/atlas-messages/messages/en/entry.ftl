### An entry of a list, and what says that it was not there on the day that is looked at.

after = after { $day }
not-yet = On { $day } this did not exist yet. In the record, { $name } began on:{ " " }
over = On { $day } this was over. In the record, { $name } ended on:{ " " }
show-as-of = Show it as of { $day }
