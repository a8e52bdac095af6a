link-timeline = Хронология
link-map = Карта
link-contested = Дереккөздер келіспейтін тұстар
link-compare = Салыстыру
link-decide = Ережелерді қолдану
link-changes = Өзгерістер
link-data = Деректер
link-data-sets = Басқа деректер жиындарында
link-embed = Виджеттер
link-about = Атлас туралы
link-offline = Желісіз

heading-home = Ұжымдық қауіпсіздік туралы шарт ұйымының атласы
heading-list-state = Мемлекеттер және олардың міндеттемелері
