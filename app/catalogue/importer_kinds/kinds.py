"""The importer of record: one's own, another company, or one that the forwarder provides."""

from typing import Final

from app.catalogue.authorities import TRADE_USAGE
from app.domain.naming import Name
from app.domain.trade.importers import ImporterKind, ImporterKindFact

OWN: Final = ImporterKindFact(
    kind=ImporterKind.OWN,
    name=Name("Your own company", "自己的公司"),
    consequence=Name(
        "The duty receipt is in your name: you can deduct import VAT and claim refunds.",
        "税单在自己名下，可抵扣进口增值税，可申请退款",
    ),
    risks=(),
    needs_tax_numbers=True,
    sources=(TRADE_USAGE,),
)
THIRD_PARTY: Final = ImporterKindFact(
    kind=ImporterKind.THIRD_PARTY,
    name=Name("A third party you name", "指定的第三方"),
    consequence=Name(
        "A company that agreed in writing imports in its name, with its numbers.",
        "由书面同意的第三方公司用它的税号进口",
    ),
    risks=(
        Name(
            "The duty receipt is in its name; only it can deduct VAT or claim a refund.",
            "税单在对方名下，抵扣VAT和申请退款都只能由对方办",
        ),
    ),
    needs_tax_numbers=True,
    sources=(TRADE_USAGE,),
)
FORWARDER: Final = ImporterKindFact(
    kind=ImporterKind.FORWARDER,
    name=Name("Provided by the forwarder", "由货代提供（双清包税）"),
    consequence=Name(
        "The forwarder brings an importer and pays duty and tax; no tax number is asked of you.",
        "货代出进口商并付关税和进口税，不用填税号",
    ),
    risks=(
        Name("You get no duty receipt in your name.", "拿不到自己名下的税单"),
        Name("Import VAT cannot be deducted.", "进口增值税不能抵扣"),
        Name("No duty refund can be claimed later.", "以后不能申请关税退款"),
        Name(
            "The importer is a company you do not know; customs may ask for proof of what was "
            "declared.",
            "进口商是不认识的第三方，海关可能追查申报内容",
        ),
    ),
    needs_tax_numbers=False,
    sources=(TRADE_USAGE,),
)
