last-checked = Последняя проверка: { $day }
cite = Цитировать
cite-this = Цитировать это утверждение
link = Ссылка
link-to-this = Ссылка на это утверждение
note = Примечание:
concerns = Касается:{ " " }
corrected-on = Исправлено { $day }:{ " " }
before-and-why = что говорилось раньше и почему исправлено
asked-by = Кто обратился
asked-of = К кому
basis = Основание
answered-by = Кто ответил:{ " " }
in-organ = Орган:{ " " }
in-the-chair = Председательствует:{ " " }
under = Вышестоящий орган:{ " " }
reports-to = Кому подотчётен:{ " " }
appointed-by = Кем назначается:{ " " }
served-by = Кто обеспечивает работу:{ " " }
succeeds = Предшественник:{ " " }
part-of = Куда входит:{ " " }
sources-disagree = Источники расходятся
unverified = Не проверено
other-readings = { $count } { $count ->
    [one] другое прочтение
    [few] других прочтения
   *[many] других прочтений
}
why-not-followed = Почему не принято:{ " " }
