statements = { $count } тұжырым
