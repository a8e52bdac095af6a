### Numbers with unit and scope.

figures = Figures
counted = Counted
figure = Figure
scope = Scope
