statements = { $count } պնդում
