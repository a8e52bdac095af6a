title-home = { $site }. ով, երբ և ինչով է կապված եղել, և ով է դա ասում
heading-on = { $heading }, { $day }
title = { $heading } · { $site }
title-entity = { $heading } · { $kind } · { $site }
