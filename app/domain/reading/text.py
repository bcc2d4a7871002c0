"""Cleans what people type and paste before anything reads it."""

import unicodedata
from typing import Final

#: Zero-width and direction marks that spreadsheets and chats carry along unseen.
_INVISIBLE: Final = dict.fromkeys([0x200B, 0x200C, 0x200D, 0x200E, 0x200F, 0x2060, 0xFEFF, 0xAD])


def clean(value: str) -> str:
    """Return `value` in one Unicode form, trimmed, without invisible characters.

    Full-width digits and letters become ordinary; Chinese punctuation inside text is kept by
    composing (NFC) whatever is not ASCII after compatibility folding of letters and digits.
    """
    folded = "".join(_fold(character) for character in unicodedata.normalize("NFC", value))
    return folded.translate(_INVISIBLE).strip()


def _fold(character: str) -> str:
    if character == "\uff0e" or ("\uff10" <= character <= "\uff5a" and character not in "：；？"):
        return unicodedata.normalize("NFKC", character)
    return " " if character in "\u3000\u00a0\u2007\u202f" else character
