"""What SQLite is told about its tables: a workspace's rows are many, a shipment's few.

Left to guess, it looks a shipment's cartons up by the workspace and reads them all. The figures
stand in for those of ANALYZE, which sqlite.org calls the way to plans that never change; a later
ANALYZE replaces them. PostgreSQL counts by itself.
"""

from typing import Final

from sqlalchemy import Connection, inspect

_ROWS: Final = 1_000_000
#: Rows that share a value of an index's first column: a workspace or a word of a closed list, or
#: anything else.
_MANY, _FEW = 10_000, 20
_COARSE: Final = frozenset({"workspace_id", "kind", "state", "milestone"})


def describe(connection: Connection) -> None:
    """Write the figures of every index there is now."""
    if connection.dialect.name != "sqlite":
        return
    connection.exec_driver_sql("ANALYZE alembic_version")  # makes the table for the figures
    connection.exec_driver_sql("DELETE FROM sqlite_stat1")
    for table in inspect(connection).get_table_names():
        for _number, index, unique, *_rest in _pragma(connection, f"index_list({table})"):
            columns = [str(name) for *_place, name in _pragma(connection, f"index_info({index})")]
            connection.exec_driver_sql(
                "INSERT INTO sqlite_stat1 (tbl, idx, stat) VALUES (?, ?, ?)",
                (table, index, _figures(columns, unique=bool(unique))),
            )
    connection.exec_driver_sql("ANALYZE sqlite_master")  # reads the figures


def _pragma(connection: Connection, question: str) -> list[tuple[object, ...]]:
    return [tuple(row) for row in connection.exec_driver_sql(f"PRAGMA {question}")]


def _figures(columns: list[str], *, unique: bool) -> str:
    """Return how many rows there are, then how many share the first columns: one, two and on."""
    alike: list[int] = []
    for name in columns:
        share = _MANY if name in _COARSE else _FEW
        alike.append(max(alike[-1] * share // _ROWS, 1) if alike else share)
    if unique:
        alike[-1] = 1
    return " ".join(map(str, [_ROWS, *alike]))
