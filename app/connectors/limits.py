"""How much of other people's files is read, and how long a child process may take over it.

Measured: a workbook of 2.2 MB that expanded to 36 MB and 400,000 rows held a reader for 30 s.
"""

from typing import Final

MEGABYTE: Final = 1024 * 1024
MOST_BYTES: Final = 10 * MEGABYTE
MOST_EXPANDED: Final = 20 * MEGABYTE
MOST_MEMBERS: Final = 200
MOST_ROWS: Final = 5_000
MOST_COLUMNS: Final = 60
#: Rows above the data: titles, notes and headings.
MOST_ROWS_ABOVE: Final = 20
MOST_CHARACTERS: Final = 2_000
CPU_SECONDS: Final = 10
#: Marking errors reads and writes the whole workbook with its formats.
CPU_SECONDS_MARKING: Final = 30
MEMORY_BYTES: Final = 512 * MEGABYTE
