last-checked = Апошняя праверка: { $day }
cite = Спаслацца
cite-this = Спаслацца на гэта сцверджанне
link = Спасылка
link-to-this = Спасылка на гэта сцверджанне
note = Заўвага:
sources-disagree = Крыніцы разыходзяцца
unverified = Не праверана
other-readings = { $count } { $count ->
    [one] іншае прачытанне
    [few] іншыя прачытанні
   *[many] іншых прачытанняў
}
why-not-followed = Чаму не прынята:{ " " }
concerns = Датычыць{ " " }
corrected-on = Выпраўлена { $day }:{ " " }
before-and-why = што было сказана раней і чаму
in-the-chair = Старшынствуе:{ " " }
