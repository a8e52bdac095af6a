statements = { $count } ырастоо
