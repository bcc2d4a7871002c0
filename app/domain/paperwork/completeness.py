"""What customs papers need from a record before they can be printed at all."""

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, replace
from typing import Final

from app.domain.naming import Name
from app.domain.paperwork.invoice import Invoice
from app.domain.paperwork.words import TOO_LARGE
from app.domain.problems import Problem, Severity
from app.domain.shipment.details import Part
from app.domain.shipment.parties import Party, Place
from app.domain.shipment.record import Goods, ShipmentRecord
from app.domain.sourcing import Source

#: Amazon and its companies, not Amazonas or Amazonia; in an address not Amazon Street either.
_AMAZON: Final = re.compile(
    r"\bamazon(?!(?:as|ia|ian|ite)\b)(?!\s+(?:st|street|rd|road|ave|avenue|dr|drive|way|lane)\b)"
    r"|\bamzn\b|亚马逊",
    re.IGNORECASE,
)
#: Where an importer may say who it is, or in whose care.
_WHO: Final = ("name_en", "name_zh", "address_en", "address_zh")
_CHINESE: Final = re.compile("[\u3000-\u303f\u3400-\u9fff\uff00-\uffef]")
_WORDS: Final = re.compile(r"[^\W\d_]+(?:-[^\W\d_]+)*")


@dataclass(frozen=True, slots=True, kw_only=True)
class VagueNames:
    """Words that customs refuses as a description on their own, in small letters, one a word.

    `blanks` are what people write where they have nothing to write.
    """

    code: str
    words: frozenset[str]
    blanks: frozenset[str]
    sources: tuple[Source, ...]

    def describe_nothing(self, name: str) -> bool:
        """Return whether `name` says no more than such words do."""
        words = _WORDS.findall(name.casefold())
        return bool(words) and all(self._says_nothing(word) for word in words)

    def name_nobody(self, name: str) -> bool:
        """Return whether `name` only fills its place."""
        return name.strip().casefold() in self.blanks

    def _says_nothing(self, word: str) -> bool:
        """Return whether a word, or each of the words that Chinese writes together, is vague."""
        if word in self.words or not _CHINESE.match(word):
            return word in self.words
        ends = (at for at in range(1, len(word)) if word[:at] in self.words)
        return any(self._says_nothing(word[at:]) for at in ends)


def missing_facts(record: ShipmentRecord, *, vague: VagueNames) -> list[Problem]:
    """Return what the record lacks, or says too vaguely, for any of its papers."""
    return [
        *_parties(record),
        *_beside(record),
        *_importer(record, vague=vague),
        *_goods(record, vague=vague),
        *_parts(record, vague=vague),
    ]


def unprintable_amounts(invoice: Invoice) -> list[Problem]:
    """Return why the invoice total cannot stand: nothing to value, or more than any shipment is."""
    packed = invoice.record.quantities()
    problems = [
        Problem("paper-unit-value-zero", f"goods.{index}.unit_value", {"sku": goods.sku})
        for index, goods in enumerate(invoice.record.goods)
        if goods.sku in packed and not goods.unit_value
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


def _beside(record: ShipmentRecord) -> Iterator[Problem]:
    """Yield whom English papers would name in Chinese; a party only some papers name stops none."""
    roles = (
        ("seller", Name(en="seller", zh="卖方")),
        ("buyer", Name(en="buyer", zh="买方")),
        ("forwarder", Name(en="forwarder", zh="货代")),
        ("stuffing_place", Name(en="place of stuffing", zh="装柜地点")),
        ("consolidator", Name(en="consolidator", zh="拼箱人")),
    )
    for key, role in roles:
        party: Party | None = getattr(record.details, key)
        if party is not None:
            for problem in _english(party.name_en, f"details.{key}", role, "name"):
                yield replace(problem, severity=Severity.ADVISORY)
    for index, goods in enumerate(record.goods):
        maker = goods.details.manufacturer
        if maker is not None:
            role = Name(en=f"maker of {goods.sku}", zh=f"{goods.sku} 的制造商")
            for problem in _english(maker.name_en, f"goods.{index}.details.supplier", role, "name"):
                yield replace(problem, severity=Severity.ADVISORY)


def _english(text: str, field: str, role: Name, what: str) -> Iterator[Problem]:
    if not text.strip():
        yield Problem(f"paper-{what}-missing", field, {"role": role})
    elif _CHINESE.search(text):
        yield Problem(f"paper-{what}-not-english", field, {"role": role})


def _importer(record: ShipmentRecord, *, vague: VagueNames) -> Iterator[Problem]:
    importer = record.importer_of_record
    if importer is None:
        yield Problem(
            "paper-importer-of-forwarder", "importer_of_record", severity=Severity.ADVISORY
        )
        return
    if vague.name_nobody(importer.name_en):
        yield Problem("paper-importer-blank", "importer_of_record.name_en")
    naming = (key for key in _WHO if _AMAZON.search(getattr(importer, key) or ""))
    if amazon := next(naming, None):
        yield Problem("paper-importer-is-amazon", f"importer_of_record.{amazon}")


def _goods(record: ShipmentRecord, *, vague: VagueNames) -> Iterator[Problem]:
    shipped = record.quantities()
    for index, goods in enumerate(record.goods):
        field, params = f"goods.{index}", {"sku": goods.sku}
        if goods.sku not in shipped:
            yield Problem("paper-goods-not-packed", field, params, Severity.ADVISORY)
            continue
        yield from _names(goods, field, params, vague=vague)
        if _CHINESE.search(goods.name_en):
            yield Problem("paper-goods-name-not-english", f"{field}.name_en", params)
        if goods.net_weight_g is None:
            yield Problem("paper-net-weight-missing", f"{field}.net_weight_g", params)


def _parts(record: ShipmentRecord, *, vague: VagueNames) -> Iterator[Problem]:
    """Yield what is wrong with the names of the lines that goods declare as."""
    for index, goods in enumerate(record.goods):
        for place, part in enumerate(goods.details.parts):
            field = f"goods.{index}.details.parts.{place}"
            yield from _names(part, field, {"sku": goods.sku}, vague=vague)


def _names(
    item: Goods | Part, field: str, params: Mapping[str, object], *, vague: VagueNames
) -> Iterator[Problem]:
    for key, name in (("name_en", item.name_en), ("name_zh", item.name_zh)):
        if not name.strip():
            yield Problem("paper-goods-name-missing", f"{field}.{key}", params)
        elif vague.describe_nothing(name):
            yield Problem("paper-goods-name-vague", f"{field}.{key}", {**params, "name": name})
