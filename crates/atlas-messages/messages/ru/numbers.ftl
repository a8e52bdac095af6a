statements = { $count } { $count ->
    [one] утверждение
    [few] утверждения
   *[many] утверждений
}
