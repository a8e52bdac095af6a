### Виды записей.

kind-state = Государство
kind-organ = Орган
kind-force = Силы
kind-operation = Операция
kind-exercise = Учение
kind-document = Документ
kind-session = Сессия
kind-case = Обращение или кризис
kind-rule = Правило
kind-relation = Отношения
kind-person = Человек
kind-source = Источник

kinds-state = Государства
kinds-organ = Органы
kinds-force = Силы
kinds-operation = Операции
kinds-exercise = Учения
kinds-document = Документы
kinds-session = Сессии
kinds-case = Обращения
kinds-rule = Правила
kinds-relation = Отношения
kinds-person = Люди
kinds-source = Источники

unknown = В базе нет { $kind ->
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
} с именем «{ $name }».
