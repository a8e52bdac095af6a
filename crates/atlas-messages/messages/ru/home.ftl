lead = Кто, когда и чем был связан; кто и по какому правилу решал; что было сделано; и кто об этом говорит.
nine-states = Девять государств Договора на { $day }
turning-points = Поворотные моменты
turning-points-figure = Поворотные моменты с 1991 года до дня редакции
changed-last = Последние изменения, по { $day }
nothing-begun = Ничего из того, что датирует база, ещё не началось.
whole-timeline = Вся хронология
what-edition-brought = Что нового в этой редакции
in-your-words = Или своими словами
compare = Сравнить государства, дни и положения договоров
in-the-record = Что есть в базе
record = { $statements-count } { $statements-count ->
    [one] утверждение
    [few] утверждения
   *[many] утверждений
} с источниками в { $entries-count } { $entries-count ->
    [one] записи
    [few] записях
   *[many] записях
}. <disputed>{ $disputed-count } { $disputed-count ->
    [one] утверждение, в котором
    [few] утверждения, в которых
   *[many] утверждений, в которых
} источники расходятся</disputed>, { $disputed-count ->
    [one] хранит
    [few] хранят
   *[many] хранят
} каждое прочтение.
latest = Последнее событие – { $date }; более поздних в базе пока нет.
chair = Председатель Совета
secretary-general = Генеральный секретарь
chief = Начальник Объединённого штаба
office-not-ended = (окончание полномочий не найдено)
