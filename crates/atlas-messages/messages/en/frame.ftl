### What every page has, which the program needs when it starts.

skip = Skip to the content
menu = Menu
parts = Parts of the atlas
