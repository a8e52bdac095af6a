### Как стояло государство и как утверждение относится к дню, на который смотрят.

after = после { $day }
no-longer = на { $day } уже не так

treaty-none = Не участник
treaty-signed = Подпись или присоединение, ещё не в силе
treaty-bound = Участник
treaty-suspended = Приостановлено
treaty-former = Бывший участник
organization-none = Не член
organization-signed = Устав подписан, ещё не в силе
organization-bound = Член
organization-suspended = Членство приостановлено
organization-former = Бывший член
participation-none = Не участвует
participation-bound = Участвует
participation-frozen = Участие заморожено по собственному заявлению
participation-former = Больше не участвует
