from datetime import date

import pytest

from app.domain.naming import Name
from app.domain.packing.rules import CartonRule
from app.domain.programme.selling import (
    ArrivalRule,
    CartonNumbering,
    CountsFrom,
    ProgrammeKind,
    SellingProgramme,
    choose,
)
from tests.factories.carton_rules import SOMEBODY, mark_above, weight

OWN = CartonNumbering(by_platform=False, id_form="{reference}-{number:03d}")


def programme(
    code: str, *, countries: tuple[str, ...] = (), rules: tuple[CartonRule, ...] = ()
) -> SellingProgramme:
    return SellingProgramme(
        code=code,
        kind=ProgrammeKind.FBA,
        name=Name(code, code),
        platform=None,
        countries=countries,
        numbering=OWN,
        carton_rules=rules,
        sources=(SOMEBODY,),
    )


class TestLimits:
    def test_without_an_upper_limit_the_person_is_told_to_ask(self) -> None:
        for rules in ((), (mark_above(15000),)):
            (problem,) = programme("fba-ca", rules=rules).limit_problems()
            assert problem.code == "programme-limits-unknown"
            assert not problem.blocking

    def test_with_one_nothing_is_said(self) -> None:
        assert programme("fba-us", rules=(weight(22680),)).limit_problems() == []


class TestChoosing:
    def test_goes_by_kind_and_the_warehouse_country(self) -> None:
        both = [programme("fba-uk", countries=("GB",)), programme("fba-eu", countries=("DE", "FR"))]

        found = choose(both, kind="fba", country="FR")

        assert found is not None
        assert found.code == "fba-eu"
        assert choose(both, kind="fba", country="BR") is None
        assert choose(both, kind="wfs", country="GB") is None

    def test_no_countries_means_any(self) -> None:
        assert choose([programme("3pl")], kind="fba", country="BR") is not None


class TestNumbering:
    def test_writes_an_id_from_reference_and_number(self) -> None:
        assert OWN.write("IP-2026-0042-1", 7) == "IP-2026-0042-1-007"

    @pytest.mark.parametrize(("shipment_id", "accepted"), [("FBA17QK3M8XZ", True), ("F17", False)])
    def test_knows_the_platforms_shipment_ids(self, shipment_id: str, *, accepted: bool) -> None:
        numbering = CartonNumbering(
            by_platform=True, id_form="{reference}", shipment_id_pattern="FBA[0-9A-Z]{6,12}"
        )

        assert numbering.accepts_shipment_id(shipment_id) is accepted
        assert OWN.accepts_shipment_id(shipment_id)


def test_the_latest_arrival_is_counted_from_the_event() -> None:
    rule = ArrivalRule(
        code="after-creation",
        days=75,
        counts_from=CountsFrom.CREATION,
        name=Name("75 days", "75 天"),
        source=SOMEBODY,
    )

    assert rule.latest(date(2026, 11, 20)) == date(2027, 2, 3)
