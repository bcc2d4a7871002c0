"""The three ways a forwarder's price treats duty and tax."""

from typing import Final

from app.catalogue.authorities import TRADE_USAGE
from app.domain.naming import Name
from app.domain.trade.tax_modes import TaxMode, TaxModeFact

INCLUDED: Final = TaxModeFact(
    mode=TaxMode.INCLUDED,
    name=Name("Tax included", "双清包税"),
    consequence=Name(
        "The freight price contains both clearances, duty and tax; nothing is added for them.",
        "运费已含两头清关、关税和进口税，不再另计",
    ),
    sources=(TRADE_USAGE,),
)
OWN: Final = TaxModeFact(
    mode=TaxMode.OWN,
    name=Name("Own tax", "自税"),
    consequence=Name(
        "Cleared with your importer's numbers; duty and tax are paid on top of the freight.",
        "用自己进口商的税号清关，关税和进口税在运费之外另付",
    ),
    sources=(TRADE_USAGE,),
)
DEFERRED: Final = TaxModeFact(
    mode=TaxMode.DEFERRED,
    name=Name("Deferred tax", "递延"),
    consequence=Name(
        "Duty is paid at entry; import VAT goes into the importer's VAT return instead.",
        "关税进口时付，进口增值税递延到进口商的VAT申报",
    ),
    sources=(TRADE_USAGE,),
)
