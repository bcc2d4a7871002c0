"""How much of a label PDF is read, at which resolution, and how long a child may take."""

from typing import Final

from app.connectors.limits import MEGABYTE

#: Some four thousand labels as platforms hand them out, at about 10 kB each.
MOST_BYTES: Final = 60 * MEGABYTE
MOST_PAGES: Final = 4_000
#: The longest side of a page, in points: a little over A3.
LONGEST_SIDE: Final = 1_300
#: Pages that one child reads: progress is told after each, and memory ends with the child.
PAGES_AT_ONCE: Final = 40
CPU_SECONDS: Final = 60
#: Laying some hundred labels on pages in one child, from a file of many pages.
CPU_SECONDS_LAYING: Final = 60
#: Dots an inch at which bar codes are read: a module of 0.25 mm is three dots wide.
DPI: Final = 300
#: A dot darker than this is ink; scanners and paper take what is lighter for white.
DARK: Final = 200
