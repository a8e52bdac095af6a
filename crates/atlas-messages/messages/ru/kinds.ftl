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

unknown = { $kind ->
    [states] В базе нет государства с именем «{ $name }».
    [organs] В базе нет органа с именем «{ $name }».
    [forces] В базе нет сил с именем «{ $name }».
    [operations] В базе нет операции с именем «{ $name }».
    [exercises] В базе нет учения с именем «{ $name }».
    [documents] В базе нет документа с именем «{ $name }».
    [sessions] В базе нет сессии с именем «{ $name }».
    [cases] В базе нет обращения или кризиса с именем «{ $name }».
    [rules] В базе нет правила с именем «{ $name }».
    [relations] В базе нет отношений с именем «{ $name }».
    [people] В базе нет человека с именем «{ $name }».
   *[sources] В базе нет источника с именем «{ $name }».
}
