"""A workspace in which every table of the database has a row, for tests that walk all routes."""

from datetime import date
from decimal import Decimal
from enum import StrEnum
from typing import Any

from sqlalchemy import (
    JSON,
    Boolean,
    Column,
    Date,
    Integer,
    String,
    Table,
    func,
    insert,
    select,
)
from sqlalchemy.orm import Session

from app.domain.quantities.length import Length
from app.domain.quantities.weight import Weight
from app.persistence.session import workspace_of
from app.persistence.tables import foundation
from app.persistence.tables.foundation import OfWorkspace, now
from app.persistence.tables.plans import Plan
from app.persistence.types import Grams, Millimetres, Moment, Scaled, Word
from tests.factories.joining import an_application
from tests.factories.loading import a_load_plan
from tests.factories.plans import a_plan
from tests.factories.quotes import a_quote
from tests.factories.rate_cards import a_rate_card

_SAMPLES: dict[type, Any] = {
    Moment: now(),
    Scaled: Decimal(1),
    Grams: Weight(1000),
    Millimetres: Length(100),
    String: "1",
    Integer: 1,
    Boolean: False,
    Date: date(2026, 11, 22),
    JSON: {},
}

#: Columns that may be empty, but not in every row.
_ALSO = {"observation": "shipment_id"}
#: Columns whose text has to make sense, by name.
_TEXTS = {"zone": "Asia/Shanghai"}


def fill(session: Session) -> Plan:
    """Keep a whole plan and a row of every table that has none yet; return the plan."""
    plan = a_plan(session)
    an_application(session, entity=plan.exporter)
    a_load_plan(session, plan.shipments[0])
    a_quote(session, plan)
    a_rate_card(session)
    for table in tables():
        own = select(func.count()).where(table.c.workspace_id == workspace_of(session))
        if not session.scalar(own):
            session.execute(insert(table).values(_row(session, table)))
    session.commit()
    return plan


def tables() -> list[Table]:
    """Return the tables whose rows belong to a workspace, those pointed at first."""
    owned = {
        mapper.local_table
        for mapper in foundation.Table.registry.mappers
        if issubclass(mapper.class_, OfWorkspace)
    }
    return [table for table in foundation.Table.metadata.sorted_tables if table in owned]


def _row(session: Session, table: Table) -> dict[str, Any]:
    also = _ALSO.get(table.name)
    wanted = [
        c for c in table.columns if c.name == also or not (c.primary_key or c.nullable or c.default)
    ]
    return {column.name: _value(session, column) for column in wanted}


def _value(session: Session, column: Column[Any]) -> Any:
    if column.name == "workspace_id":
        return workspace_of(session)
    for key in column.foreign_keys:
        target = key.column.table
        query = select(func.max(target.c.id))
        if "workspace_id" in target.c:
            query = query.where(target.c.workspace_id == workspace_of(session))
        return session.scalar(query)
    if isinstance(column.type, Word):
        words: type[StrEnum] = column.type.kind
        return next(iter(words))
    return _TEXTS.get(column.name, _SAMPLES[type(column.type)])
