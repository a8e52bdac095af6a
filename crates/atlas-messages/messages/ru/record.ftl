### Слова того, что выводится из базы: дорожки, уровни органов, участие в учениях, ступени следа.

lanes-kinds = вид
lanes-states = государство
lanes-organs = орган
several-states = Несколько государств
no-single-state = Ни одно в отдельности
several-organs = Несколько органов
other-organs = Другие органы

level-supreme = Высший орган
level-statutory = Уставные органы
level-permanent = Постоянно действующие органы
level-subsidiary = Вспомогательные органы
level-forces = Силы
level-parliamentary = Парламентское измерение
level-treaty-council = Совет Договора
level-treaty = Органы Договора
level-commonwealth = Органы Содружества
level-supreme-does = решает принципиальные вопросы
level-statutory-does = консультируют и исполняют в своей области
level-permanent-does = работают между сессиями
level-subsidiary-does = координируют, готовят и реагируют
level-forces-does = коллективные, региональные и противовоздушной обороны
level-parliamentary-does = объединяет парламенты
level-treaty-council-does = принимал решения до появления Организации
level-treaty-does = работали до появления Организации
level-commonwealth-does = существовали рядом с Договором

absence-later = Ещё не существовали
absence-over = Уже не существовали
absence-unknown = Начало неизвестно
absence-aside = Органы Содружества, существовавшие рядом с Договором

part-host = Принимало у себя
part-took-part = Участвовало
part-in-whole = В совместном учении
part-away = Не приехало
part-not-recorded = Не найдено в источниках
part-outside = Не член

called-off = Отменено: не состоялось.
ahead = Запланировано.
no-report = Запланировано; сообщений о проведении не найдено.
unread = Запланировано; состоялось ли, неизвестно: написанное после { $day } прочитать не удалось.

stage-basis = Основание
stage-organ = Орган
stage-session = Сессия
stage-document = Документ
stage-force = Силы
stage-series = Серия
stage-action = Действие
stage-contribution = Вклад
stage-result = Результат

paragraph = абзац { $paragraph }
paragraphs = абзацы { $from }–{ $to }

figure = { $figure } { $unit }
figure-planned = { $figure } { $unit } (план)
figure-qualified = { $qualifier } { $figure } { $unit }
tonnes = тонны
