"""Sentences about products: what keeps one from being saved, and what it still lacks."""

from collections.abc import Mapping
from typing import Final

from app.wording.translations import msg

_TEXTS: Final[Mapping[str, str]] = {
    "product-sku-missing": msg("Enter the SKU."),
    "product-sku-taken": msg(
        "%(sku)s is in your library already: %(name)s. Edit that product, or use another SKU."
    ),
    "product-sku-archived": msg(
        "%(sku)s is an archived product: %(name)s. Put it back into use, or use another SKU."
    ),
    "product-sku-repeated": msg("%(sku)s stands in rows %(rows)s. Keep one of them."),
    "product-name-missing": msg("Enter the name, in Chinese or in English."),
    "product-text-long": msg("Shorten this to %(limit)s characters; it has %(length)s."),
    "product-text-control": msg("Take out line breaks and invisible signs."),
    "product-text-not-english": msg(
        "Write this in English letters; “%(character)s” cannot be printed abroad."
    ),
    "product-choice": msg("“%(value)s” is not in the list. Choose one of the answers listed."),
}
_DECLARATION: Final[Mapping[str, str]] = {
    "declaration-code-missing": msg("Enter the HS code of this part."),
    "declaration-name-missing": msg("Enter the name as declared, in Chinese or in English."),
    "declaration-origin-missing": msg("Choose where this part is made."),
    "declaration-share-missing": msg("Enter a share above 0."),
    "declaration-one-line": msg(
        "Enter at least two parts, or clear this one: one line needs only the product's HS code."
    ),
    "declaration-line-repeated": msg(
        "Part %(number)s has code %(code)s and this origin already. Put the two together."
    ),
    "declaration-shares": msg("The shares come to %(sum)s%%. They have to be 100%% together."),
}
_FIGURES: Final[Mapping[str, str]] = {
    "product-side-missing": msg("Enter all three sides, or none."),
    "product-measure-zero": msg("Enter a figure above 0."),
    "product-measure-large": msg("This is over %(limit)s. Check the unit."),
    "product-value-zero": msg("Enter a value above 0."),
    "product-value-large": msg("Enter a value below %(limit)s."),
    "product-value-places": msg("Use at most %(limit)s digits after the point."),
    "product-spec-missing": msg("Fill in the whole carton spec, or clear it."),
    "product-spec-units": msg("Enter 1 to %(limit)s units a carton."),
}
_CODES: Final[Mapping[str, str]] = {
    "product-fnsku": msg(
        "An FNSKU has 10 capitals and digits, such as %(example)s; this has %(length)s characters."
    ),
    "product-asin": msg(
        "An ASIN has 10 capitals and digits, such as %(example)s; this has %(length)s characters."
    ),
    "product-gtin": msg(
        "A barcode has 8, 12, 13 or 14 digits and the last one checks the others; this does not "
        "fit. Compare it with the package."
    ),
    "product-un-number": msg("A UN number has the letters UN and 4 digits, such as UN3481."),
    "product-district": msg("The district has 5 digits; this has %(length)s. Ask the broker."),
    "product-customs-unit": msg(
        "“%(value)s” is no unit of China's customs. Take three digits from the list, such as 035."
    ),
    "product-customs-unit-missing": msg("Enter this legal unit, or clear what follows it."),
    "product-customs-unit-twice": msg("The second legal unit is the first one again. Clear it."),
    "product-hs-digits": msg("Write the HS code in digits; dots and spaces may stay."),
    "product-hs-length": msg("Enter all %(limit)s digits; this has %(length)s."),
    "product-hs-lengths": msg("Enter %(limit)s or %(longer)s digits; this has %(length)s."),
}
_ADVICE: Final[Mapping[str, str]] = {
    "product-name-vague": msg(
        "“%(name)s” is too vague for customs. Say what it is, of what material, and what for."
    ),
    "product-lacks-english-name": msg("Enter the English name; papers abroad print it."),
    "product-lacks-size": msg("Enter the size of one unit; cartons are proposed from it."),
    "product-lacks-weight": msg("Enter the weight of one unit; cartons and net weights need it."),
    "product-lacks-value": msg("Enter the declared value; invoice and duty need it."),
    "product-lacks-hs-code": msg("Enter the Chinese HS code; the export declaration needs it."),
}
_PICTURES: Final[Mapping[str, str]] = {
    "picture-empty": msg("This file is empty. Choose the picture again."),
    "picture-type": msg("This is no JPEG, PNG or WEBP picture. Save it as one of these first."),
    "picture-large": msg("This file is over %(limit)s MB. Make the picture smaller first."),
    "picture-pixels": msg(
        "This picture has more than %(limit)s million pixels. Make it smaller first."
    ),
    "picture-broken": msg("This picture is damaged. Open it and save it anew, then choose it."),
}
MESSAGES: Final[Mapping[str, str]] = {
    **_TEXTS,
    **_DECLARATION,
    **_FIGURES,
    **_CODES,
    **_ADVICE,
    **_PICTURES,
}
