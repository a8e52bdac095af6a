# The Organization as Khovar and the newspaper of the parliament have it, not СПАД, which stands for another word for a treaty:
# https://khovar.tj/2021/09/saad-baroi-ifzi-marzi-to-ikiston-va-af-oniston-barnoma-ta-iya-menamoyad/
# https://sadoimardum.tj/ma-lisi-ol/ishtiroki-vakiloni-ma-lisi-namoyandagon-dar-alasai-assambleyai-parlamentii-saad
site = Атласи СААД
skip = Ба мазмун
menu = Меню
parts = Қисмҳои атлас
more-parts = Қисмҳои дигари атлас
languages = Забонҳо
up = Ба аввали саҳифа
licence = Нашри { $day }. Атлас тарафдори ҳеҷ кас нест: он нишон медиҳад, ки кӣ чӣ мегӯяд ва сарчашмаҳо дар куҷо аз ҳам фарқ мекунанд. Маълумот бо иҷозатномаи CC BY 4.0, барнома бо иҷозатномаи MIT.

as-of = Ба ҳолати
state-shown = Вазъи нишондодашуда
show = Нишон додан
day-format = Сол, моҳ ва рӯз, масалан 2012-12-20; барои сол, моҳ ё давра – рӯзи охирини он
previous-change = Тағйироти пештара
next-change = Тағйироти оянда
today = Имрӯз
today-title = Рӯзи охирини маълумот, рӯзи ин нашр
day-in-words = { $day }: { $words }.
last-day-of = { $day }, рӯзи охирини муҳлати пурсидашуда ({ $span })
day-shown = Рӯзи нишондодашуда; Page Up ва Page Down ба тағйироти оянда ва пештара мебаранд

search-atlas = Ҷустуҷӯ дар атлас
search = Ҷустуҷӯ
suggestions = Пешниҳодҳо
names-on-their-way = Номҳо бор мешаванд…
ask = Саволҳо
quoted = «{ $text }»
