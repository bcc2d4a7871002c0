"""Where templates, translations and migrations lie: beside app/, or inside it once installed."""

from pathlib import Path
from typing import Final

_APP: Final = Path(__file__).resolve().parent
_BUNDLE: Final = _APP / "_bundle"

ROOT: Final = _BUNDLE if _BUNDLE.is_dir() else _APP.parent
TEMPLATES: Final = ROOT / "templates"
TRANSLATIONS: Final = ROOT / "translations"
MIGRATIONS: Final = ROOT / "migrations"
STATIC: Final = _APP / "web" / "static"
