"""A product's picture: taken, replaced, and taken away again."""

from pathlib import PurePath
from typing import Final

from sqlalchemy.orm import Session

from app.domain.problems import Problem
from app.persistence.files import FileFolder
from app.persistence.pictures import MOST_PIXELS, RefusedPictureError, read_picture
from app.persistence.tables.files import StoredFile
from app.persistence.tables.products import Product

FIELD: Final = "picture"
MOST_BYTES: Final = 8 * 1024 * 1024
_MILLION: Final = 1_000_000
_LONGEST_NAME: Final = 200


def set_picture(
    session: Session, product: Product, *, folder: FileFolder, content: bytes, name: str
) -> list[Problem]:
    """Keep `content` as the product's picture, or say why it is not taken."""
    if len(content) > MOST_BYTES:
        return [Problem("picture-large", FIELD, {"limit": MOST_BYTES // 1024**2})]
    try:
        picture = read_picture(content)
    except RefusedPictureError as refused:
        limit = MOST_PIXELS // _MILLION
        return [Problem(f"picture-{refused.refusal}", FIELD, {"limit": limit})]
    stored = StoredFile(
        sha256=folder.put(picture.content),
        name=_printable(name),
        media_type=picture.media_type,
        size=len(picture.content),
    )
    product.picture = stored
    session.commit()
    return []


def _printable(name: str) -> str:
    """Return a file's own name, without folders and invisible signs, as long as a row keeps."""
    bare = "".join(character for character in PurePath(name).name if character.isprintable())
    return bare[-_LONGEST_NAME:] or FIELD


def remove_picture(session: Session, product: Product) -> None:
    """Show the product without a picture; the file stays for papers that may hold it."""
    product.picture = None
    session.commit()
