yes = Ҳа
no = Не
and = { $before } ва { $last }
