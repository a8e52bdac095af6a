lead = На три разных вопроса есть три разных ответа: участвует ли государство в Договоре, состоит ли оно в Организации и принимает ли участие в её работе?
table = Государства
as-of = По состоянию на { $day }
column-state = Государство
column-treaty = Договор
column-organization = Организация
column-participation = Участие
other-states = Другие государства в базе
since = с { $day }
ended-within = ; { $span }, до { $day }: { $standing }

name = { $slug ->
   *[unnamed] { $english }
}
