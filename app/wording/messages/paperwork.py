"""Why customs papers are not printed: what is missing, too vague, or stated in two ways."""

from collections.abc import Mapping
from typing import Final

from app.wording.translations import msg

MESSAGES: Final[Mapping[str, str]] = {
    "papers-units-differ": msg(
        "%(left)s %(left_value)s units, %(right)s %(right_value)s units. Check both."
    ),
    "papers-cartons-differ": msg(
        "%(left)s %(left_value)s cartons, %(right)s %(right_value)s cartons. Check both."
    ),
    "papers-gross-weights-differ": msg(
        "Gross weight: %(left)s %(left_value)s, %(right)s %(right_value)s. Check both."
    ),
    "papers-net-weights-differ": msg(
        "Net weight: %(left)s %(left_value)s, %(right)s %(right_value)s. Check both."
    ),
    "papers-volumes-differ": msg(
        "Volume: %(left)s %(left_value)s, %(right)s %(right_value)s. Check both."
    ),
    "papers-values-differ": msg(
        "Value: %(left)s %(left_value)s, %(right)s %(right_value)s. Check both."
    ),
    "papers-facts-differ": msg(
        "%(fact)s: %(left)s %(left_value)s, %(right)s %(right_value)s. Check both."
    ),
    "papers-planned-units-differ": msg(
        "SKU %(sku)s: %(left)s %(left_value)s units, %(right)s %(right_value)s units. Check both."
    ),
    "papers-gross-less-than-net": msg(
        "Gross weight is less than net weight: cartons %(first)s–%(last)s weigh %(gross)s each,"
        " their contents %(net)s. Correct one of them."
    ),
    "paper-name-missing": msg("Enter the English name of the %(role)s."),
    "paper-address-missing": msg("Enter the English address of the %(role)s."),
    "paper-name-not-english": msg(
        "The English name of the %(role)s has Chinese characters. Write it in Latin letters."
    ),
    "paper-address-not-english": msg(
        "The English address of the %(role)s has Chinese characters. Write it in Latin letters."
    ),
    "paper-importer-is-amazon": msg(
        "Amazon is never the importer of record. Enter your own company, a third party,"
        " or leave it to the forwarder."
    ),
    "paper-importer-blank": msg(
        "Enter who imports, or leave the importer to the forwarder: customs refuses a blank one."
    ),
    "paper-lacks-fact": msg("%(fact)s is still to be filled in on: %(papers)s."),
    "papers-cartons-not-declared": msg(
        "Declaration %(declarations)s has %(declared)s of %(cartons)s cartons; cartons %(left)s are"
        " in no declaration. Check both."
    ),
    "paper-importer-of-forwarder": msg(
        "The forwarder provides the importer: the duty receipt is not in your name, and you can"
        " neither deduct import tax nor claim refunds."
    ),
    "paper-goods-not-packed": msg("SKU %(sku)s lies in no carton, so it is not on the papers."),
    "paper-goods-name-missing": msg("SKU %(sku)s: enter its name in Chinese and in English."),
    "paper-goods-name-vague": msg(
        "SKU %(sku)s: “%(name)s” is too vague. Write what it is, its material and its use."
    ),
    "paper-goods-name-not-english": msg(
        "SKU %(sku)s: the English name has Chinese characters. Write it in English."
    ),
    "paper-net-weight-missing": msg("SKU %(sku)s: enter the net weight of one unit."),
    "paper-unit-value-zero": msg(
        "SKU %(sku)s has no value. Enter its value: customs values stock and samples too."
    ),
    "paper-total-below-zero": msg(
        "The discounts exceed the goods: the invoice total is %(total)s. Correct the charges."
    ),
    "paper-total-too-large": msg("The invoice total is %(total)s. Check the unit values."),
    "papers-unknown-kind": msg("There is no paper “%(kind)s”. Choose from: %(kinds)s."),
    "papers-unknown-language": msg(
        "Papers are not made in “%(language)s”. Choose from: %(languages)s."
    ),
    "papers-engine-missing": msg(
        "Papers need system libraries that are not installed. Install these packages: %(packages)s."
    ),
    "papers-cannot-write": msg("The folder %(folder)s cannot be written to. Choose another."),
}
