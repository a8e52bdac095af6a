### Dates in words. What follows "of" stands in the genitive where a language has one: with a day, and after "since" or "about".

month-1 = January
month-2 = February
month-3 = March
month-4 = April
month-5 = May
month-6 = June
month-7 = July
month-8 = August
month-9 = September
month-10 = October
month-11 = November
month-12 = December
month-not-known = month not known

of-month-1 = January
of-month-2 = February
of-month-3 = March
of-month-4 = April
of-month-5 = May
of-month-6 = June
of-month-7 = July
of-month-8 = August
of-month-9 = September
of-month-10 = October
of-month-11 = November
of-month-12 = December

spring = spring
summer = summer
autumn = autumn
winter = winter
of-spring = spring
of-summer = summer
of-autumn = autumn
of-winter = winter

# $day, $year (figures), $month (of-month-…)
day = { $day } { $month } { $year }
# A day and a month whose year follows.
day-without-year = { $day } { $month }
# $month is a month or a season.
month = { $month } { $year }
of-month = { $month } { $year }
year = { $year }
of-year = { $year }
# $year is the first of the ten.
decade = the { $year }s
of-decade = the { $year }s

# In what follows $date is in the genitive, unless it is said.
about = about { $date }
# $date as it stands alone.
uncertain = { $date }, uncertain
since = since { $date }
from-end-not-known = from { $date }, end not known
until = until { $date }
until-start-not-known = until { $date }, start not known
date-not-known = date not known
# $from and $to as they stand alone: 28 September to 5 October 2018.
from-to = { $from } to { $to }
# Days of one month: 1 to 5 October 2018. $from has only the day.
days-from-to = { $from } to { $to }
