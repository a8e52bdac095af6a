statements = { $count } { $count ->
    [one] сцверджанне
    [few] сцверджанні
   *[many] сцверджанняў
}
