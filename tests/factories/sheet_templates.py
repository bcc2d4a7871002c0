"""Forwarders' workbooks, for tests: kept with the map that they propose."""

from sqlalchemy.orm import Session

from app.persistence.files import FileFolder
from app.persistence.materials import SheetTemplate
from app.usecases.attaching import Given
from app.usecases.sheet_templates.keeping import Heading, add
from tests.factories.workbooks import workbook


def a_sheet_template(session: Session, folder: FileFolder) -> SheetTemplate:
    """Keep the order sheet of a made-up forwarder."""
    content = workbook(
        ["示例货代 下单表", None, None],
        ["FBA号", None, "Reference ID", None],
        ["SKU", "中文品名", "数量", "申报单价"],
        ["EXAMPLE", "示例", 1, 1],
        ["签字"],
    )
    given = Given(subject="", name="下单表.xlsx", content=content)
    kept = add(session, Heading(name="示例货代下单表"), given, folder=folder)
    assert isinstance(kept, SheetTemplate)
    session.commit()
    return kept
