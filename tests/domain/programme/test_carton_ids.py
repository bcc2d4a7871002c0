import pytest
from hypothesis import given
from hypothesis import strategies as st

from app.domain.naming import Name
from app.domain.programme.carton_ids import pasted_ids
from app.domain.programme.selling import CartonNumbering, ProgrammeKind, SellingProgramme
from tests.factories.carton_rules import SOMEBODY

SHIPMENT = "FBA17QK3M8XZ"


def programme(numbering: CartonNumbering) -> SellingProgramme:
    return SellingProgramme(
        code="x",
        kind=ProgrammeKind.FBA,
        name=Name("FBA", "亚马逊 FBA"),
        platform="amazon",
        countries=(),
        numbering=numbering,
        sources=(SOMEBODY,),
    )


AMAZON = programme(
    CartonNumbering(
        by_platform=True,
        id_form="{reference}U{number:06d}",
        id_pattern=r"(?P<shipment>FBA[0-9A-Z]{6,12})U(?P<number>[0-9]{6})",
        shipment_id_pattern=r"FBA[0-9A-Z]{6,12}",
    )
)
UNKNOWN_FORM = programme(CartonNumbering(by_platform=True, id_form="{reference}{number}"))


class TestPastedIds:
    @pytest.mark.parametrize(
        "text",
        [
            "FBA17QK3M8XZU000001\nFBA17QK3M8XZU000002\nFBA17QK3M8XZU000003",
            "U000001，U000002；U000003",
            "1 2 3",
            "1-3",
            "1 – 3",
            "U000001 至 U000003",
            "FBA17QK3M8XZU000001～FBA17QK3M8XZU000003",
            "fba17qk3m8xzu000001, u000002 - 3",
        ],
    )
    def test_are_read_as_people_write_them(self, text: str) -> None:
        ids, problems = pasted_ids(text, programme=AMAZON, shipment_id=SHIPMENT, count=3)

        assert problems == []
        assert ids == tuple(f"{SHIPMENT}U00000{number}" for number in (1, 2, 3))

    @pytest.mark.parametrize(
        ("text", "code"),
        [
            ("hello", "carton-ids-unreadable"),
            ("FBA99AAA9999U000001", "carton-ids-other-shipment"),
            ("3-1", "carton-ids-range"),
            ("1-999999", "carton-ids-range"),
            ("1,1,2", "carton-ids-twice"),
            ("1-2", "carton-ids-count"),
            ("", "carton-ids-count"),
        ],
    )
    def test_say_what_is_wrong(self, text: str, code: str) -> None:
        _, (problem,) = pasted_ids(text, programme=AMAZON, shipment_id=SHIPMENT, count=3)

        assert (problem.code, problem.field) == (code, "carton_ids")

    def test_need_the_shipment_id_first(self) -> None:
        ids, (problem,) = pasted_ids("1-3", programme=AMAZON, shipment_id="17QK3", count=3)

        assert ids == ()
        assert (problem.code, problem.field) == ("carton-ids-shipment-id", "shipment_id")

    def test_of_a_form_we_do_not_know_are_taken_as_they_stand(self) -> None:
        ids, problems = pasted_ids("ab12 ab13", programme=UNKNOWN_FORM, shipment_id="S", count=2)

        assert (ids, problems) == (("AB12", "AB13"), [])

    @given(st.lists(st.integers(0, 999_999), unique=True, max_size=30))
    def test_keep_the_order_of_the_cartons(self, numbers: list[int]) -> None:
        whole = [f"{SHIPMENT}U{number:06d}" for number in numbers]

        found, problems = pasted_ids(
            " ".join(whole), programme=AMAZON, shipment_id=SHIPMENT, count=len(numbers)
        )

        assert problems == []
        assert list(found) == whole
