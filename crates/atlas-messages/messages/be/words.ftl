yes = Так
no = Не
and = { $before } і { $last }
