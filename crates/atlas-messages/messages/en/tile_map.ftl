### The nine states as tiles.

tiles = The nine states; arrow keys walk them
legend = What the fills mean
