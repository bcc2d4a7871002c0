"""What a saved product still lacks, or says too vaguely, for cartons, papers and duty."""

from collections.abc import Iterator

from app.domain.catalogue_item.product import ProductEntry
from app.domain.paperwork.completeness import VagueNames
from app.domain.problems import Problem, Severity


def review_product(entry: ProductEntry, *, vague: VagueNames) -> list[Problem]:
    """Return advisories only; nothing here keeps a product from being saved."""
    found = [*_gaps(entry), *_vague_names(entry, vague)]
    return [Problem(each.code, each.field, each.params, Severity.ADVISORY) for each in found]


def _gaps(entry: ProductEntry) -> Iterator[Problem]:
    needed = (
        ("product-lacks-english-name", "name_en", entry.name_en),
        ("product-lacks-size", "length", entry.size),
        ("product-lacks-weight", "weight", entry.weight),
        ("product-lacks-value", "value", entry.value),
        ("product-lacks-hs-code", "customs.CN.hs_code", entry.hs_code("CN")),
    )
    for code, field, value in needed:
        if not value:
            yield Problem(code, field)


def _vague_names(entry: ProductEntry, vague: VagueNames) -> Iterator[Problem]:
    for field in ("name_zh", "name_en"):
        name = getattr(entry, field)
        if vague.describe_nothing(name):
            yield Problem("product-name-vague", field, {"name": name})
