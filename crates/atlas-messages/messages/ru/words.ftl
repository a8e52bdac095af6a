yes = Да
no = Нет
and = { $before } и { $last }
tie = { $relation }: { $other }
