"""Reads an address block as people paste it: a best guess, and which parts of it to check."""

import re
import unicodedata
from collections.abc import Sequence
from dataclasses import dataclass, replace
from typing import Final

from app.domain.sourcing import Source

_SPLIT: Final = re.compile(r"\s*(?:[\n\r,，、;；]|\s{3,}|\t)\s*")
_NOISE: Final = re.compile(r"\b(?:tel|phone|mobile|fax|e-?mail)\b|电话|邮箱|手机|@", re.IGNORECASE)
_LABEL: Final = re.compile(r"^(?:address|ship to|(?:收货|送货)?地址)\s*:\s*", re.IGNORECASE)
_COMPANY_TAIL: Final = re.compile(r"(?:inc|llc|ltd|limited|gmbh|co|corp|k\.?k)\.?", re.IGNORECASE)
_CODE: Final = re.compile(r"(?<![\w-])([A-Z]{3}[1-9])(?![\w-])")
_STREET_END: Final = re.compile(
    r"(?P<street>.*\d.*\b(?:ave|avenue|blvd|boulevard|st|street|rd|road|dr|drive|ln|lane|way|pkwy|"
    r"parkway|hwy|highway|ct|court|cir|circle|pl|place)\b\.?)\s+(?P<city>\D+)",
    re.IGNORECASE,
)
#: City, state and postcode stand on at most this many pieces of the block.
_LONGEST_TAIL: Final = 3
#: NSW, CA: a longer word is a state written out.
_LONGEST_CODE: Final = 3


@dataclass(frozen=True, slots=True, kw_only=True)
class AddressForm:
    """How a country's addresses end: `tail` matches city, postcode and, where written, state.

    `words` are what the country is called; `shared` tells that other countries end alike, and
    `county` that a county is often written after the city. `head` matches an address that begins
    with its postcode and names its street last, as Japanese script has it.
    """

    code: str
    words: tuple[str, ...]
    tail: str
    sources: tuple[Source, ...]
    shared: bool = False
    county: bool = False
    head: str | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class PastedAddress:
    """A guess at an address: parts not found are empty, and `unsure` names the ones to check."""

    name: str = ""
    code: str = ""
    street: str = ""
    city: str = ""
    state: str = ""
    postcode: str = ""
    country: str = ""
    unsure: frozenset[str] = frozenset()


def read(text: str, *, forms: Sequence[AddressForm], country: str | None = None) -> PastedAddress:
    """Return the best guess at an address on one line or many; it never refuses.

    `country` is what the person chose already; a country named in the text goes before it.
    """
    pieces, named = _country_off(_pieces(text), forms)
    chosen = named or country
    order = sorted(forms, key=lambda form: (form.code != chosen, form.shared))
    for form in [form for form in order if named in {None, form.code}]:
        found = _by_head(pieces, form) or _by_tail(pieces, form)
        if found is None:
            continue
        if form.code != chosen and form.shared:
            return replace(found, unsure=found.unsure | {"country"})
        return found
    return _assembled(pieces, country=chosen or "", unsure={"city", "postcode", "country"})


def _pieces(text: str) -> list[str]:
    """Cut the block at lines and commas, without telephone, mail and labels."""
    plain = unicodedata.normalize("NFKC", text)
    visible = "".join(letter for letter in plain if unicodedata.category(letter) != "Cf")
    pieces: list[str] = []
    for raw in _SPLIT.split(visible.strip()):
        piece = _LABEL.sub("", " ".join(raw.split())).strip(" .")
        if not piece or _NOISE.search(piece):
            continue
        if pieces and _COMPANY_TAIL.fullmatch(piece):
            pieces[-1] += f", {piece}"
        else:
            pieces.append(piece)
    return pieces


def _country_off(pieces: list[str], forms: Sequence[AddressForm]) -> tuple[list[str], str | None]:
    """Return the block without the country that it ends with, and that country."""
    if not pieces:
        return pieces, None
    for form in forms:
        for word in form.words:
            match = re.fullmatch(rf"(.*\s)?{re.escape(word)}", pieces[-1], re.IGNORECASE)
            if match:
                rest = (match[1] or "").strip()
                return pieces[:-1] + ([rest] if rest else []), form.code
    return pieces, None


def _by_tail(pieces: Sequence[str], form: AddressForm) -> PastedAddress | None:
    """Read a block that ends with city, state and postcode in the form's order."""
    for taken in range(min(_LONGEST_TAIL, len(pieces)), 0, -1):
        match = re.fullmatch(form.tail, ", ".join(pieces[-taken:]), re.IGNORECASE)
        if match is None:
            continue
        parts = match.groupdict()
        before = list(pieces[:-taken])
        unsure = {"city"} if form.county and len(before) > 1 else set()
        city = parts["city"]
        if _has_digit(city):
            joined = _STREET_END.fullmatch(city)
            unsure.add("city")
            before.append(joined["street"] if joined else city)
            city = joined["city"] if joined else ""
        return replace(
            _assembled(before, country=form.code, unsure=unsure),
            city=city,
            state=_state(parts.get("state")),
            postcode=parts["postcode"].upper(),
        )
    return None


def _by_head(pieces: Sequence[str], form: AddressForm) -> PastedAddress | None:
    """Read a block whose address begins with the postcode; what stands before is the name."""
    if form.head is None:
        return None
    for index, piece in enumerate(pieces):
        match = re.fullmatch(form.head, piece)
        if match is None:
            continue
        street = " ".join((match["street"], *pieces[index + 1 :])).strip()
        found = _assembled([*pieces[:index], street], country=form.code, unsure=set())
        return replace(found, city=match["city"], state=match["state"], postcode=match["postcode"])
    return None


def _assembled(before: Sequence[str], *, country: str, unsure: set[str]) -> PastedAddress:
    """Return what stands before the tail as name and street, with a warehouse code if one shows."""
    code = next((match[1] for piece in before[:2] if (match := _CODE.search(piece))), "")
    rest = [piece for piece in (_without(code, piece) for piece in before) if piece]
    name = ""
    if len(rest) > 1 and not _has_digit(rest[0].replace(code, "")):
        name = rest.pop(0)
    street = ", ".join(rest)
    if not _has_digit(street):
        unsure = unsure | {"street"}
    return PastedAddress(
        name=name, code=code, street=street, country=country, unsure=frozenset(unsure)
    )


def _without(code: str, piece: str) -> str:
    """Return a piece without a code that stands alone or before a house number."""
    rest = piece.removeprefix(code).lstrip(" -")
    return rest if code and (not rest or rest[0].isdigit()) else piece


def _state(written: str | None) -> str:
    """Return a state's letters in capitals, a written-out one as it stands."""
    state = written or ""
    return state.upper() if len(state) <= _LONGEST_CODE else state


def _has_digit(text: str) -> bool:
    return any(letter.isdigit() for letter in text)
