### Что стоит на рисунках и на их знаках.

frozen = Заморожено по собственному заявлению
never-a-party = Актов не найдено: участником не было
never-a-member = Актов не найдено: членом не было
has-not-taken-part = Актов не найдено: участия не принимало
from-to = { $status }, { $from } – { $to }
since = { $status }, с { $from }
sources-disagree = { $count ->
    [one] Источники расходятся: ещё { $count } версия
    [few] Источники расходятся: ещё { $count } версии
   *[many] Источники расходятся: ещё { $count } версий
}
member-frozen = Член, участие заморожено

sessions = сессии
exercises = учения
seats = штабы
bases = базы
count-of-sessions = { $count } { $count ->
    [one] сессия
    [few] сессии
   *[many] сессий
}
count-of-exercises = { $count } { $count ->
    [one] учение
    [few] учения
   *[many] учений
}
count-of-seats = { $count } { $count ->
    [one] штаб
    [few] штаба
   *[many] штабов
}
count-of-bases = { $count } { $count ->
    [one] база
    [few] базы
   *[many] баз
}
scale = 500 км
ukraine = Украина
turkmenistan = Туркменистан
turkey = Турция
syria = Сирия
romania = Румыния
poland = Польша
pakistan = Пакистан
iran = Иран
china = Китай
afghanistan = Афганистан

subsidiary-body = вспомогательный орган
serves = обслуживает: { $bodies }
end-not-known = { $head } (окончание неизвестно)
line-under = подчинение
line-reports-to = отчёты
line-appointed-by = назначение
line-served-by = обеспечение
line-succeeds = преемство
line-part-of = в составе
begin-not-said = . С какого времени существует, прочитанные источники не говорят
end-not-said = . До какого времени существует, прочитанные источники не говорят
under-it = . В подчинении: { $count }

held-once = Проведены один раз
no-figure-in-year = { $year }: такого показателя нет
no-figure-in-years = { $from }–{ $to }: такого показателя нет

met = выполнено
not-met = не выполнено
left-open = открыто
not-said = не сказано
no-clause = нет нормы
to-know = к сведению

disputed = { $event } (источники расходятся)
turning-points = Поворотные моменты
events-near-each-other = { $count } { $count ->
    [one] событие рядом
    [few] события рядом
   *[many] событий рядом
}: открыть список
month-1 = янв
month-2 = фев
month-3 = мар
month-4 = апр
month-5 = май
month-6 = июн
month-7 = июл
month-8 = авг
month-9 = сен
month-10 = окт
month-11 = ноя
month-12 = дек
