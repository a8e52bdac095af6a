same-as-table = Таблица түрүндө
table = Сүрөттүн таблицасы
save-figure = Сүрөттү сактоо:{ " " }
