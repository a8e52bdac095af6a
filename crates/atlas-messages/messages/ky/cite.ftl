this-statement = Бул ырастоо
this-page = Бул барак
source-itself = Булактын өзү
embed = Өз барагыңызга коюу
link = Шилтеме
