statements = { $count } изҳорот
