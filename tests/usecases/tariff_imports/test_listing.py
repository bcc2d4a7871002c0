"""All imports are listed with what they are and whether they answer."""

from sqlalchemy import Engine

from app.domain.naming import Language
from app.persistence.session import make_session
from app.usecases.tariff_imports.listing import list_imports
from tests.factories.tariffs import imported


def test_without_a_database_nothing_is_imported() -> None:
    (line,) = list_imports(None).lines(Language.EN)
    assert line == "Nothing is imported: the bundled tariffs answer."


def test_each_import_is_a_line_with_its_use(engine: Engine) -> None:
    with make_session(engine, writes=True) as session:
        imported(session, used=False)
        day = imported(session).created_at.date()
        imported(session, partial=True)
        found = list_imports(session)
    assert [each.use.value for each in found.imports] == ["in use for its codes", "in use", "kept"]
    newest, *_others = found.lines(Language.EN)
    assert newest == (
        "No. 3 · GB · UK Global Tariff, November 2026 · in force on 2026-11-01 · 7 rows · "
        f"imported on {day} from gb.csv · in use for its own codes"
    )
    assert found.document()["imports"] == [
        {
            "number": number,
            "country": "GB",
            "name": "UK Global Tariff, November 2026",
            "vintage": "2026-11-01",
            "rows": 7,
            "imported_on": day.isoformat(),
            "file": "gb.csv",
            "use": use,
            "changes": {},
        }
        for number, use in ((3, "in use for its codes"), (2, "in use"), (1, "kept"))
    ]
