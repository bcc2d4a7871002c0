"""SQLite looks the parts of a shipment up by the shipment, however many the workspace has."""

import pytest
from sqlalchemy import Engine, inspect, text

from app.persistence import selectivity

PLAN = "EXPLAIN QUERY PLAN SELECT * FROM {} WHERE {} = 1 AND workspace_id = 1"


@pytest.mark.parametrize(
    ("table", "column"),
    [
        ("carton", "shipment_id"),
        ("carton", "row_id"),
        ("carton_row", "shipment_id"),
        ("item", "shipment_id"),
        ("milestone_date", "shipment_id"),
        ("movement_carton", "carton_id"),
        ("receipt", "shipment_id"),
        ("paper", "shipment_id"),
    ],
)
def test_the_closer_index_is_taken(engine: Engine, table: str, column: str) -> None:
    if engine.dialect.name != "sqlite":
        pytest.skip("PostgreSQL counts by itself")
    with engine.connect() as connection:
        [step] = connection.execute(text(PLAN.format(table, column)))
    assert f"({column}=?" in step[-1]


def test_every_index_is_described_once_and_again(engine: Engine) -> None:
    with engine.begin() as connection:
        selectivity.describe(connection)
        selectivity.describe(connection)
        if connection.dialect.name == "sqlite":
            described = connection.scalars(text("SELECT idx FROM sqlite_stat1")).all()
            named = [
                index["name"]
                for table in inspect(connection).get_table_names()
                for index in inspect(connection).get_indexes(table)
            ]
            assert set(named) <= set(described)
            assert len(described) == len(set(described))
