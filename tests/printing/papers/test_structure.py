"""The tree of a bound document: each paper a part, found again from its own pages."""

import io

import pikepdf

from app.domain.paperwork.document import PaperLanguage
from app.printing.papers.structure import BoundStructure
from tests.printing.papers.conftest import Rendered


def test_pages_added_later_are_numbered_on_and_find_their_elements(rendered: Rendered) -> None:
    paper = rendered["commercial-invoice", PaperLanguage.EN]
    with pikepdf.new() as target, pikepdf.open(io.BytesIO(paper)) as source:
        structure = BoundStructure(target)
        for title in ("first", "second"):
            at = len(target.pages)
            target.pages.extend(source.pages)
            structure.add(source, title=title, pages=list(target.pages)[at:])
        structure.finish()
        tree = target.Root.StructTreeRoot
        assert [str(part.T) for part in tree.K[0].K] == ["first", "second"]
        assert int(tree.ParentTreeNextKey) == len(target.pages)
        assert [int(page.StructParents) for page in target.pages] == list(range(len(target.pages)))


def test_a_document_without_tags_gets_none() -> None:
    with pikepdf.new() as target, pikepdf.new() as source:
        structure = BoundStructure(target)
        structure.add(source, title="plain", pages=[])
        structure.finish()
        assert "/StructTreeRoot" not in target.Root
        assert "/MarkInfo" not in target.Root
