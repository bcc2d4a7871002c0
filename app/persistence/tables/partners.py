"""Partners 合作方: who supplies, forwards, declares and buys, as papers name them."""

from typing import Final

from sqlalchemy import String, UniqueConstraint
from sqlalchemy.orm import Mapped, mapped_column

from app.persistence.tables.foundation import OfWorkspace, Table, Versioned

#: The columns that say what a partner is to the exporter; one may be several.
ROLES: Final = ("supplier", "forwarder", "broker", "agent", "buyer")


class Partner(OfWorkspace, Versioned, Table):
    """A company the exporter works with; one may be several things.

    `supplier` 供应商 makes or sells the goods, `forwarder` 货代 carries, `broker` 报关行 files,
    `agent` 外贸公司 exports for the exporter, `buyer` 境外客户 buys or is notified abroad.
    `carrier_code` is the forwarder's SCAC, `customer_code` is what it calls the exporter.
    """

    __tablename__ = "partner"
    __table_args__ = (UniqueConstraint("workspace_id", "name_zh", "name_en"),)

    supplier: Mapped[bool] = mapped_column(default=False)
    forwarder: Mapped[bool] = mapped_column(default=False)
    broker: Mapped[bool] = mapped_column(default=False)
    agent: Mapped[bool] = mapped_column(default=False)
    buyer: Mapped[bool] = mapped_column(default=False)
    name_zh: Mapped[str] = mapped_column(String(120), default="")
    name_en: Mapped[str] = mapped_column(String(120), default="")
    country: Mapped[str] = mapped_column(String(2), default="CN")
    uscc: Mapped[str | None] = mapped_column(String(18))
    customs_code: Mapped[str | None] = mapped_column(String(10))
    address_zh: Mapped[str] = mapped_column(String(240), default="")
    address_en: Mapped[str] = mapped_column(String(240), default="")
    contact: Mapped[str] = mapped_column(String(80), default="")
    phone: Mapped[str] = mapped_column(String(40), default="")
    email: Mapped[str] = mapped_column(String(254), default="")
    carrier_code: Mapped[str] = mapped_column(String(4), default="")
    customer_code: Mapped[str] = mapped_column(String(40), default="")
    note: Mapped[str] = mapped_column(String(400), default="")
    archived: Mapped[bool] = mapped_column(default=False)

    @property
    def roles(self) -> tuple[str, ...]:
        """Return what the partner is to the exporter, in the order of `ROLES`."""
        return tuple(role for role in ROLES if getattr(self, role))
