"""What each row of a landed cost is called, where no measure or fee brings a name of its own."""

from collections.abc import Mapping
from typing import Final

from app.domain.naming import Name

PROGRAMME_NAMES: Final[Mapping[str, Name]] = {
    "mfn": Name(en="Normal rate (MFN)", zh="最惠国税率"),
    "preference": Name(en="Preferential rate", zh="协定税率"),
    "suspension": Name(en="Duty suspension", zh="暂停征税"),
    "quota": Name(en="Tariff quota", zh="关税配额"),
    "additional": Name(en="Additional duty", zh="附加关税"),
    "safeguard": Name(en="Safeguard duty", zh="保障措施税"),
    "anti-dumping": Name(en="Anti-dumping duty", zh="反倾销税"),
    "countervailing": Name(en="Countervailing duty", zh="反补贴税"),
    "section-232": Name(en="Section 232", zh="232 条款"),
    "section-301": Name(en="Section 301", zh="301 条款"),
    "section-301-forced-labour": Name(en="Section 301, forced labour", zh="301 条款，强迫劳动"),
    "section-122": Name(en="Section 122", zh="122 条款"),
    "ieepa": Name(en="IEEPA duties", zh="IEEPA 附加税"),
    "ieepa-reciprocal": Name(en="IEEPA reciprocal duties", zh="IEEPA 对等关税"),
    "section-338": Name(en="Section 338", zh="338 条款"),
    "section-201": Name(en="Section 201", zh="201 条款"),
    "excise": Name(en="Excise duty", zh="特别消费税"),
    "vat": Name(en="Import VAT", zh="进口增值税"),
    "gst": Name(en="Goods and services tax (GST)", zh="商品及服务税（GST）"),
    "consumption-tax": Name(en="Consumption tax", zh="消费税"),
    "local-consumption-tax": Name(en="Local consumption tax", zh="地方消费税"),
    "surtax-china": Name(en="Surtax on goods of China", zh="中国货物附加税"),
    "surtax-chinese-metal": Name(en="Surtax on Chinese metal", zh="中国冶炼金属附加税"),
    "surtax-steel-derivatives": Name(en="Surtax on steel derivatives", zh="钢铁衍生品附加税"),
    "duty-rounding": Name(en="Rounding of the duty", zh="关税取整"),
    "consumption-tax-rounding": Name(en="Rounding of the consumption tax", zh="消费税取整"),
    "local-consumption-tax-rounding": Name(
        en="Rounding of the local consumption tax", zh="地方消费税取整"
    ),
    "import-processing": Name(en="Import processing charge", zh="进口处理费"),
    "biosecurity-sea": Name(en="Biosecurity charge, sea", zh="生物安全费（海运）"),
    "biosecurity-air": Name(en="Biosecurity charge, air", zh="生物安全费（空运）"),
    "mpf": Name(en="Merchandise processing fee", zh="货物处理费"),
    "hmf": Name(en="Harbor maintenance fee", zh="港口维护费"),
    "stated-value": Name(en="Value as stated", zh="申报的货值"),
    "post-import": Name(
        en="Inland carriage, duty and tax in the price", zh="价内的内陆运费、关税和税"
    ),
    "inland-freight": Name(en="Freight inland", zh="内陆运费"),
    "international-freight": Name(en="Freight to the border", zh="国际运费"),
    "insurance": Name(en="Insurance", zh="保险费"),
    "dutiable-additions": Name(en="Dutiable additions", zh="应计入的费用"),
    "entered-value": Name(en="Rounding of the entered value", zh="申报价值取整"),
}
