### Что не понято в адресе.

no-day = «{ $text }» – не день между 1900 и 2100 годами; напишите 2012-12-20 или 20 декабря 2012.
no-date = «{ $text }» – не дата между 1900 и 2100 годами; даты пишутся так: 2012, 2012-12 или 2012-12-20.
either-day = «{ $text }» может значить и { $one }, и { $other }; напишите { $write-one } или { $write-other }.
no-kind = Вида записей с именем «{ $text }» нет.
no-theme = Темы с именем «{ $text }» нет.
no-evidence = Веса свидетельств с именем «{ $text }» нет; есть one-source, weak-source, copies и one-side.
no-lanes = Дорожек с именем «{ $text }» нет.
no-order = Порядка с именем «{ $text }» нет.
no-slug = «{ $text }» не может быть именем { $kind ->
    [states] государства
    [organs] органа
    [forces] сил
    [operations] операции
    [exercises] учения
    [documents] документа
    [sessions] сессии
    [cases] обращения или кризиса
    [rules] правила
    [relations] отношений
    [people] человека
   *[sources] источника
}; имена в адресах состоят из строчных латинских букв, цифр и дефисов.
no-flag = «{ $text }» – ни да, ни нет; напишите { $name }=1 или уберите этот параметр.
no-word = { $what ->
    [matter] Вопроса
    [ground] Основания
   *[stance] Отношения
} с именем «{ $text }» нет.
no-side = «{ $text }» сравнить нельзя; напишите вид и имя, например states/armenia или states/armenia@2012-12-20.
