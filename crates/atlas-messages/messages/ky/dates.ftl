month-1 = январь
month-2 = февраль
month-3 = март
month-4 = апрель
month-5 = май
month-6 = июнь
month-7 = июль
month-8 = август
month-9 = сентябрь
month-10 = октябрь
month-11 = ноябрь
month-12 = декабрь
month-not-known = айы белгисиз

of-month-1 = январь
of-month-2 = февраль
of-month-3 = март
of-month-4 = апрель
of-month-5 = май
of-month-6 = июнь
of-month-7 = июль
of-month-8 = август
of-month-9 = сентябрь
of-month-10 = октябрь
of-month-11 = ноябрь
of-month-12 = декабрь

spring = жаз
summer = жай
autumn = күз
winter = кыш
of-spring = жаз
of-summer = жай
of-autumn = күз
of-winter = кыш

day = { $year }-ж. { $day }-{ $month }
day-without-year = { $day }-{ $month }
month = { $year }-ж. { $month }
of-month = { $year }-ж. { $month }
year = { $year }-ж.
of-year = { $year }-ж.
decade = { $year }-жылдар
of-decade = { $year }-жылдар

# What stands behind a colon is in the nominative: the ending after "since" differs from month to month.
about = болжол менен { $date }
uncertain = { $date }, так эмес
since = башталышы: { $date }
from-end-not-known = башталышы: { $date }, аягы белгисиз
until = аягы: { $date }
until-start-not-known = аягы: { $date }, башталышы белгисиз
date-not-known = күнү белгисиз
from-to = { $from } – { $to }
days-from-to = { $from } – { $to }
