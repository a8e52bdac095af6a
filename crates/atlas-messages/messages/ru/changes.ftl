lead = Эта редакция – от { $edition }. То, что говорила более ранняя, можно увидеть и теперь: любую страницу в том виде, как было известно на её день.
files = Также <file>все изменения в файле</file>, <feed>в виде ленты</feed>
overview = Исправлено утверждений: { $count }, отозвано: { $withdrawn }, добавлено: { $added }, новых страниц: { $pages }.{ " " }
record-as-known = База, как было известно на { $day }

corrected-on = Исправлено на { $day }
withdrawn-on = Отозвано на { $day }
added-on = Добавлено на { $day }

part-text = текст
part-date = дата
part-place = место
part-standing = надёжность
part-title = название
part-question = вопрос
part-note = примечание
part-else = источники, другие прочтения или названия

before = Прежде
now = Теперь
why = Почему
instead = Что сказано вместо этого
note = { " " }Примечание:{ " " }
as-it-was = как было
as-it-is = как стало

by-state = По государствам, { $day }
by-source = По источникам, { $day }
changes-of = { $name }: { $count } { $count ->
    [one] изменение
    [few] изменения
   *[many] изменений
}
