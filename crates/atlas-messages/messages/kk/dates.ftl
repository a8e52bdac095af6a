month-1 = қаңтар
month-2 = ақпан
month-3 = наурыз
month-4 = сәуір
month-5 = мамыр
month-6 = маусым
month-7 = шілде
month-8 = тамыз
month-9 = қыркүйек
month-10 = қазан
month-11 = қараша
month-12 = желтоқсан
month-not-known = айы белгісіз

of-month-1 = қаңтар
of-month-2 = ақпан
of-month-3 = наурыз
of-month-4 = сәуір
of-month-5 = мамыр
of-month-6 = маусым
of-month-7 = шілде
of-month-8 = тамыз
of-month-9 = қыркүйек
of-month-10 = қазан
of-month-11 = қараша
of-month-12 = желтоқсан

spring = көктем
summer = жаз
autumn = күз
winter = қыс
of-spring = көктем
of-summer = жаз
of-autumn = күз
of-winter = қыс

day = { $year } ж. { $day } { $month }
day-without-year = { $day } { $month }
month = { $year } ж. { $month }
of-month = { $year } ж. { $month }
year = { $year } ж.
of-year = { $year } ж.
decade = { $year }-жылдар
of-decade = { $year }-жылдар

# What stands behind a colon is in the nominative: the ending after "since" differs from month to month.
about = шамамен { $date }
uncertain = { $date }, дәл емес
since = басталуы: { $date }
from-end-not-known = басталуы: { $date }, аяқталуы белгісіз
until = аяқталуы: { $date }
until-start-not-known = аяқталуы: { $date }, басталуы белгісіз
date-not-known = күні белгісіз
from-to = { $from } – { $to }
days-from-to = { $from } – { $to }
