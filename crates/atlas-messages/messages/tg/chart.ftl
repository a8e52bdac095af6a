same-as-table = Ба шакли ҷадвал
table = Ҷадвали расм
save-figure = Нигоҳ доштани расм:{ " " }
