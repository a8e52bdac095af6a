yes = Ооба
no = Жок
and = { $before } жана { $last }
