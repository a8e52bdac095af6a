same-as-table = Тое самае табліцай
table = Табліца да малюнка
save-figure = Захаваць малюнак:{ " " }
