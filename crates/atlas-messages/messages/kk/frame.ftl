# The Organization as laws have it (https://zakon.uchet.kz/kaz/docs/Z2300000028), its abbreviation as KazakNews:
# http://kazaknews.kz/okiga/nazarbaev-aza-stanny-sh-a-t-ra-aly-ynda-andaj-orytyndy-shy-ardy
site = ҰҚШҰ атласы
skip = Мазмұнға өту
menu = Мәзір
parts = Атлас бөлімдері
more-parts = Атластың басқа бөлімдері
languages = Тілдер
up = Беттің басына
licence = Басылым күні: { $day }. Атлас ешкімнің жағында емес: ол кімнің не айтатынын және дереккөздердің қай жерде келіспейтінін көрсетеді. Деректер CC BY 4.0 лицензиясымен, бағдарлама MIT лицензиясымен таратылады.

as-of = Мына күнгі жағдай
state-shown = Көрсетілген жағдай
show = Көрсету
day-format = Жыл, ай және күн, мысалы 2012-12-20; жыл, ай немесе кезең үшін – олардың соңғы күні
previous-change = Алдыңғы өзгеріс
next-change = Келесі өзгеріс
today = Бүгін
today-title = Деректердің соңғы күні, осы басылымның күні
day-in-words = { $day }: { $words }.
last-day-of = { $day }, сұралған мерзімнің соңғы күні ({ $span })
day-shown = Көрсетілген күн; Page Up және Page Down келесі және алдыңғы өзгеріске апарады

search-atlas = Атластан іздеу
search = Іздеу
suggestions = Ұсыныстар
names-on-their-way = Атаулар жүктелуде…
ask = Сұрақтар
quoted = «{ $text }»
