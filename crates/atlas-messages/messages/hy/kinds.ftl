kind-state = Պետություն
kind-organ = Մարմին
kind-force = Ուժեր
kind-operation = Գործողություն
kind-exercise = Զորավարժություն
kind-document = Փաստաթուղթ
kind-session = Նստաշրջան
kind-case = Դիմում կամ ճգնաժամ
kind-rule = Կանոն
kind-relation = Կապ
kind-person = Անձ
kind-source = Աղբյուր

kinds-state = Պետություններ
kinds-organ = Մարմիններ
kinds-force = Ուժեր
kinds-operation = Գործողություններ
# Long words may break in the menu of a phone.
kinds-exercise = Զորավարժու­թյուններ
kinds-document = Փաստաթղթեր
kinds-session = Նստաշրջաններ
kinds-case = Դիմումներ
kinds-rule = Կանոններ
kinds-relation = Կապեր
kinds-person = Անձինք
kinds-source = Աղբյուրներ
