title-home = { $site }: ким, качан жана эмне менен байланышкан жана муну ким айтат
heading-on = { $heading }, { $day } күнгө карата
title = { $heading } · { $site }
title-entity = { $heading } · { $kind } · { $site }
