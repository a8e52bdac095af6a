### Слова закрытых списков: виды документов, шаги, надёжность и другое.

state-class-treaty-state = государство Договора
state-class-other = прочие

organ-class-supreme = высший
organ-class-statutory = уставный
organ-class-permanent = постоянно действующий
organ-class-subsidiary = вспомогательный
organ-class-working-group = рабочая группа
organ-class-centre = центр
organ-class-parliamentary = парламентский
organ-class-before-2002 = до 2002 года
organ-class-cis = СНГ

force-class-collective = коллективные
force-class-regional = региональные
force-class-air-defence = противовоздушная оборона

operation-class-standing = постоянно действующая
operation-class-deployment = ввод сил

exercise-class-series = серия
exercise-class-edition = отдельное учение

document-class-treaty = договор
document-class-protocol = протокол
document-class-charter = устав
document-class-agreement = соглашение
document-class-decision = решение
document-class-regulation = положение
document-class-strategy = стратегия
document-class-concept = концепция
document-class-statement = заявление
document-class-memorandum = меморандум
document-class-plan = план
document-class-resolution = резолюция
document-class-model-law = модельный закон
document-class-law = закон
document-class-other = прочее

session-class-regular = очередная
session-class-extraordinary = внеочередная
session-class-informal = неформальная
session-class-jubilee = юбилейная
session-class-treaty = сессия Договора
session-class-other-organ = другой орган

case-class-request = обращение
case-class-crisis = кризис

rule-class-decision-making = принятие решений
rule-class-assistance = помощь
rule-class-membership = членство
rule-class-forces = силы

relation-class-organization = организация
relation-class-state = государство
relation-class-comparison = сравнение

person-class-office-holder = должностное лицо
person-class-leader = руководитель государства
person-class-author = автор

prospect-planned = запланировано
prospect-cancelled = отменено

clause-treaty-1992 = Договор, статья 4 (1992)
clause-treaty-2010 = Договор, статья 4 (2010)
clause-north-atlantic = Североатлантический договор, статья 5

clause-question-trigger = Что приводит её в действие
clause-question-duty = Что обязаны сделать остальные
clause-question-request = Нужна ли просьба
clause-question-speed = Как быстро
clause-question-area = Где нападение принимается в расчёт
clause-question-report = О чём сообщают Организации Объединённых Наций

code-in = состоит
code-observer = наблюдатель
code-listed = в списке без указания лет

right-side-record = база
right-side-both = обе стороны, каждая по своему правилу
right-side-open = вопрос открыт

bond-treaty = Участие в Договоре
bond-organization = Членство в Организации
bond-participation = Участие в работе

step-signed = Подписание
step-acceded = Присоединение
step-ratified = Ратификация
step-in-force = Вступление в силу
step-prolonged = Продление
step-announced = Объявление о выходе
step-not-renewed = Срок не продлён
step-restoration-decided = Решение о восстановлении
step-restored = Восстановление
step-suspension-requested = Просьба о приостановлении
step-suspended = Приостановление
step-active = Участвует
step-frozen = Участие заморожено по собственному заявлению
step-budget-refused = Не платит взнос в бюджет
step-absent = Отсутствие на заседании

post-council-chair = Председатель
post-chair = Председатель
post-vice-speaker = Вице-спикер
post-secretary-general = Генеральный секретарь
post-acting-secretary-general = И. о. Генерального секретаря
post-chief = Начальник
post-commander = Командующий

# За этими словами следует двоеточие и название в именительном падеже.
link-relation-under = вышестоящий орган
link-relation-reports-to = подотчётность
link-relation-appointed-by = назначает
link-relation-served-by = работу обеспечивает
link-relation-succeeds = предшественник
link-relation-part-of = в составе

answer-granted = Просьба удовлетворена
answer-partly = Удовлетворена частично
answer-declined = Отказано
answer-statement = Только политическое заявление
answer-no-decision = Решения нет
answer-no-request = Просьба не найдена
answer-not-found = Ответ в прочитанных источниках не найден

qualifier-exact = { "" }
qualifier-about = около
qualifier-over = более
qualifier-nearly = почти
qualifier-up-to = до
qualifier-at-least = не менее
qualifier-planned = план

source-form-official = официальный текст
source-form-law = правовой акт
source-form-press = печать
source-form-agency = информационное агентство
source-form-scholarship = научная работа
source-form-encyclopedia = энциклопедия
source-form-book = книга
source-form-website = сайт
source-form-dataset = набор данных

matter-consultation = Консультации из-за угрозы
matter-assistance = Помощь государству, на которое напали
matter-collective-forces = Применение сил оперативного реагирования в государстве-члене
matter-forces-abroad = Применение вооружённых сил за пределами территории участников
matter-peacekeeping-home = Миротворцы в государстве-члене
matter-peacekeeping-abroad = Миротворцы в государстве, не входящем в Организацию
matter-coordinating-state = Назначение государства-координатора для операции ООН
matter-outside-base = База стороннего государства в государстве-члене
matter-council-decision = Решение Совета коллективной безопасности
matter-ministers-decision = Решение министров или секретарей
matter-procedural-decision = Решение по процедурному вопросу
matter-admission = Приём государства
matter-leaving-treaty = Выход из Договора
matter-leaving-organization = Выход из Организации
matter-non-renewal = Отказ от продления Договора по истечении срока
matter-suspension = Приостановление членства
matter-exclusion = Исключение из Организации
matter-outside-status = Статус наблюдателя или партнёра
matter-chair = Председательство в Совете
matter-secretary-general = Назначение Генерального секретаря

ground-aggression = агрессия со стороны государства или группы государств
ground-armed-attack = вооружённое нападение, за которым не стоит государство
ground-threat = угроза безопасности, территориальной целостности или суверенитету
ground-instability = угроза стабильности
ground-peace = угроза международному миру и безопасности
ground-unrest = беспорядки внутри государства, без нападения извне
ground-crime = терроризм, незаконный оборот, организованная преступность или чрезвычайная ситуация
ground-mandate = решение Совета Безопасности ООН
ground-no-mandate = действия без решения Совета Безопасности ООН
ground-notice = уведомление не менее чем за шесть месяцев, обязательства урегулированы
ground-short-notice = уведомление менее чем за шесть месяцев
ground-unsettled = уведомление не менее чем за шесть месяцев, обязательства не урегулированы
ground-breach = невыполнение членом своих обязательств
ground-own-wish = желание самого члена
ground-host = очередная сессия проводится в этом государстве
ground-other-state = очередная сессия проводится в другом государстве

term-for-parties = для участников Договора
term-for-members = для членов
term-for-outsiders = для сторонних государств
term-covers = охватывает основание
term-excludes = не охватывает основание
term-permits = разрешает
term-bars = не оставляет возможности
term-request-needed = требует просьбы
term-request-not-needed = не требует просьбы
term-parties-consult = участники консультируются
term-members-consult = члены консультируются
term-parties-decide = решают участники
term-members-decide = решают члены
term-state-decides = решает само государство
term-security-council-decides = решает Совет Безопасности ООН
term-follows-by-itself = следует из самой нормы
term-consensus = консенсусом
term-no-consensus-needed = консенсус не нужен
term-absence-withholds = отсутствие означает несогласие
term-no-objection = никто из остальных членов не вправе возразить
term-binds = обязательно
term-duty = обязанность
term-limit = ограничение
term-practice = практика
term-not-yet-in-force = подписано, не в силе
term-suspended-seat = член, чьё членство приостановлено, не участвует в работе органов
term-frozen-seat = замораживание по собственному заявлению не лишает места
term-used = применялось
term-not-used = не применялось

point-force = действует ли норма
point-standing = подпадает ли под неё государство
point-suspended-state = подпадает ли под неё член, чьё членство приостановлено
point-ground = достаточно ли основания
point-request = нужна ли просьба
point-decider = кто решает
point-vote = сколько нужно голосов
point-absence = что означает отсутствие
point-staying-out = что означает неучастие без возражений
point-silence = что означает молчание
point-own-vote = есть ли голос у самого государства
point-no-consensus = что действует без консенсуса
point-effect = что из этого следует

stance-for = здесь, согласно
stance-silent = здесь, молчит
stance-out = не участвует, но не возражает
stance-absent = отсутствует
stance-against = возражает

verdict-met = Условия норм выполнены
verdict-not-met = Условия норм не выполнены
verdict-open = Правила оставляют это открытым
verdict-unsaid = Прочитанные источники об этом молчат
verdict-no-rule = Нормы об этом не действовало

standing-settled = установлено
standing-contested = оспаривается
standing-unverified = не проверено

view-day-as-of = в этот день
view-day-window = за это время
view-day-nothing = за всё время

view-state-only = только это государство
view-state-compared = в сравнении с другими

weight-one-source = один источник
weight-weak-source = один слабый источник
weight-copies = копии одного текста
weight-one-side = источники одной стороны
