### A page that is written once and is not at hand.

not-here = This page is not kept on this device, and the site cannot be reached.{ " " }
as-file = The same as a file
