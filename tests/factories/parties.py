"""Companies, stores, importers and addresses, for tests."""

from typing import Any

from sqlalchemy.orm import Session

from app.persistence.tables.parties import Address, Importer, LegalEntity, Store

#: A code of the right form whose check character was worked out by GB 32100-2015's rule.
USCC = "91330200MA2AH0000B"


def _kept(session: Session, row: Any) -> Any:
    session.add(row)
    session.commit()
    return row


def a_company(session: Session, **facts: Any) -> LegalEntity:
    """Keep an exporter in Ningbo."""
    usual = {
        "name_en": "Ningbo Example Trading Co., Ltd.",
        "name_zh": "宁波示例贸易有限公司",
        "country": "CN",
        "uscc": USCC,
        "customs_code": "3302960ABC",
        "address_en": "88 Example Road, Yinzhou District, Ningbo, Zhejiang",
        "address_zh": "浙江省宁波市鄞州区示例路88号",
    }
    row: LegalEntity = _kept(session, LegalEntity(**{**usual, **facts}))
    return row


def a_store(session: Session, entity: LegalEntity, **facts: Any) -> Store:
    """Keep a store on Amazon's site in the United States."""
    usual = {"name": "Lanchuan Home US", "platform": "amazon", "site": "US"}
    row: Store = _kept(session, Store(**{**usual, **facts}, entity_id=entity.id))
    return row


def an_importer(session: Session, **facts: Any) -> Importer:
    """Keep a third party that imports in the United States."""
    usual = {
        "destination": "US",
        "kind": "third-party",
        "name_en": "Example Imports LLC",
        "address_en": "1 Example Street, Wilmington, DE 19801",
        "country": "US",
        "tax_numbers": {"ein": "842193712"},
    }
    row: Importer = _kept(session, Importer(**{**usual, **facts}))
    return row


def an_address(session: Session, **facts: Any) -> Address:
    """Keep a factory that goods leave from."""
    usual = {
        "name": "Factory Yinzhou",
        "address_en": "66 Example Road, Yinzhou District, Ningbo",
        "address_zh": "浙江省宁波市鄞州区示例路66号",
        "city": "Ningbo",
        "country": "CN",
    }
    row: Address = _kept(session, Address(**{**usual, **facts}))
    return row
