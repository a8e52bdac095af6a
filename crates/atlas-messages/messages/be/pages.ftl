link-timeline = Храналогія
link-map = Карта
link-contested = Дзе крыніцы разыходзяцца
link-evidence = На чым грунтуюцца сцверджанні
link-compare = Параўнанне
link-decide = Прымяніць правілы
link-changes = Змены
link-data = Даныя
link-data-sets = У іншых наборах даных
link-embed = Віджэты
link-about = Пра атлас
link-offline = Без сеткі

heading-home = Атлас Арганізацыі Дагавора аб калектыўнай бяспецы
heading-list-state = Дзяржавы і што іх звязвае
