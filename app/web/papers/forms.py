"""Which papers to make, in which language."""

from collections.abc import Iterable

from app.domain.paperwork.document import Document, PaperLanguage
from app.web import checks
from app.web.fields import CheckField, ChoiceField
from app.web.forms import PageForm
from app.web.i18n import lazy
from app.web.rendering import said

#: How a paper reads, in words.
LANGUAGES = {
    PaperLanguage.ZH_EN: lazy("Chinese and English"),
    PaperLanguage.EN: lazy("English only"),
    PaperLanguage.ZH: lazy("Chinese only"),
}


class PrintForm(PageForm):
    """The language of the papers, whether optional ones are made, and one when only that is."""

    id = "print"

    language = ChoiceField(
        lazy("Language of the documents"),
        [checks.Needed(lazy("Choose the language of the documents"))],
        choices=LANGUAGES.items(),
        default=PaperLanguage.ZH_EN.value,
    )
    optional = CheckField(lazy("The optional ones too"))
    only = ChoiceField(lazy("Which documents"), [checks.optional()])

    def prepare(self, kinds: Iterable[Document]) -> None:
        """Offer all papers that apply, or each by itself."""
        every = ("", lazy("All that are due"))
        self.only.offer([every, *((kind.code, said(kind.name)) for kind in kinds)])
