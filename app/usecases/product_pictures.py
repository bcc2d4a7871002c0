"""A product's picture: taken, replaced, and taken away again."""

from typing import Final

from sqlalchemy.orm import Session

from app.domain.problems import Problem
from app.persistence.files import FileFolder, space_used, store
from app.persistence.pictures import MOST_PIXELS, RefusedPictureError, read_picture
from app.persistence.tables.products import Product

FIELD: Final = "picture"
MOST_BYTES: Final = 8 * 1024 * 1024
_MILLION: Final = 1_000_000


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
    if space_used(session) + len(picture.content) > folder.quota:
        return [Problem("file-quota", FIELD, {"limit": folder.quota // 1024**2})]
    product.picture = store(
        session,
        folder,
        content=picture.content,
        name=name,
        media_type=picture.media_type,
    )
    session.commit()
    return []


def remove_picture(session: Session, product: Product) -> None:
    """Show the product without a picture; the file stays for papers that may hold it."""
    product.picture = None
    session.commit()
