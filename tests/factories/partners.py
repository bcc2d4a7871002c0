"""Partners, for tests."""

from typing import Any

from sqlalchemy.orm import Session

from app.persistence.tables.partners import Partner


def a_partner(session: Session, **facts: Any) -> Partner:
    """Keep a factory that supplies goods."""
    usual = {
        "supplier": True,
        "name_zh": "宁波示例杯业有限公司",
        "name_en": "Ningbo Example Cup Co., Ltd.",
        "country": "CN",
        "address_zh": "浙江省宁波市鄞州区示例路66号",
        "address_en": "66 Example Road, Yinzhou District, Ningbo, Zhejiang",
    }
    row = Partner(**{**usual, **facts})
    session.add(row)
    session.commit()
    return row


def a_forwarder(session: Session, **facts: Any) -> Partner:
    """Keep a forwarder that knows the exporter by a code of its own."""
    usual = {
        "supplier": False,
        "forwarder": True,
        "name_zh": "深圳示例国际货运代理有限公司",
        "name_en": "Shenzhen Example Forwarding Co., Ltd.",
        "carrier_code": "EXFW",
        "customer_code": "NB-0042",
    }
    return a_partner(session, **{**usual, **facts})
