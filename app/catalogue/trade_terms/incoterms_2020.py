"""Incoterms 2020: who pays, who insures, and where the risk passes."""

from typing import Final

from app.catalogue.authorities import GACC_CODE_TABLES, ICC_INCOTERMS_2020
from app.domain.naming import Name
from app.domain.trade.terms import Bearer, TradeTerm

_EDITION: Final = 2020
_SOURCES: Final = (ICC_INCOTERMS_2020, GACC_CODE_TABLES)

_DESTINATION: Final = Name("place of destination", "目的地")
_HANDOVER: Final = Name("place of hand-over", "交货地点")
_LOADING_PORT: Final = Name("port of shipment", "装运港")
_DISCHARGE_PORT: Final = Name("port of destination", "目的港")

_ON_BOARD: Final = Name("once on board at the port of shipment", "货在装运港装上船时")
_TO_CARRIER: Final = Name("once handed to the first carrier", "货交第一承运人时")
_BEFORE_UNLOADING: Final = Name("at the destination, before unloading", "到目的地、卸货之前")

DDP: Final = TradeTerm(
    code="DDP",
    year=_EDITION,
    name=Name("Delivered Duty Paid", "完税后交货"),
    consequence=Name(
        "You pay to the door, import duty and tax included.", "我方付到门，含关税和进口税"
    ),
    place=_DESTINATION,
    risk_passes=_BEFORE_UNLOADING,
    export_clearance=Bearer.SELLER,
    main_freight=Bearer.SELLER,
    insurance=Bearer.NOBODY,
    import_duty=Bearer.SELLER,
    sea_only=False,
    transaction_mode="1",
    sources=_SOURCES,
)
DAP: Final = TradeTerm(
    code="DAP",
    year=_EDITION,
    name=Name("Delivered at Place", "目的地交货"),
    consequence=Name(
        "You pay to the door; the receiver pays import duty and tax.",
        "我方付到门，关税和进口税由收货方付",
    ),
    place=_DESTINATION,
    risk_passes=_BEFORE_UNLOADING,
    export_clearance=Bearer.SELLER,
    main_freight=Bearer.SELLER,
    insurance=Bearer.NOBODY,
    import_duty=Bearer.BUYER,
    sea_only=False,
    transaction_mode="1",
    sources=_SOURCES,
)
FOB: Final = TradeTerm(
    code="FOB",
    year=_EDITION,
    name=Name("Free On Board", "船上交货"),
    consequence=Name(
        "You pay until the goods are on board; the receiver pays ocean freight, duty and tax.",
        "我方付到装上船，海运费、关税和进口税由收货方付",
    ),
    place=_LOADING_PORT,
    risk_passes=_ON_BOARD,
    export_clearance=Bearer.SELLER,
    main_freight=Bearer.BUYER,
    insurance=Bearer.NOBODY,
    import_duty=Bearer.BUYER,
    sea_only=True,
    transaction_mode="3",
    sources=_SOURCES,
)
CIF: Final = TradeTerm(
    code="CIF",
    year=_EDITION,
    name=Name("Cost, Insurance and Freight", "成本、保险费加运费"),
    consequence=Name(
        "You pay ocean freight and insurance to the port; the receiver pays duty, tax and the way "
        "on.",
        "我方付海运费和保险到目的港，关税、进口税和后段由收货方付",
    ),
    place=_DISCHARGE_PORT,
    risk_passes=_ON_BOARD,
    export_clearance=Bearer.SELLER,
    main_freight=Bearer.SELLER,
    insurance=Bearer.SELLER,
    import_duty=Bearer.BUYER,
    sea_only=True,
    transaction_mode="1",
    sources=_SOURCES,
)
CFR: Final = TradeTerm(
    code="CFR",
    year=_EDITION,
    name=Name("Cost and Freight", "成本加运费"),
    consequence=Name(
        "You pay ocean freight to the port, without insurance; the receiver pays duty and tax.",
        "我方付海运费到目的港，不含保险，关税和进口税由收货方付",
    ),
    place=_DISCHARGE_PORT,
    risk_passes=_ON_BOARD,
    export_clearance=Bearer.SELLER,
    main_freight=Bearer.SELLER,
    insurance=Bearer.NOBODY,
    import_duty=Bearer.BUYER,
    sea_only=True,
    transaction_mode="2",
    sources=_SOURCES,
)
EXW: Final = TradeTerm(
    code="EXW",
    year=_EDITION,
    name=Name("Ex Works", "工厂交货"),
    consequence=Name(
        "The receiver collects at your door and pays everything, the export declaration too.",
        "收货方上门提货，全部费用由对方付，出口报关也由对方办",
    ),
    place=_HANDOVER,
    risk_passes=Name("once ready for collection, before loading", "货备好待提、装车之前"),
    export_clearance=Bearer.BUYER,
    main_freight=Bearer.BUYER,
    insurance=Bearer.NOBODY,
    import_duty=Bearer.BUYER,
    sea_only=False,
    transaction_mode="7",
    sources=_SOURCES,
)
FCA: Final = TradeTerm(
    code="FCA",
    year=_EDITION,
    name=Name("Free Carrier", "货交承运人"),
    consequence=Name(
        "You declare the export and hand over to the receiver's carrier; the receiver pays the "
        "freight, duty and tax.",
        "我方出口报关并交给对方指定的承运人，运费、关税和进口税由收货方付",
    ),
    place=_HANDOVER,
    risk_passes=Name("once handed to the receiver's carrier", "货交对方指定的承运人时"),
    export_clearance=Bearer.SELLER,
    main_freight=Bearer.BUYER,
    insurance=Bearer.NOBODY,
    import_duty=Bearer.BUYER,
    sea_only=False,
    transaction_mode="3",
    sources=_SOURCES,
)
CPT: Final = TradeTerm(
    code="CPT",
    year=_EDITION,
    name=Name("Carriage Paid To", "运费付至"),
    consequence=Name(
        "You pay the freight to the destination, without insurance; the receiver pays duty and "
        "tax.",
        "我方付运费到目的地，不含保险，关税和进口税由收货方付",
    ),
    place=_DESTINATION,
    risk_passes=_TO_CARRIER,
    export_clearance=Bearer.SELLER,
    main_freight=Bearer.SELLER,
    insurance=Bearer.NOBODY,
    import_duty=Bearer.BUYER,
    sea_only=False,
    transaction_mode="2",
    sources=_SOURCES,
)
CIP: Final = TradeTerm(
    code="CIP",
    year=_EDITION,
    name=Name("Carriage and Insurance Paid To", "运费和保险费付至"),
    consequence=Name(
        "You pay freight and insurance to the destination; the receiver pays duty and tax.",
        "我方付运费和保险到目的地，关税和进口税由收货方付",
    ),
    place=_DESTINATION,
    risk_passes=_TO_CARRIER,
    export_clearance=Bearer.SELLER,
    main_freight=Bearer.SELLER,
    insurance=Bearer.SELLER,
    import_duty=Bearer.BUYER,
    sea_only=False,
    transaction_mode="1",
    sources=_SOURCES,
)
DPU: Final = TradeTerm(
    code="DPU",
    year=_EDITION,
    name=Name("Delivered at Place Unloaded", "卸货地交货"),
    consequence=Name(
        "You pay to the door and unload; the receiver pays import duty and tax.",
        "我方付到门并卸货，关税和进口税由收货方付",
    ),
    place=_DESTINATION,
    risk_passes=Name("at the destination, once unloaded", "到目的地、卸完货时"),
    export_clearance=Bearer.SELLER,
    main_freight=Bearer.SELLER,
    insurance=Bearer.NOBODY,
    import_duty=Bearer.BUYER,
    sea_only=False,
    transaction_mode="1",
    sources=_SOURCES,
)
FAS: Final = TradeTerm(
    code="FAS",
    year=_EDITION,
    name=Name("Free Alongside Ship", "船边交货"),
    consequence=Name(
        "You pay until the goods lie beside the ship; the receiver pays loading, ocean freight, "
        "duty and tax.",
        "我方付到船边，装船费、海运费、关税和进口税由收货方付",
    ),
    place=_LOADING_PORT,
    risk_passes=Name("once beside the ship at the port of shipment", "货在装运港放到船边时"),
    export_clearance=Bearer.SELLER,
    main_freight=Bearer.BUYER,
    insurance=Bearer.NOBODY,
    import_duty=Bearer.BUYER,
    sea_only=True,
    transaction_mode="3",
    sources=_SOURCES,
)
