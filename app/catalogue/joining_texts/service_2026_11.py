"""Service details 服务说明, version 2026-11: what is joined, by whom, at what cost, how soon."""

from datetime import date
from typing import Final

from app.catalogue.authorities import TRADE_USAGE
from app.domain.enrolment.standing import AcceptedText
from app.domain.enrolment.texts import Clause, JoiningText
from app.domain.naming import Name
from app.domain.sourcing import Source

_REVIEWED: Final = date(2026, 11, 22)
_OWN: Final = Source("Sampan's own description of itself", _REVIEWED)
_IMPORT_POLICY: Final = Source(
    "Amazon Seller Central, delivering imports to Amazon",
    _REVIEWED,
    "https://sellercentral.amazon.com/gp/help/external/200280280",
)
_ONBOARDING: Final = Source(
    "Amazon, Onboarding with Amazon Global Logistics on Seller Central, US guide, as copied "
    "2024-06-15",
    _REVIEWED,
    "https://manualspro.net/336265-onboarding-with-amazon-global-logistics-on-seller-central-user-guide",
)

SERVICE: Final = JoiningText(
    subject=AcceptedText.SERVICE,
    version="2026-11",
    published_on=date(2026, 11, 22),
    title=Name("Service details of global logistics", "全球物流服务说明"),
    clauses=(
        Clause(
            heading=Name("What global logistics is", "全球物流是什么"),
            paragraphs=(
                Name(
                    "Goods go from a factory or a warehouse in China into a fulfilment centre or "
                    "an overseas warehouse abroad: collection, export declaration, main leg, "
                    "import entry, delivery by appointment, receiving.",
                    "货从国内工厂或仓库发到国外的平台仓或海外仓：提货、出口报关、头程、"
                    "目的国清关、预约送仓、收货上架。",
                ),
            ),
            sources=(TRADE_USAGE,),
        ),
        Clause(
            heading=Name("What Sampan does", "舢板做什么"),
            paragraphs=(
                Name(
                    "It plans shipments, checks cartons against the programme's limits, prints "
                    "labels and papers, estimates freight, duty and tax, and keeps dates, "
                    "movements and receipts.",
                    "排发货计划，按项目限制检查装箱，打印箱唛和单证，估算运费、关税和进口税，"
                    "记录日期、运单和收货。",
                ),
                Name(
                    "It runs on your own machine. Nothing here is sent to a marketplace, a "
                    "forwarder or an authority.",
                    "软件装在自己的机器上，这里填的内容不会发给平台、货代或主管机关。",
                ),
            ),
            sources=(_OWN,),
        ),
        Clause(
            heading=Name("What Sampan does not do", "舢板不做什么"),
            paragraphs=(
                Name(
                    "It does not carry, book, insure, declare or pay, and it is never importer or "
                    "exporter. Joining here prepares your data; a marketplace's own programme is "
                    "still applied for at the marketplace.",
                    "不运输、不订舱、不投保、不报关、不付款，也不做进口商或出口商。"
                    "这里的加入是把资料备齐；平台自己的项目仍须到平台申请。",
                ),
                Name(
                    "Its estimates and checks are no legal, tax or customs advice.",
                    "估算和检查不是法律、税务或海关意见。",
                ),
            ),
            sources=(_OWN,),
        ),
        Clause(
            heading=Name("Who is the importer", "谁是进口商"),
            paragraphs=(
                Name(
                    "Every destination needs an importer of record that answers to its customs: "
                    "your own company, a third party that agreed, or one the forwarder provides.",
                    "每个目的国都要有进口商（IOR）对海关负责：自己的公司、书面同意的第三方，"
                    "或由货代提供（双清包税）。",
                ),
                Name(
                    "Amazon never is the importer: a shipment that names it is refused.",
                    "亚马逊从不做进口商，写亚马逊为进口商的货会被拒收。",
                ),
            ),
            sources=(_IMPORT_POLICY, TRADE_USAGE),
        ),
        Clause(
            heading=Name("What it costs", "要花多少钱"),
            paragraphs=(
                Name(
                    "Sampan takes no fee. You pay others: the marketplace for its selling plan, "
                    "the surety for a bond, agents for registrations, and for every shipment "
                    "freight, duty and tax. The fee schedule keeps what you pay before the first "
                    "shipment.",
                    "舢板不收费。费用付给别人：平台的销售计划费、Bond 保费、注册代理费，"
                    "以及每票货的运费、关税和进口税。费用清单记录首次发货前要付的部分。",
                ),
            ),
            sources=(_OWN, TRADE_USAGE),
        ),
        Clause(
            heading=Name("How long it takes", "要多久"),
            paragraphs=(
                Name(
                    "With the business licence and the tax numbers at hand, allow half an hour "
                    "here. Amazon's guide to its own Global Logistics names about 30 minutes and "
                    "three business days for its review.",
                    "营业执照和税号都在手边，这里约需半小时。亚马逊自己的全球物流（AGL）"
                    "指南写明：填写约 30 分钟，审核三个工作日。",
                ),
                Name(
                    "EIN, EORI, VAT and bond are issued by others and take their own time: apply "
                    "for them first.",
                    "EIN、EORI、VAT 和 Bond 由别的机构签发，时间另算，请先办。",
                ),
            ),
            sources=(_ONBOARDING,),
        ),
    ),
    sources=(_OWN, _IMPORT_POLICY, _ONBOARDING, TRADE_USAGE),
)
