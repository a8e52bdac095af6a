this-statement = Гэта сцверджанне
this-page = Гэта старонка
source-itself = Сама крыніца
cite = Спаслацца
embed = Уставіць у сваю старонку
link = Спасылка
