"""What people call goods, and the codes that each may mean."""

from dataclasses import dataclass

from app.domain.naming import Name


@dataclass(frozen=True, slots=True)
class Pointer:
    """A code that goods may have, and when it applies; None where there is but one."""

    code: str
    when: Name | None = None


@dataclass(frozen=True, slots=True)
class Article:
    """Goods by all the words people have for them; the most usual code comes first."""

    words: tuple[str, ...]
    pointers: tuple[Pointer, ...]
