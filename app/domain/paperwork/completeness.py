"""What customs papers need from a record before they can be printed at all."""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from typing import Final

from app.domain.naming import Name
from app.domain.paperwork.invoice import Invoice
from app.domain.paperwork.words import TOO_LARGE
from app.domain.problems import Problem, Severity
from app.domain.shipment.parties import Party, Place
from app.domain.shipment.record import ShipmentRecord
from app.domain.sourcing import Source

_AMAZON: Final = re.compile("amazon|亚马逊", re.IGNORECASE)
_CHINESE: Final = re.compile("[\u3000-\u303f\u3400-\u9fff\uff00-\uffef]")
_WORDS: Final = re.compile(r"[^\W\d_]+(?:-[^\W\d_]+)*")


@dataclass(frozen=True, slots=True, kw_only=True)
class VagueNames:
    """Words that customs refuses as a description on their own, in small letters, one a word."""

    code: str
    words: frozenset[str]
    sources: tuple[Source, ...]

    def describe_nothing(self, name: str) -> bool:
        """Return whether `name` says no more than such words do."""
        plain = name.strip().casefold()
        words = _WORDS.findall(plain)
        return plain in self.words or (bool(words) and all(word in self.words for word in words))


def missing_facts(record: ShipmentRecord, *, vague: VagueNames) -> list[Problem]:
    """Return what the record lacks, or says too vaguely, for any of its papers."""
    return [*_parties(record), *_importer(record), *_goods(record, vague=vague)]


def unprintable_amounts(invoice: Invoice) -> list[Problem]:
    """Return why the invoice total cannot stand: nothing to value, or more than any shipment is."""
    problems = [
        Problem("paper-unit-value-zero", f"goods.{index}.unit_value", {"sku": goods.sku})
        for index, goods in enumerate(invoice.record.goods)
        if not goods.unit_value
    ]
    if invoice.total.amount < 0:
        problems.append(Problem("paper-total-below-zero", "charges", {"total": invoice.total}))
    if invoice.total.amount >= TOO_LARGE:
        problems.append(Problem("paper-total-too-large", "goods", {"total": invoice.total}))
    return problems


def _parties(record: ShipmentRecord) -> Iterator[Problem]:
    named: tuple[tuple[str, Party | Place | None, Name], ...] = (
        ("exporter", record.exporter, Name(en="exporter", zh="出口商")),
        ("consignee", record.consignee, Name(en="consignee", zh="收货人")),
        (
            "importer_of_record",
            record.importer_of_record,
            Name(en="importer of record", zh="进口商"),
        ),
        ("ship_to", record.ship_to, Name(en="warehouse", zh="收货仓库")),
        ("notify", record.notify, Name(en="notify party", zh="通知方")),
        ("producer", record.producer, Name(en="producer", zh="生产商")),
    )
    for field, party, role in named:
        if party is not None:
            yield from _english(party.name_en, f"{field}.name_en", role, "name")
            yield from _english(party.address_en, f"{field}.address_en", role, "address")


def _english(text: str, field: str, role: Name, what: str) -> Iterator[Problem]:
    if not text.strip():
        yield Problem(f"paper-{what}-missing", field, {"role": role})
    elif _CHINESE.search(text):
        yield Problem(f"paper-{what}-not-english", field, {"role": role})


def _importer(record: ShipmentRecord) -> Iterator[Problem]:
    importer = record.importer_of_record
    if importer is None:
        yield Problem(
            "paper-importer-of-forwarder", "importer_of_record", severity=Severity.ADVISORY
        )
    elif _AMAZON.search(f"{importer.name_en} {importer.name_zh or ''}"):
        yield Problem("paper-importer-is-amazon", "importer_of_record.name_en")


def _goods(record: ShipmentRecord, *, vague: VagueNames) -> Iterator[Problem]:
    shipped = record.quantities()
    for index, goods in enumerate(record.goods):
        field, params = f"goods.{index}", {"sku": goods.sku}
        if goods.sku not in shipped:
            yield Problem("paper-goods-not-packed", field, params, Severity.ADVISORY)
            continue
        for key, name in (("name_en", goods.name_en), ("name_zh", goods.name_zh)):
            if not name.strip():
                yield Problem("paper-goods-name-missing", f"{field}.{key}", params)
            elif vague.describe_nothing(name):
                yield Problem("paper-goods-name-vague", f"{field}.{key}", {**params, "name": name})
        if _CHINESE.search(goods.name_en):
            yield Problem("paper-goods-name-not-english", f"{field}.name_en", params)
        if goods.net_weight_g is None:
            yield Problem("paper-net-weight-missing", f"{field}.net_weight_g", params)
