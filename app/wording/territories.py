"""Names of countries and regions in both languages, from CLDR."""

from babel import Locale

from app.domain.naming import Name


def territory_name(code: str) -> Name:
    """Return what a country or region is called; an unknown code as it is."""
    english, chinese = Locale.parse("en"), Locale.parse("zh_Hans")
    return Name(
        en=str(english.territories.get(code, code)), zh=str(chinese.territories.get(code, code))
    )
