### Numbers with their nouns.

statements = { $count } { $count ->
    [one] statement
   *[other] statements
}
