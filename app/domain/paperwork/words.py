"""Amounts in words, as an invoice repeats its total so that no digit can be altered unseen."""

from dataclasses import dataclass
from decimal import Decimal
from typing import Final

from app.domain.naming import Name
from app.domain.quantities.money import Money, minor_unit
from app.domain.sourcing import Source


@dataclass(frozen=True, slots=True, kw_only=True)
class Currency:
    """A currency by its ISO 4217 code. `name` is plural in English; `minor` is its hundredth."""

    code: str
    name: Name
    minor: str
    sources: tuple[Source, ...]


#: The first amount too large to be put into words; no shipment is worth so much.
TOO_LARGE: Final = Decimal(10**12)

_BELOW_TWENTY: Final = """
zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen
sixteen seventeen eighteen nineteen
"""
_FROM_TWENTY: Final = "twenty thirty forty fifty sixty seventy eighty ninety"
_ONES: Final = tuple(_BELOW_TWENTY.split())
_TENS: Final = dict(enumerate(_FROM_TWENTY.split(), start=2))
_THOUSANDS: Final = ("", "thousand", "million", "billion")

_DIGITS: Final = "零壹贰叁肆伍陆柒捌玖"
_PLACES: Final = ("", "拾", "佰", "仟")
_MYRIADS: Final = ("", "万", "亿")


def english_words(amount: Money, *, currency: Currency) -> str:
    """Return "Say US dollars one thousand four hundred nine and cents fifty only"."""
    whole, hundredths = _parts(amount)
    words = f"Say {currency.name.en} {_english_integer(whole)}"
    if hundredths:
        words += f" and {currency.minor} {_english_integer(hundredths)}"
    return f"{words} only"


def chinese_capitals(amount: Money, *, currency: Currency) -> str:
    """Return 人民币壹仟肆佰零玖元伍角, by the PBOC's rules for bills (1997 no. 393)."""
    whole, hundredths = _parts(amount)
    jiao, fen = divmod(hundredths, 10)
    written = f"{_chinese_integer(whole)}元" if whole or not hundredths else ""
    if not hundredths:
        return f"{currency.name.zh}{written}整"
    if written and (not jiao or not whole % 10):
        written += "零"
    written += f"{_DIGITS[jiao]}角" if jiao else ""
    written += f"{_DIGITS[fen]}分" if fen else ""
    return f"{currency.name.zh}{written}"


def _parts(amount: Money) -> tuple[int, int]:
    """Return whole units and hundredths; ValueError for what no invoice total can be."""
    if amount.amount % minor_unit(amount.currency):
        raise ValueError(f"{amount.amount} {amount.currency} is not in payable units")
    if not 0 <= amount.amount < TOO_LARGE:
        raise ValueError(f"{amount.amount} cannot be put into words")
    whole, hundredths = divmod(int(amount.amount * 100), 100)
    return whole, hundredths


def _english_below_thousand(number: int) -> str:
    hundreds, rest = divmod(number, 100)
    words = [f"{_ONES[hundreds]} hundred"] if hundreds else []
    if rest >= len(_ONES):
        tens, ones = divmod(rest, 10)
        words.append(f"{_TENS[tens]}-{_ONES[ones]}" if ones else _TENS[tens])
    elif rest:
        words.append(_ONES[rest])
    return " ".join(words)


def _english_integer(number: int) -> str:
    words: list[str] = []
    for scale in _THOUSANDS:
        number, group = divmod(number, 1000)
        if group:
            words.insert(0, f"{_english_below_thousand(group)} {scale}".rstrip())
    return " ".join(words) or _ONES[0]


def _chinese_below_myriad(number: int) -> str:
    """Return four places with one 零 for each inner run of zeros, none at either end."""
    written, gap = "", False
    for place in reversed(range(len(_PLACES))):
        digit = number // 10**place % 10
        if digit:
            written += "零" if gap and written else ""
            written += _DIGITS[digit] + _PLACES[place]
        gap = not digit
    return written


def _chinese_integer(number: int) -> str:
    written, gap = "", False
    for scale in reversed(range(len(_MYRIADS))):
        group = number // 10 ** (4 * scale) % 10**4
        if group:
            written += "零" if written and (gap or group < 10**3) else ""
            written += _chinese_below_myriad(group) + _MYRIADS[scale]
        gap = not group
    return written or _DIGITS[0]
