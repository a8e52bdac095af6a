neighbours = { $state } і іншыя дзяржавы Дагавора на { $day }
on-this-page = На гэтай старонцы
compare-with = Параўнаць з…
chairs-and-offices = Старшынства і пасады
offices-of-nationals = Пасады, якія займалі яе грамадзяне
requests = Звароты па дапамогу
no-request = У прачытаных крыніцах звароту гэтай дзяржавы не знойдзена.
contributions-elsewhere = На старонках сіл і аперацый
meetings = Сустрэчы прынятыя і прапушчаныя
sessions-and-meetings = Сесіі і сустрэчы, што прайшлі ў ёй
exercises = Вучэнні, што прайшлі ў ёй
where-absent = Дзе адсутнічала
cooperation = Супрацоўніцтва і двухбаковыя сувязі
on-other-pages = На іншых старонках
positions = Пазіцыі на іншых старонках
other-statements = Іншыя сцверджанні
key-facts = Галоўнае на { $day }
chaired = Старшынства ў Савеце
offices = Пасады яе грамадзян
sessions = Сесіі, што прайшлі ў ёй
absences = Адсутнічала
since = з { $date }
last = апошні раз: { $date }
times = { $count } { $count ->
    [one] раз
    [few] разы
   *[many] разоў
}
disagree-on = Крыніцы разыходзяцца
of-this-page = { $count } { $count ->
    [one] сцверджанне гэтай старонкі
    [few] сцверджанні гэтай старонкі
   *[many] сцверджанняў гэтай старонкі
}
elsewhere = У іншых месцах атласа
other-names = { $count } { $count ->
    [one] іншая назва
    [few] іншыя назвы
   *[many] іншых назваў
}
aliases-note = Яны служаць пошуку; крыніцы для іх не прыводзяцца.
