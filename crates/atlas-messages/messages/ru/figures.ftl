figures = Числа
counted = Что подсчитано
figure = Число
scope = Что охвачено
