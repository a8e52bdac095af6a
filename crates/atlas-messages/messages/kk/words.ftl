yes = Иә
no = Жоқ
and = { $before } және { $last }
