"""How long the search for tariff codes takes, beside a scan with LIKE over the same words.

Run from the checkout: python -m benchmarks.tariff_search
Every word that people say is asked once of the United States' schedule, mistyped ones too, and
codes. The scan asks SQLite for every row of the schedule whose words hold each word of the query.
"""

import resource
import sqlite3
import statistics
import time
from collections.abc import Callable, Sequence
from datetime import date

from app.catalogue.nomenclature.articles import articles
from app.catalogue.tariffs.schedules import bundled_chapters, bundled_rows
from app.domain.nomenclature.terms import terms
from app.usecases.tariff_search import search
from app.usecases.tariff_search_duty import duties
from app.usecases.tariff_search_index import finder

LIMIT = 0.040
EVERY = 6
EXPECTED = {
    "bluetooth headphone": "8518",
    "phone case": "3926",
    "stainless steel bottle": "7323",
    "蓝牙耳机": "8518",
    "手机壳": "3926",
    "保温杯": "9617",
}
CODES = ("8518.30", "9617", "85 17 62", "7323.93.00", "9503", "420292", "6109.10.00.12", "96170099")
SLIPS = ("blutooth speker", "stainles steel botle", "umbrela", "keybord", "hedphones", "USB 充电")


def queries() -> list[str]:
    """Return a spread of what people say in both languages, with codes and slips."""
    said = [word for article in articles() for word in article.words]
    return [*EXPECTED, *said[::EVERY], *CODES, *SLIPS]


def scan() -> Callable[[str], object]:
    """Return a search that reads every row of the schedule for each query."""
    base = sqlite3.connect(":memory:")
    base.execute("create table line (code text, words text)")
    rows = (row for chapter in bundled_chapters("US") for row in bundled_rows("US", chapter))
    base.executemany("insert into line values (?, ?)", ((row.code, row.words) for row in rows))

    def find(query: str) -> object:
        words = terms(query) or ("",)
        where = " and ".join("words like ?" for _ in words)
        sought = [f"%{word}%" for word in words]
        return base.execute(f"select * from line where {where}", sought).fetchall()  # noqa: S608

    return find


def page(query: str) -> None:
    """Answer a query as the page does: the search, and what China's goods owe on top."""
    found = search(None, query, country="US")
    codes = [line.code for group in found.groups for line in group.lines]
    duties(None, codes, way=("CN", "US"), day=date(2026, 11, 22))


def times(work: Callable[[str], object], asked: Sequence[str]) -> list[float]:
    """Return the processor time of each query, in seconds."""
    found = []
    for query in asked:
        start = time.process_time()
        work(query)
        found.append(time.process_time() - start)
    return found


def resident() -> float:
    """Return the most memory the process has held, in megabytes."""
    return resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024


def told(name: str, taken: Sequence[float]) -> float:
    """Print the median and the 95th percentile in milliseconds; return the latter in seconds."""
    late = statistics.quantiles(taken, n=20)[-1]
    print(f"{name}: p50 {statistics.median(taken) * 1000:.1f} ms, p95 {late * 1000:.1f} ms")
    return late


def main() -> None:
    """Print what building costs, and the times of searching beside those of the scan."""
    asked = queries()
    start, before = time.process_time(), resident()
    finder(None, "US")
    took, grown = time.process_time() - start, resident() - before
    print(f"{len(asked)} queries; the index takes {took:.2f} s and {grown:.0f} MB, once a process")
    told("a new process", times(page, asked))
    late = told("search with duty on top", times(page, asked))
    told("search alone", times(lambda query: search(None, query, country="US"), asked))
    floor = told("scan with LIKE", times(scan(), asked))
    print(f"p95 is {late / floor:.2f} of the scan's; limit {LIMIT * 1000:.0f} ms")
    for query, heading in EXPECTED.items():
        groups = search(None, query, country="US").groups
        first = groups[0].heading if groups else "nothing"
        print(f"{query}: {first}{'' if first == heading else f', not {heading}'}")
    assert late < LIMIT, "the search is slower than people are to wait"


if __name__ == "__main__":
    main()
