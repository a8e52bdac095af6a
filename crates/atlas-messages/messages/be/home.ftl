lead = Хто, калі і чым быў звязаны; хто і па якім правіле вырашаў; што было зроблена; і хто пра гэта кажа.
nine-states = Дзевяць дзяржаў Дагавора на { $day }
turning-points = Паваротныя моманты
turning-points-figure = Паваротныя моманты з 1991 года да дня рэдакцыі
changed-last = Апошнія змены, па { $day }
nothing-begun = Нічога з таго, што датуе база, яшчэ не пачалося.
whole-timeline = Уся храналогія
what-edition-brought = Што новага ў гэтай рэдакцыі
in-your-words = Або сваімі словамі
compare = Параўнаць дзяржавы, дні і палажэнні дагавораў
in-the-record = Што ёсць у базе
record = { $statements-count } { $statements-count ->
    [one] сцверджанне
    [few] сцверджанні
   *[many] сцверджанняў
} з крыніцамі ў { $entries-count } { $entries-count ->
    [one] запісе
    [few] запісах
   *[many] запісах
}. Крыніцы разыходзяцца: <disputed>{ $disputed-count } { $disputed-count ->
    [one] сцверджанне
    [few] сцверджанні
   *[many] сцверджанняў
}</disputed>; кожнае прачытанне захавана.
latest = Апошняя падзея – { $date }; пазнейшых у базе пакуль няма.
chair = Старшыня Савета
secretary-general = Генеральны сакратар
chief = Начальнік Аб’яднанага штаба
office-not-ended = (заканчэнне паўнамоцтваў не знойдзена)
