"""What is wrong with a shipment record, each value at its path."""

from collections.abc import Mapping
from typing import Final

from app.wording.translations import msg

MESSAGES: Final[Mapping[str, str]] = {
    "record-text": msg("Take out the control characters and line breaks."),
    "record-date": msg("Write the date as year, month and day: 2026-11-20."),
    "record-decimal": msg(
        "Write the amount as digits in quotes, such as 850.00, at most 6 after the point."
    ),
    "record-country": msg("Write the country as its two capital letters (ISO 3166), such as US."),
    "record-currency": msg(
        "Write the currency as its three capital letters (ISO 4217), such as USD."
    ),
    "record-port": msg("Write the port as its five-character UN/LOCODE, such as CNYTN."),
    "record-hs-code": msg("Write the HS code as 6 to 13 digits, without points or spaces."),
    "record-unit": msg("Write the unit as its UN/ECE code, such as PCE."),
    "record-code": msg("Write the code in small letters, digits and hyphens, such as sea or fba."),
    "record-supervision-mode": msg("Write the supervision mode as its four digits, such as 9810."),
    "record-customs-of-exit": msg("Write the customs of exit as its four digits, such as 5304."),
    "record-port-of-exit": msg("Write the port of exit as its six digits, such as 470401."),
    "record-package-kind": msg("Write the kind of packages as its two digits, such as 22."),
    "record-customs-unit": msg("Write the customs unit as its three digits, such as 035."),
    "record-district": msg("Write the domestic source of goods as its five digits."),
    "record-un-number": msg("Write the UN number as UN and four digits, such as UN3481."),
    "record-carton-id": msg(
        "Write the carton id in Latin letters, digits and signs, without spaces."
    ),
    "record-sku-repeated": msg("SKU %(sku)s stands twice in this list. Keep one."),
    "record-sku-unknown": msg(
        "SKU %(sku)s is in a carton but not among the goods. Add it to the goods."
    ),
    "record-range-backwards": msg(
        "This row ends at carton %(last)s, before it begins at %(first)s. Swap the two numbers."
    ),
    "record-range-broken": msg(
        "This row begins at carton %(found)s; the row before it ends at %(before)s,"
        " so begin at %(expected)s or later."
    ),
    "record-carton-ids-count": msg(
        "This row is %(cartons)s cartons but lists %(ids)s ids. List one id for each carton."
    ),
    "record-carton-id-repeated": msg("Carton id %(id)s is used twice. Each carton needs its own."),
    "record-amount-digits": msg(
        "%(amount)s has more digits than %(currency)s is paid in. Round it to %(unit)s."
    ),
}
