"""A caption says itself in either language, with what stands in it."""

from app.domain.naming import Language, Name
from app.wording.captions import Caption


def test_a_caption_is_said_in_either_language() -> None:
    caption = Caption("SKU")
    assert [caption.in_(language) for language in Language] == ["SKU", "SKU"]


def test_a_fact_in_a_caption_is_called_by_its_own_name() -> None:
    country = Name(en="Germany", zh="德国")
    caption = Caption("HS code in %(country)s", {"country": country})
    assert caption.in_(Language.EN) == "HS code in Germany"
    assert "德国" in caption.in_(Language.ZH)
