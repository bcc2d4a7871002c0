"""Made-up files in the forms of the United Kingdom's and the European Union's tariffs."""

import csv
import io
import json
from collections.abc import Iterable, Mapping
from typing import Any
from zipfile import ZipFile

from openpyxl import Workbook

UK_COLUMNS = (
    "id", "trackedmodel_ptr_id", "commodity__sid", "commodity__code", "commodity__indent",
    "commodity__description", "measure__sid", "measure__type__id", "measure__type__description",
    "measure__additional_code__code", "measure__additional_code__description",
    "measure__duty_expression", "measure__effective_start_date", "measure__effective_end_date",
    "measure__reduction_indicator", "measure__footnotes", "measure__conditions",
    "measure__geographical_area__sid", "measure__geographical_area__id",
    "measure__geographical_area__description", "measure__excluded_geographical_areas__ids",
    "measure__excluded_geographical_areas__descriptions", "measure__quota__order_number",
    "measure__regulation__id", "measure__regulation__url",
)  # fmt: skip
#: What stands in a cell where a row does not say otherwise.
_UK_USUAL = {
    "code": "9617000011",
    "description": "Vacuum flasks",
    "type": "103",
    "expression": "6.00%",
    "start": "2021-01-01",
    "area": "1011",
    "area_name": "ERGA OMNES",
}
_UK_NAMES = {
    "code": "commodity__code",
    "description": "commodity__description",
    "type": "measure__type__id",
    "expression": "measure__duty_expression",
    "start": "measure__effective_start_date",
    "end": "measure__effective_end_date",
    "conditions": "measure__conditions",
    "area": "measure__geographical_area__id",
    "area_name": "measure__geographical_area__description",
    "excluded": "measure__excluded_geographical_areas__ids",
    "additional": "measure__additional_code__code",
    "order": "measure__quota__order_number",
}


def uk_csv(*rows: Mapping[str, str], columns: Iterable[str] = UK_COLUMNS) -> bytes:
    """Return the CSV of rows that say what is not usual."""
    written = io.StringIO(newline="")
    writer = csv.DictWriter(written, fieldnames=list(columns), restval="", extrasaction="ignore")
    writer.writeheader()
    for row in rows:
        cells = {**_UK_USUAL, **row}
        writer.writerow({_UK_NAMES[key]: value for key, value in cells.items()})
    return written.getvalue().encode()


class Commodity:
    """One answer of the API: its measures and what they relate to."""

    def __init__(self, code: str = "9617000011", words: str = "Vacuum flasks") -> None:
        self.code, self.words = code, words
        self.measures: list[dict[str, str]] = []
        self.included: dict[tuple[str, str], dict[str, Any]] = {}

    def relate(self, type_: str, id_: str, **attributes: Any) -> dict[str, str]:
        """Include a resource and return what points at it."""
        self.included[type_, id_] = {"type": type_, "id": id_, "attributes": attributes}
        return {"type": type_, "id": id_}

    def measure(
        self,
        kind: str = "103",
        components: Iterable[Mapping[str, Any]] = (
            {"duty_expression_id": "01", "duty_amount": 6.5},
        ),
        *,
        area: str = "1011",
        members: Iterable[str] = (),
        relations: Mapping[str, Any] | None = None,
        **attributes: Any,
    ) -> "Commodity":
        """Add a measure; `members` are the countries of its area."""
        number = str(len(self.measures) + 1)
        parts = [
            self.relate("measure_component", f"{number}-{at}", **each)
            for at, each in enumerate(components)
        ]
        place = self.relate("geographical_area", area, description=f"Area {area}")
        children = [{"type": "geographical_area", "id": each} for each in members]
        self.included["geographical_area", area]["relationships"] = {
            "children_geographical_areas": {"data": children}
        }
        pointer = self.relate(
            "measure", number, effective_start_date="2021-01-01T00:00:00.000Z", **attributes
        )
        self.included["measure", number]["relationships"] = {
            "measure_type": {"data": {"type": "measure_type", "id": kind}},
            "geographical_area": {"data": place},
            "measure_components": {"data": parts},
            **{name: {"data": data} for name, data in (relations or {}).items()},
        }
        self.measures.append(pointer)
        return self

    def document(self) -> dict[str, Any]:
        """Return the answer."""
        return {
            "data": {
                "type": "commodity",
                "id": "1",
                "attributes": {
                    "goods_nomenclature_item_id": self.code,
                    "description_plain": self.words,
                },
                "relationships": {"import_measures": {"data": self.measures}},
            },
            "included": list(self.included.values()),
        }


def uk_json(*commodities: Commodity) -> bytes:
    """Return one answer, or a list of several."""
    documents = [each.document() for each in commodities]
    return json.dumps(documents[0] if len(documents) == 1 else documents).encode()


DUTIES = (
    "Goods code", "Add code", "Order No.", "Start date", "End date", "RED_IND", "Origin",
    "Measure type", "Legal base", "Duty", "Origin code", "Meas. type code",
)  # fmt: skip
NOMENCLATURE = (
    "Goods code", "Start date", "End date", "Language", "Hier. Pos.", "Indent", "Description",
)  # fmt: skip
DECLARABLE = ("Goods code", "Start date", "End date", "IS_LEAF")
GROUPS = (
    "Country group", "Start date", "Language", "Abbrev.", "Country group descr.", "Member country",
    "Abbrev.", "Description", "Mbship start date", "Mbship end date", "End date",
)  # fmt: skip
EXCLUSIONS = (
    "Goods code", "Add code", "Order No.", "Start date", "End date", "RED_IND", "Origin",
    "Measure type", "Origin code", "Meas. type code", "Excluded country code", "Excluded country",
)  # fmt: skip


def duty(
    code: str = "9617000011",
    rate: str = "6.700 % ",
    *,
    kind: str = "103",
    area: str = "1011",
    **cells: str,
) -> dict[str, str]:
    """Return a row of the duties workbook."""
    usual = {"Start date": "01-01-1997", "Origin": "ERGA OMNES", "Measure type": "Duty"}
    own = {"Goods code": code, "Duty": rate, "Meas. type code": kind, "Origin code": area}
    return {**usual, **own, **cells}


def taric_book(columns: Iterable[str], *rows: Mapping[str, Any], above: int = 0) -> bytes:
    """Return a workbook with these columns; `above` blank rows stand over them."""
    book = Workbook()
    page = book.worksheets[0]
    names = list(columns)
    for _ in range(above):
        page.append(["TARIC"])
    page.append(names)
    for row in rows:
        page.append([row.get(name) for name in names])
    written = io.BytesIO()
    book.save(written)
    return written.getvalue()


def taric_zip(**books: bytes) -> bytes:
    """Return an archive of workbooks."""
    written = io.BytesIO()
    with ZipFile(written, "w") as archive:
        for name, content in books.items():
            archive.writestr(f"{name}.xlsx", content)
    return written.getvalue()
