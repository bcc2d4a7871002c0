"""The structure trees of several tagged PDFs as one, so that what is bound stays accessible."""

from collections.abc import Iterable
from typing import Final

import pikepdf

_ELEMENT: Final = pikepdf.Name.StructElem


class BoundStructure:
    """Grows with each paper whose pages were added to `target`: a part of the document each."""

    def __init__(self, target: pikepdf.Pdf) -> None:
        self._target = target
        self._parts: list[pikepdf.Object] = []
        self._parents: list[pikepdf.Object | int] = []
        self._next = 0

    def add(self, source: pikepdf.Pdf, *, title: str, pages: Iterable[pikepdf.Page]) -> None:
        """Take over the tree of `source`, whose pages are `pages` of the target by now."""
        tree = source.Root.get("/StructTreeRoot")
        if tree is None:
            return
        copied = self._target.copy_foreign(tree)
        part = self._target.make_indirect(
            pikepdf.Dictionary(Type=_ELEMENT, S=pikepdf.Name.Part, T=title, K=copied.K)
        )
        for element in copied.K:
            element.P = part
            element.S = pikepdf.Name.Div
        self._parts.append(part)
        self._take_over_parents(copied.ParentTree.Nums, pages=pages)

    def finish(self) -> None:
        """Give the target the tree of everything added."""
        if not self._parts:
            return
        new = self._target.make_indirect
        root = new(pikepdf.Dictionary(Type=pikepdf.Name.StructTreeRoot))
        document = new(
            pikepdf.Dictionary(
                Type=_ELEMENT, S=pikepdf.Name.Document, P=root, K=pikepdf.Array(self._parts)
            )
        )
        for part in self._parts:
            part.P = document
        root.K = pikepdf.Array([document])
        root.ParentTree = new(pikepdf.Dictionary(Nums=pikepdf.Array(self._parents)))
        root.ParentTreeNextKey = self._next
        self._target.Root.StructTreeRoot = root
        self._target.Root.MarkInfo = pikepdf.Dictionary(Marked=True)

    def _take_over_parents(self, numbers: pikepdf.Object, *, pages: Iterable[pikepdf.Page]) -> None:
        """Renumber the rows by which content finds its element, after those there already."""
        first, rows = self._next, list(numbers)
        for key, elements in zip(rows[::2], rows[1::2], strict=True):
            self._parents += [first + int(key), elements]
            self._next = max(self._next, first + int(key) + 1)
        for page in pages:
            if "/StructParents" in page.obj:
                page.obj.StructParents = first + int(page.obj.StructParents)
