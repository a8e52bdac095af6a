same-as-table = То же в виде таблицы
table = Таблица к рисунку
save-figure = Сохранить рисунок:{ " " }
save-comparison = Сохранить сравнение:{ " " }
download-events = { $count ->
    [one] Скачать { $count } событие
    [few] Скачать эти { $count } события
   *[many] Скачать эти { $count } событий
}:{ " " }
download-statements = { $count ->
    [one] Скачать { $count } утверждение
    [few] Скачать эти { $count } утверждения
   *[many] Скачать эти { $count } утверждений
}:{ " " }
download-entries = { $count ->
    [one] Скачать { $count } запись
    [few] Скачать эти { $count } записи
   *[many] Скачать эти { $count } записей
}:{ " " }
