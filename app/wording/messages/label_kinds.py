"""What people are told about the kinds of labels: pallets, SSCCs, entry marks, notices."""

from collections.abc import Mapping
from typing import Final

from app.wording.translations import msg

MESSAGES: Final[Mapping[str, str]] = {
    "label-kind-unknown": msg("%(kind)s labels are not known here. Choose one of %(kinds)s."),
    "label-format-unknown": msg("Labels cannot be made as %(format)s. Choose one of %(offered)s."),
    "label-pallets-missing": msg(
        "No carton is on a pallet yet. Say which cartons stand on which pallet first."
    ),
    "pallet-carton-unknown": msg("Carton %(carton)s is not in this shipment. Take it out."),
    "pallet-carton-twice": msg("Carton %(carton)s is on two pallets. Leave it on one of them."),
    "label-entry-no-missing": msg(
        "The warehouse entry number is missing. Enter it among the paper details of the shipment."
    ),
    "label-wording-unknown": msg("%(value)s is no wording we know. Choose one of %(offered)s."),
    "label-bag-unknown": msg("%(value)s is no bag size we know. Choose one of %(offered)s."),
    "label-warning-too-large": msg(
        "The warning in %(points)s pt does not fit %(label)s. Choose a larger label."
    ),
    "battery-number-missing": msg("Choose at least one UN number for the battery mark."),
    "battery-number-unknown": msg(
        "The battery mark is not for %(number)s. Choose among %(offered)s."
    ),
    "battery-phone-over": msg(
        "Marks with a telephone number were allowed until %(day)s. Leave it empty."
    ),
    "battery-needs-colour": msg(
        "The border of the battery mark is red. Print it as PDF on a colour printer."
    ),
    "gs1-length": msg(
        "%(name)s (%(ai)s) takes %(shortest)s to %(longest)s characters, not “%(value)s”."
    ),
    "gs1-digits": msg("%(name)s (%(ai)s) takes digits only, not “%(value)s”."),
    "gs1-characters": msg(
        "%(name)s (%(ai)s) takes letters, digits and plain signs without spaces, not “%(value)s”."
    ),
    "gs1-check-digit": msg(
        "The last digit of %(name)s (%(ai)s) does not fit “%(value)s”. Check the number."
    ),
    "gs1-date": msg("%(name)s (%(ai)s) is a day as YYMMDD, such as 270131, not “%(value)s”."),
    "gs1-needs": msg(
        "%(name)s (%(ai)s) needs one of %(others)s beside it. A label has 02 when its unit holds "
        "one product with a GTIN."
    ),
    "gs1-excludes": msg("%(name)s (%(ai)s) must not stand beside %(other)s. Leave one out."),
    "gs1-too-wide": msg("One of the bar codes is too wide for %(label)s. Choose a wider label."),
    "gs1-too-many-symbols": msg(
        "%(count)s bar codes do not fit %(label)s. Choose a larger label, or encode less."
    ),
    "sscc-missing": msg(
        "“%(value)s” is no SSCC. Enter your GS1 company prefix, or 18 digits that check."
    ),
    "sscc-repeated": msg("%(value)s stands on two units. Give each its own SSCC."),
    "sscc-prefix-missing": msg(
        "SSCCs are numbered from your GS1 company prefix. Enter it first; none is made up."
    ),
    "sscc-prefix-form": msg("A GS1 company prefix has 4 to 12 digits, not “%(value)s”."),
    "sscc-extension-form": msg("The extension digit is one digit, 0 to 9, not “%(value)s”."),
    "sscc-used-up": msg(
        "%(prefix)s has no serial numbers left with this extension digit. Choose another one."
    ),
    "label-rule-length": msg(
        "The printed rule is 100 mm on a true printer; enter between 97 and 103 mm."
    ),
    "label-record-gone": msg("The shipment changed meanwhile. Open its labels and print again."),
}
