### What every page says where the program does not run.

without-scripts = Without JavaScript all pages can be read; search, filters and other days need it.
not-started = The interactive part has not started: scripts are off, blocked, not loaded yet, or too new for this browser. All pages can be read.
# While the program makes a page from the copy on the device.
opening = Opening this page from the copy on this device.
