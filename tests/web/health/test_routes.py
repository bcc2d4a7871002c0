"""The health check."""

from sqlalchemy import text

from tests.web.visitor import Visitor


def test_all_is_well_while_the_database_answers(visitor: Visitor) -> None:
    page = visitor.get("/health")
    assert page.response.get_json() == {"database": "ok"}


def test_a_database_that_cannot_be_read_is_told(visitor: Visitor) -> None:
    with visitor.app.extensions["sampan_engine"].begin() as connection:
        connection.execute(text("DROP TABLE alembic_version"))
    page = visitor.get("/health", status=503)
    assert page.response.get_json() == {"database": "unreachable"}
