yes = Այո
no = Ոչ
and = { $before } և { $last }
