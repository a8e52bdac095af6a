### Даты словами.

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
month-not-known = месяц неизвестен

of-month-1 = января
of-month-2 = февраля
of-month-3 = марта
of-month-4 = апреля
of-month-5 = мая
of-month-6 = июня
of-month-7 = июля
of-month-8 = августа
of-month-9 = сентября
of-month-10 = октября
of-month-11 = ноября
of-month-12 = декабря

spring = весна
summer = лето
autumn = осень
winter = зима
of-spring = весны
of-summer = лета
of-autumn = осени
of-winter = зимы

day = { $day } { $month } { $year } года
day-without-year = { $day } { $month }
month = { $month } { $year } года
of-month = { $month } { $year } года
year = { $year } год
of-year = { $year } года
decade = { $year }-е годы
of-decade = { $year }-х годов

about = около { $date }
uncertain = { $date }, не точно
since = с { $date }
from-end-not-known = с { $date }, конец неизвестен
until = до { $date }
until-start-not-known = до { $date }, начало неизвестно
date-not-known = дата неизвестна
from-to = { $from } – { $to }
days-from-to = { $from }–{ $to }
