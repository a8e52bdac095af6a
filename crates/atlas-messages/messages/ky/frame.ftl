# The Organization as Kadam Media has it in what the President said: https://kadam-media.kg/180370
site = ЖККУ атласы
skip = Мазмунга өтүү
menu = Меню
parts = Атластын бөлүмдөрү
more-parts = Атластын башка бөлүмдөрү
languages = Тилдер
up = Барактын башына
licence = Басылманын күнү: { $day }. Атлас эч кимдин тарабында эмес: ал ким эмне деп айтканын жана булактар кайсы жерде айырмаланганын көрсөтөт. Маалыматтар CC BY 4.0 лицензиясы менен, программа MIT лицензиясы менен таратылат.

as-of = Ушул күнгө карата
state-shown = Көрсөтүлгөн абал
show = Көрсөтүү
day-format = Жыл, ай жана күн, мисалы 2012-12-20; жыл, ай же мезгил үчүн – алардын акыркы күнү
previous-change = Мурунку өзгөрүү
next-change = Кийинки өзгөрүү
today = Бүгүн
today-title = Маалыматтын акыркы күнү, ушул басылманын күнү
day-in-words = { $day }: { $words }.
last-day-of = { $day }, суралган мөөнөттүн акыркы күнү ({ $span })
day-shown = Көрсөтүлгөн күн; Page Up жана Page Down кийинки жана мурунку өзгөрүүгө алып барат

search-atlas = Атластан издөө
search = Издөө
suggestions = Сунуштар
names-on-their-way = Аталыштар жүктөлүүдө…
ask = Суроолор
quoted = «{ $text }»
