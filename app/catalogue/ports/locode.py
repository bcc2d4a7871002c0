"""Makes ports from one line each."""

from app.catalogue.authorities import UN_LOCODE_2024_2
from app.domain.naming import Name
from app.domain.trade.ports import Port
from app.domain.transport import Mode


def port(code: str, en: str, zh: str, *modes: Mode) -> Port:
    """Return the port of a UN/LOCODE; an airport serves couriers too."""
    used = frozenset((*modes, Mode.COURIER)) if Mode.AIR in modes else frozenset(modes)
    return Port(code=code, name=Name(en, zh), modes=used, sources=(UN_LOCODE_2024_2,))
