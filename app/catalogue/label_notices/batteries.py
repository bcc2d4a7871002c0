"""The lithium battery mark since 2023, when the telephone number was dropped from it."""

from datetime import date
from typing import Final

from app.domain.labelling.batteries import BatteryMark
from app.domain.naming import Name
from app.domain.sourcing import Source, Validity

_REVIEWED: Final = date(2026, 11, 22)

MARK_2023: Final = BatteryMark(
    code="2023",
    name=Name("Lithium battery mark", "锂电池标记"),
    full=(100_000, 100_000),
    reduced=(100_000, 70_000),
    hatching=5_000,
    digits=12_000,
    numbers=(
        ("UN3481", Name("lithium ion, in or with equipment", "锂离子电池，与设备同装或装在设备中")),
        ("UN3480", Name("lithium ion, alone", "锂离子电池，单独包装")),
        (
            "UN3091",
            Name("lithium metal, in or with equipment", "锂金属电池，与设备同装或装在设备中"),
        ),
        ("UN3090", Name("lithium metal, alone", "锂金属电池，单独包装")),
    ),
    telephone=Validity(valid_to=date(2026, 12, 31)),
    validity=Validity(valid_from=date(2023, 1, 1)),
    sources=(
        Source(
            "batteriestransport.org, Lithium Batteries 2023, page 28 (measures, colours, UN number"
            " of 12 mm by IATA; marks with a telephone number until 2026-12-31)",
            _REVIEWED,
            "http://lithium.batteriestransport.org/28/",
        ),
        Source(
            "UN Model Regulations 5.2.1.9.2 in Chinese (a group of batteries, one damaged and in"
            " flames, above the UN number; by these words the symbol is drawn)",
            _REVIEWED,
            "https://sds-gov.com/newsinfo-12-1200.html",
        ),
        Source(
            "dgtraining.com: no telephone number is required any more (IATA DGR, 64th edition)",
            _REVIEWED,
            "https://dgtraining.com/knowledge-base/lithium-battery-handling-mark-label-no-longer-requires-informational-telephone-number/",
        ),
    ),
)
