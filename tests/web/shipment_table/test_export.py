"""The table as a file: at once while it is short, in the background when it is long."""

import csv
import io

import pytest

from app.usecases import export_shipments
from app.web.shipment_table import export
from tests.factories.people import Member
from tests.factories.shipment_table import a_shipment_under_way
from tests.web.visitor import Visitor


@pytest.fixture(autouse=True)
def _shipped(member: Member) -> None:
    with member.session() as session:
        a_shipment_under_way(session)


def test_a_short_table_comes_at_once_as_it_is_seen(owner: Visitor) -> None:
    answer = owner.get("/shipments.csv?columns=fba,container&q=FBA17").response
    assert answer.mimetype == "text/csv"
    rows = list(csv.reader(io.StringIO(answer.get_data().decode("utf-8-sig"))))
    assert rows == [
        ["Shipment", "FBA number", "Container"],
        ["IP-2026-0001-1", "FBA17QK3M8XZ", "TCNU4471820"],
    ]
    assert "shipments.csv" in answer.headers["Content-Disposition"]
    assert owner.get("/shipments.xlsx").response.data.startswith(b"PK")


def test_a_long_table_is_ordered_and_waited_for(
    owner: Visitor, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(export, "AT_ONCE", dict.fromkeys(export_shipments.AT_ONCE, 0))
    page = owner.get("/shipments.xlsx?q=FBA17")
    assert page.h1 == "Export 1 shipments"
    form = page.soup.select_one('form[action^="/shipments/export"]')
    assert form is not None
    assert form["action"] == "/shipments/export?q=FBA17"
    done = owner.post(str(form["action"]), {"ending": "csv"})
    assert done.location == "/jobs/1"
    assert "Writing the shipment table to a file" in owner.get(done.location).text
