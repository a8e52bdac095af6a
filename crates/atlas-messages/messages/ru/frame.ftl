site = Атлас ОДКБ
skip = К содержанию
menu = Меню
parts = Разделы атласа
languages = Языки
more-parts = Другие разделы атласа
up = К началу страницы
licence = Редакция от { $day }. Атлас не занимает ничьей стороны: он показывает, кто что говорит и в чём источники расходятся. Данные – по лицензии CC BY 4.0, программа – по лицензии MIT.

beyond-edition = База доведена до { $edition }; положение на { $day } неизвестно. Показан последний день базы.
not-used = { $complaint } Эта часть не учтена, всё остальное учтено.

as-of = По состоянию на
state-shown = Показанное положение дел
show = Показать
day-format = Год, месяц и день, например 2012-12-20; для года, месяца или периода – их последний день
previous-change = Предыдущее изменение
next-change = Следующее изменение
today = Сегодня
today-title = Последний день базы, день этой редакции
day-in-words = { $day }: { $words }.
last-day-of = { $day }, последний день запрошенного срока ({ $span })
day-shown = Показанный день; Page Up и Page Down ведут к следующему и предыдущему изменению

search-atlas = Поиск по атласу
search = Поиск
suggestions = Подсказки
names-on-their-way = Названия загружаются…
ask = Спросите базу
results = { $count } { $count ->
    [one] результат
    [few] результата
   *[many] результатов
}
all-results = { $count ->
    [one] { $count } результат
    [few] Все { $count } результата
   *[many] Все { $count } результатов
} по запросу «{ $query }»
nothing-found = По запросу «{ $query }» ничего не найдено
corrected-from = исправлено, набрано: { $words }
and-between = { " " }и{ " " }
quoted = «{ $text }»
which-day = Какой день имеется в виду?
what-answers = Прямой ответ
