this-statement = Это утверждение
this-page = Эта страница
source-itself = Сам источник
cite = Цитировать
embed = Встроить в свою страницу
link = Ссылка
