"""What a broker would send back of an export declaration."""

from collections.abc import Mapping
from typing import Final

from app.wording.translations import msg

MESSAGES: Final[Mapping[str, str]] = {
    "declaration-element-missing": msg("SKU %(sku)s: declaration elements lack %(element)s."),
    "declaration-element-unknown": msg(
        "SKU %(sku)s: “%(value)s” is no value of %(element)s. Choose one of its digits."
    ),
    "declaration-brand-unbranded": msg(
        "SKU %(sku)s bears the brand %(brand)s and is declared without a brand. Inspectors look for"
        " this: correct the brand type."
    ),
    "declaration-name-zh-long": msg(
        "SKU %(sku)s: the Chinese name has %(length)s characters, the declaration takes %(limit)s."
        " Shorten it."
    ),
    "declaration-declaration-elements-long": msg(
        "SKU %(sku)s: the declaration elements have %(length)s characters, the declaration takes"
        " %(limit)s. Shorten them."
    ),
}
