"""What is said of claims on units missing from shipments to Amazon; no source is beyond doubt."""

from datetime import date
from typing import Final

from app.domain.naming import Name
from app.domain.receiving.claims import ClaimWindow
from app.domain.sourcing import Source

_REVIEWED: Final = date(2026, 11, 22)
_NAME: Final = Name("Units missing from a shipment to Amazon", "发往亚马逊的货件少收")
_PROGRAMMES: Final = ("fba-us", "fba-ca", "fba-uk", "fba-eu", "fba-jp", "fba-au")

NOTICE: Final = ClaimWindow(
    code="amazon-notice-2024",
    name=_NAME,
    programmes=_PROGRAMMES,
    opens_after=15,
    days=60,
    about=Name("Announced on amazon.ae", "公告来自 amazon.ae"),
    stated_on=date(2024, 9, 5),
    sources=(
        Source(
            "Amazon Seller Central (amazon.ae), update on claim windows from 2024-09-05",
            _REVIEWED,
            "https://sellercentral.amazon.ae/seller-forums/discussions/t/96a05f4a-537a-49d2-a918-703c47716bc0",
        ),
    ),
)
REPOSTED_POLICY: Final = ClaimWindow(
    code="amazon-policy-2023",
    name=_NAME,
    programmes=_PROGRAMMES,
    months=6,
    about=Name("Amazon's policy as reposted for Europe", "转载的亚马逊欧洲站政策"),
    stated_on=date(2023, 9, 23),
    sources=(
        Source(
            "Oliver Piroska, FBA inventory reimbursement policy: shipment to Amazon claims",
            _REVIEWED,
            "https://oliverpiroska.wixsite.com/europe-market-eu/post/fba-inventory-reimbursement-policy-shipment-to-amazon-claims",
        ),
    ),
)
GUIDE: Final = ClaimWindow(
    code="amazon-guide",
    name=_NAME,
    programmes=_PROGRAMMES,
    months=9,
    about=Name("A forwarder's guide", "货代整理的指南"),
    sources=(
        Source(
            "56OK, Amazon FBA sellers' guide to claims and reimbursements, no date",
            _REVIEWED,
            "https://en-test.56ok.com/topic/detail-816427-amazon-fba-sellers-guide-to-claims-and-reimbursements.html",
        ),
    ),
)
