### Что спрашивают о том, что сравнивают, и различаются ли ответы.

same = одинаково
differs = различается
not-found-for-all = найдено лишь для некоторых

treaty = Участие в Договоре
treaty-since = Договор: с какого времени
treaty-document = Договор: по какому документу
organization = Членство в Организации
organization-since = Организация: с какого времени
organization-document = Организация: по какому документу
participation = Участие в работе
participation-since = Участие: с какого времени
participation-document = Участие: по какому документу
chairs = Председательство в Совете
offices = Должности граждан
requests = Просьбы о помощи
contributions = Вклад в силы и операции
sessions = Сессии на территории
exercises = Учения на территории
absences = Отсутствие
facilities = Объекты
undated = без даты
counted-last = { $count }, последний раз: { $date }
no-person = лицо не названо

holders = Кто занимает должность
