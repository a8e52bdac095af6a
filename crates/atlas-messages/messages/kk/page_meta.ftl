title-home = { $site }: кім, қашан және немен байланысты болды және мұны кім айтады
heading-on = { $heading }, { $day } күнгі жағдай
title = { $heading } · { $site }
title-entity = { $heading } · { $kind } · { $site }
