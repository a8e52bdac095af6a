link-timeline = Солнома
link-map = Харита
link-contested = Фарқи сарчашмаҳо
link-compare = Муқоиса
link-decide = Татбиқи қоидаҳо
link-changes = Тағйирот
link-data = Маълумот
link-data-sets = Дар маҷмӯаҳои дигари маълумот
link-embed = Виджетҳо
link-about = Дар бораи атлас
link-offline = Офлайн

heading-home = Атласи Созмони Аҳдномаи амнияти дастаҷамъӣ
heading-list-state = Давлатҳо ва уҳдадориҳои онҳо
