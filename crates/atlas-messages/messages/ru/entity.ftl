part-of = Входит в:{ " " }
neighbours = { $state } и другие государства Договора на { $day }
on-this-page = На этой странице
editions = Проведения
compare-with = Сравнить с…

chairs-and-offices = Председательство и должности
offices-of-nationals = Должности, которые занимали граждане государства
requests = Просьбы о помощи
no-request = В прочитанных источниках просьб этого государства не найдено.
contributions-elsewhere = На страницах сил и операций
meetings = Заседания: принятые у себя и пропущенные
sessions-and-meetings = Сессии и заседания на территории государства
exercises = Учения на территории государства
where-absent = В чём государство не участвовало
cooperation = Сотрудничество и двусторонние связи
on-other-pages = На других страницах
positions = Позиции на других страницах
other-statements = Другие утверждения
more-statements = ещё { $count } { $count ->
    [one] утверждение
    [few] утверждения
   *[many] утверждений
}

key-facts = Главное на { $day }
chaired = Председательство в Совете
offices = Должности граждан
sessions = Сессии на территории
absences = Отсутствие
since = с { $date }
last = последний раз: { $date }
times = { $count } { $count ->
    [one] раз
    [few] раза
   *[many] раз
}
disagree-on = Источники расходятся
of-this-page = { $count } { $count ->
    [one] утверждение этой страницы
    [few] утверждения этой страницы
   *[many] утверждений этой страницы
}

elsewhere = В других местах атласа
cited-by = { $count } { $count ->
    [one] утверждение ссылается на этот источник
    [few] утверждения ссылаются на этот источник
   *[many] утверждений ссылаются на этот источник
}
disagreements = Расхождения, в которых он упомянут

other-names = { $count } { $count ->
    [one] другое название
    [few] других названия
   *[many] других названий
}
other-names-of-person = { $count } { $count ->
    [one] другое имя
    [few] других имени
   *[many] других имён
}
alias = «{ $name }»
alias-with-note = «{ $name }», { $note }
aliases-note = Они служат поиску; источники для них не приводятся.

form = Форма
author = Автор
publisher = Издатель
written = Написано
language-read = Язык, на котором прочитано
translated-from = { $language }, перевод { $original ->
    [en] с английского
    [ru] с русского
    [hy] с армянского
    [uk] с украинского
    [kk] с казахского
    [ky] с кыргызского
    [tg] с таджикского
    [be] с белорусского
    [uz] с узбекского
    [az] с азербайджанского
    [ka] с грузинского
    [pl] с польского
    [cs] с чешского
    [ja] с японского
    [vi] с вьетнамского
    [tk] с туркменского
    [ro] с румынского
    [sr] с сербского
    [zh] с китайского
    [tr] с турецкого
    [es] с испанского
    [fa] с персидского
    [prs] с дари
    [ur] с урду
   *[unnamed] с языка { $original }
}
language = { $code ->
    [en] английский
    [ru] русский
    [hy] армянский
    [uk] украинский
    [kk] казахский
    [ky] кыргызский
    [tg] таджикский
    [be] белорусский
    [uz] узбекский
    [az] азербайджанский
    [ka] грузинский
    [pl] польский
    [cs] чешский
    [ja] японский
    [vi] вьетнамский
    [tk] туркменский
    [ro] румынский
    [sr] сербский
    [zh] китайский
    [tr] турецкий
    [es] испанский
    [fa] персидский
    [prs] дари
    [ur] урду
   *[unnamed] { $code }
}
paragraphs = Абзацы
paragraphs-from-to = { $first }–{ $last }; пустые строки не считаются
address = Адрес
not-independent-of = Зависит от

where-sources-disagree = Где источники расходятся
not-followed = { $count } { $count ->
    [one] раз
    [few] раза
   *[many] раз
} сказанное в нём не принято
followed = { $count } { $count ->
    [one] раз
    [few] раза
   *[many] раз
} принято сказанное в нём, а не в других источниках
others-say = Другие говорят:
followed-is = Принято:

story = Что и когда произошло
story-note = Рядом с датой: сколько времени прошло после предыдущего шага.
same-day = в тот же день
days-later = через { $count } { $count ->
    [one] день
    [few] дня
   *[many] дней
}
step-request = Просьба
step-aid = Что направили или сделали
step-outcome = Что последовало
step-event = Событие

trail = От статьи к результату
trail-from = Откуда
trail-to = Куда
trail-by = Как об этом сказано в базе

who-chaired = Кто и когда председательствовал
who-held-office = Кто и когда занимал должность
no-person = в прочитанных источниках лицо не названо

wordings = Редакции во времени
wordings-note = Статьи изложены словами атласа; отмечено, что более поздняя редакция исключила и что добавила.
article = Статья { $article }, { $date }
wording-before = Прежде
wording-since = После изменения
on-day = На { $day }
older-in-force = действует прежняя редакция.
newer-in-force = действует новая редакция.
another-in-force = обе уже заменены другой редакцией.
changed-by = Чем изменено:{ " " }
in-force-for = Для кого действует на { $day }:{ " " }
