this-statement = Ин изҳорот
this-page = Ин саҳифа
source-itself = Худи сарчашма
embed = Дар саҳифаи худ гузоштан
link = Пайванд
