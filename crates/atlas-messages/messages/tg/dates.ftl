# Months and seasons are always followed by a year, so that they have the ending that ties them to it.
month-1 = январи
month-2 = феврали
month-3 = марти
month-4 = апрели
month-5 = майи
month-6 = июни
month-7 = июли
month-8 = августи
month-9 = сентябри
month-10 = октябри
month-11 = ноябри
month-12 = декабри
month-not-known = моҳаш номаълум

of-month-1 = январи
of-month-2 = феврали
of-month-3 = марти
of-month-4 = апрели
of-month-5 = майи
of-month-6 = июни
of-month-7 = июли
of-month-8 = августи
of-month-9 = сентябри
of-month-10 = октябри
of-month-11 = ноябри
of-month-12 = декабри

spring = баҳори
summer = тобистони
autumn = тирамоҳи
winter = зимистони
of-spring = баҳори
of-summer = тобистони
of-autumn = тирамоҳи
of-winter = зимистони

day = { $day } { $month } соли { $year }
day-without-year = { $day } { $month }
month = { $month } { $year }
of-month = { $month } { $year }
year = соли { $year }
of-year = соли { $year }
decade = солҳои { $year }-ум
of-decade = солҳои { $year }-ум

about = тақрибан { $date }
uncertain = { $date }, аниқ нест
since = аз { $date }
from-end-not-known = аз { $date }, анҷомаш номаълум
until = то { $date }
until-start-not-known = то { $date }, оғозаш номаълум
date-not-known = сана номаълум
from-to = { $from } – { $to }
days-from-to = { $from }–{ $to }
