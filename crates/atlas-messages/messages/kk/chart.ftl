same-as-table = Кесте түрінде
table = Суреттің кестесі
save-figure = Суретті сақтау:{ " " }
