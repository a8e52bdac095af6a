this-statement = Осы тұжырым
this-page = Осы бет
source-itself = Дереккөздің өзі
cite = Дәйексөз
embed = Өз бетіңізге қою
link = Сілтеме
