"""How the lists of words are written: one line a word, with a note where it needs one."""

import re

from app.domain.glossary import Term
from app.domain.naming import Name
from app.domain.sourcing import Source

Word = tuple[str, str] | tuple[str, str, str, str]


def listed(subject: Name, source: Source, *words: Word) -> tuple[Term, ...]:
    """Return the terms of `subject`: English, Chinese, then a note in English and in Chinese."""
    return tuple(
        Term(
            code=re.sub(r"[^a-z0-9]+", "-", word[0].lower()).strip("-"),
            subject=subject,
            name=Name(en=word[0], zh=word[1]),
            note=Name(en=word[2], zh=word[3]) if len(word) == 4 else None,  # noqa: PLR2004
            sources=(source,),
        )
        for word in words
    )
