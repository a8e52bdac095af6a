month-1 = հունվար
month-2 = փետրվար
month-3 = մարտ
month-4 = ապրիլ
month-5 = մայիս
month-6 = հունիս
month-7 = հուլիս
month-8 = օգոստոս
month-9 = սեպտեմբեր
month-10 = հոկտեմբեր
month-11 = նոյեմբեր
month-12 = դեկտեմբեր
month-not-known = ամիսն անհայտ է

of-month-1 = հունվար
of-month-2 = փետրվար
of-month-3 = մարտ
of-month-4 = ապրիլ
of-month-5 = մայիս
of-month-6 = հունիս
of-month-7 = հուլիս
of-month-8 = օգոստոս
of-month-9 = սեպտեմբեր
of-month-10 = հոկտեմբեր
of-month-11 = նոյեմբեր
of-month-12 = դեկտեմբեր

spring = գարուն
summer = ամառ
autumn = աշուն
winter = ձմեռ
of-spring = գարուն
of-summer = ամառ
of-autumn = աշուն
of-winter = ձմեռ

# The genitive of every month ends so.
day = { $year } թ. { $month }ի { $day }
day-without-year = { $month }ի { $day }
month = { $year } թ. { $month }
of-month = { $year } թ. { $month }
year = { $year } թ.
of-year = { $year } թ.
decade = { $year }-ական թթ.
of-decade = { $year }-ական թթ.

# What stands behind a mark is in the nominative: the ending after "since" differs between a day and a month.
about = մոտավորապես { $date }
uncertain = { $date }, ոչ ստույգ
since = սկիզբը՝ { $date }
from-end-not-known = սկիզբը՝ { $date }, ավարտն անհայտ է
until = ավարտը՝ { $date }
until-start-not-known = ավարտը՝ { $date }, սկիզբն անհայտ է
date-not-known = ամսաթիվն անհայտ է
from-to = { $from } – { $to }
days-from-to = { $from } – { $to }
