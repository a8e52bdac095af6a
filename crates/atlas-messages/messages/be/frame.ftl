# The Organization as BelTA has it: https://blr.belta.by/president/view/lukashenka-sennja-pryme-udzel-u-samitse-adkb-114918-2022/
site = Атлас АДКБ
skip = Да зместу
menu = Меню
parts = Раздзелы атласа
more-parts = Іншыя раздзелы атласа
languages = Мовы
up = Да пачатку старонкі
licence = Рэдакцыя ад { $day }. Атлас не займае нічыйго боку: ён паказвае, хто што кажа і ў чым крыніцы разыходзяцца. Даныя – па ліцэнзіі CC BY 4.0, праграма – па ліцэнзіі MIT.
beyond-edition = База даведзена да { $edition }; становішча на { $day } невядомае. Паказаны апошні дзень базы.

as-of = Па стане на
state-shown = Паказанае становішча
show = Паказаць
day-format = Год, месяц і дзень, напрыклад 2012-12-20; для года, месяца або перыяду – іх апошні дзень
previous-change = Папярэдняя змена
next-change = Наступная змена
today = Сёння
today-title = Апошні дзень базы, дзень гэтай рэдакцыі
day-in-words = { $day }: { $words }.
last-day-of = { $day }, апошні дзень запытанага тэрміну ({ $span })
day-shown = Паказаны дзень; Page Up і Page Down вядуць да наступнай і папярэдняй змены

search-atlas = Пошук па атласе
search = Пошук
suggestions = Падказкі
names-on-their-way = Назвы загружаюцца…
ask = Спытайце базу
quoted = «{ $text }»
