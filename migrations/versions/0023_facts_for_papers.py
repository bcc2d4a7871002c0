"""Partners, what only papers ask of a shipment, and what they ask of a product."""

from typing import Any

import sqlalchemy as sa
from alembic import op

revision = "0023"
down_revision = "0022"
branch_labels = None
depends_on = None


def upgrade() -> None:
    op.create_table(
        "partner",
        sa.Column("supplier", sa.Boolean(), nullable=False),
        sa.Column("forwarder", sa.Boolean(), nullable=False),
        sa.Column("broker", sa.Boolean(), nullable=False),
        sa.Column("agent", sa.Boolean(), nullable=False),
        sa.Column("buyer", sa.Boolean(), nullable=False),
        sa.Column("name_zh", sa.String(length=120), nullable=False),
        sa.Column("name_en", sa.String(length=120), nullable=False),
        sa.Column("country", sa.String(length=2), nullable=False),
        sa.Column("uscc", sa.String(length=18), nullable=True),
        sa.Column("customs_code", sa.String(length=10), nullable=True),
        sa.Column("address_zh", sa.String(length=240), nullable=False),
        sa.Column("address_en", sa.String(length=240), nullable=False),
        sa.Column("contact", sa.String(length=80), nullable=False),
        sa.Column("phone", sa.String(length=40), nullable=False),
        sa.Column("email", sa.String(length=254), nullable=False),
        sa.Column("carrier_code", sa.String(length=4), nullable=False),
        sa.Column("customer_code", sa.String(length=40), nullable=False),
        sa.Column("note", sa.String(length=400), nullable=False),
        sa.Column("archived", sa.Boolean(), nullable=False),
        sa.Column("workspace_id", sa.Integer(), nullable=False),
        sa.Column("version", sa.Integer(), nullable=False),
        sa.Column("updated_at", sa.DateTime(timezone=True), nullable=False),
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("created_at", sa.DateTime(timezone=True), nullable=False),
        sa.ForeignKeyConstraint(
            ["workspace_id"],
            ["workspace.id"],
            name=op.f("fk_partner_workspace_id"),
            ondelete="CASCADE",
        ),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_partner")),
        sa.UniqueConstraint(
            "workspace_id",
            "name_zh",
            "name_en",
            name=op.f("uq_partner_workspace_id_name_zh_name_en"),
        ),
    )
    with op.batch_alter_table("partner") as batch:
        batch.create_index(op.f("ix_partner_workspace_id"), ["workspace_id"])
    op.create_table(
        "shipment_papers",
        sa.Column("shipment_id", sa.Integer(), nullable=False),
        sa.Column("contract_no", sa.String(length=32), nullable=False),
        sa.Column("contract_date", sa.Date(), nullable=True),
        sa.Column("payment_terms", sa.String(length=120), nullable=False),
        sa.Column("signatory", sa.String(length=80), nullable=False),
        sa.Column("buyer_entity_id", sa.Integer(), nullable=True),
        sa.Column("buyer_id", sa.Integer(), nullable=True),
        sa.Column("notify_id", sa.Integer(), nullable=True),
        sa.Column("producer_id", sa.Integer(), nullable=True),
        sa.Column("agent_id", sa.Integer(), nullable=True),
        sa.Column("broker_id", sa.Integer(), nullable=True),
        sa.Column("forwarder_id", sa.Integer(), nullable=True),
        sa.Column("consolidator_id", sa.Integer(), nullable=True),
        sa.Column("stuffing_address_id", sa.Integer(), nullable=True),
        sa.Column("stuffing_id", sa.Integer(), nullable=True),
        sa.Column("customs_of_exit", sa.String(length=4), nullable=False),
        sa.Column("port_of_exit", sa.String(length=6), nullable=False),
        sa.Column("package_kind", sa.String(length=2), nullable=False),
        sa.Column("wood_packing", sa.String(length=10), nullable=False),
        sa.Column("warehouse_entry_no", sa.String(length=40), nullable=False),
        sa.Column("departure", sa.Date(), nullable=True),
        sa.Column("arrival", sa.Date(), nullable=True),
        sa.Column("freight", sa.BigInteger(), nullable=True),
        sa.Column("workspace_id", sa.Integer(), nullable=False),
        sa.Column("version", sa.Integer(), nullable=False),
        sa.Column("updated_at", sa.DateTime(timezone=True), nullable=False),
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("created_at", sa.DateTime(timezone=True), nullable=False),
        sa.ForeignKeyConstraint(
            ["agent_id"], ["partner.id"], name=op.f("fk_shipment_papers_agent_id")
        ),
        sa.ForeignKeyConstraint(
            ["broker_id"], ["partner.id"], name=op.f("fk_shipment_papers_broker_id")
        ),
        sa.ForeignKeyConstraint(
            ["buyer_entity_id"],
            ["legal_entity.id"],
            name=op.f("fk_shipment_papers_buyer_entity_id"),
        ),
        sa.ForeignKeyConstraint(
            ["buyer_id"], ["partner.id"], name=op.f("fk_shipment_papers_buyer_id")
        ),
        sa.ForeignKeyConstraint(
            ["consolidator_id"], ["partner.id"], name=op.f("fk_shipment_papers_consolidator_id")
        ),
        sa.ForeignKeyConstraint(
            ["forwarder_id"], ["partner.id"], name=op.f("fk_shipment_papers_forwarder_id")
        ),
        sa.ForeignKeyConstraint(
            ["notify_id"], ["partner.id"], name=op.f("fk_shipment_papers_notify_id")
        ),
        sa.ForeignKeyConstraint(
            ["producer_id"], ["partner.id"], name=op.f("fk_shipment_papers_producer_id")
        ),
        sa.ForeignKeyConstraint(
            ["shipment_id"],
            ["shipment.id"],
            name=op.f("fk_shipment_papers_shipment_id"),
            ondelete="CASCADE",
        ),
        sa.ForeignKeyConstraint(
            ["stuffing_address_id"],
            ["address.id"],
            name=op.f("fk_shipment_papers_stuffing_address_id"),
        ),
        sa.ForeignKeyConstraint(
            ["stuffing_id"], ["partner.id"], name=op.f("fk_shipment_papers_stuffing_id")
        ),
        sa.ForeignKeyConstraint(
            ["workspace_id"],
            ["workspace.id"],
            name=op.f("fk_shipment_papers_workspace_id"),
            ondelete="CASCADE",
        ),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_shipment_papers")),
        sa.UniqueConstraint("shipment_id", name=op.f("uq_shipment_papers_shipment_id")),
    )
    with op.batch_alter_table("shipment_papers") as batch:
        batch.create_index(op.f("ix_shipment_papers_workspace_id"), ["workspace_id"])
    op.create_table(
        "shipment_papers_charge",
        sa.Column("papers_id", sa.Integer(), nullable=False),
        sa.Column("position", sa.Integer(), nullable=False),
        sa.Column("name_zh", sa.String(length=60), nullable=False),
        sa.Column("name_en", sa.String(length=60), nullable=False),
        sa.Column("amount", sa.BigInteger(), nullable=False),
        sa.Column("workspace_id", sa.Integer(), nullable=False),
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("created_at", sa.DateTime(timezone=True), nullable=False),
        sa.ForeignKeyConstraint(
            ["papers_id"],
            ["shipment_papers.id"],
            name=op.f("fk_shipment_papers_charge_papers_id"),
            ondelete="CASCADE",
        ),
        sa.ForeignKeyConstraint(
            ["workspace_id"],
            ["workspace.id"],
            name=op.f("fk_shipment_papers_charge_workspace_id"),
            ondelete="CASCADE",
        ),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_shipment_papers_charge")),
        sa.UniqueConstraint(
            "papers_id", "position", name=op.f("uq_shipment_papers_charge_papers_id_position")
        ),
    )
    with op.batch_alter_table("shipment_papers_charge") as batch:
        batch.create_index(op.f("ix_shipment_papers_charge_workspace_id"), ["workspace_id"])
    op.create_table(
        "product_supplier",
        sa.Column("product_id", sa.Integer(), nullable=False),
        sa.Column("partner_id", sa.Integer(), nullable=False),
        sa.Column("workspace_id", sa.Integer(), nullable=False),
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("created_at", sa.DateTime(timezone=True), nullable=False),
        sa.ForeignKeyConstraint(
            ["partner_id"], ["partner.id"], name=op.f("fk_product_supplier_partner_id")
        ),
        sa.ForeignKeyConstraint(
            ["product_id"],
            ["product.id"],
            name=op.f("fk_product_supplier_product_id"),
            ondelete="CASCADE",
        ),
        sa.ForeignKeyConstraint(
            ["workspace_id"],
            ["workspace.id"],
            name=op.f("fk_product_supplier_workspace_id"),
            ondelete="CASCADE",
        ),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_product_supplier")),
        sa.UniqueConstraint("product_id", name=op.f("uq_product_supplier_product_id")),
    )
    with op.batch_alter_table("product_supplier") as batch:
        batch.create_index(op.f("ix_product_supplier_partner_id"), ["partner_id"])
        batch.create_index(op.f("ix_product_supplier_workspace_id"), ["workspace_id"])
    for table, column in _added():
        op.add_column(table, column)


def _added() -> list[tuple[str, sa.Column[Any]]]:
    return [
        ("customs_profile", _text("district", 5)),
        ("customs_profile", _text("unit_1", 3)),
        ("customs_profile", sa.Column("unit_1_quantity", sa.BigInteger(), nullable=True)),
        ("customs_profile", _text("unit_2", 3)),
        ("customs_profile", sa.Column("unit_2_quantity", sa.BigInteger(), nullable=True)),
        ("product", _text("battery_un", 6)),
        ("product", sa.Column("battery_watt_hours", sa.BigInteger(), nullable=True)),
        ("product", sa.Column("battery_lithium_g", sa.BigInteger(), nullable=True)),
        ("product", sa.Column("battery_count", sa.Integer(), nullable=True)),
        ("product", _text("battery_test", 120)),
    ]


def _text(name: str, length: int) -> sa.Column[str]:
    return sa.Column(name, sa.String(length=length), server_default="", nullable=False)


def downgrade() -> None:
    for table, column in reversed(_added()):
        op.drop_column(table, column.name)
    op.drop_table("product_supplier")
    op.drop_table("shipment_papers_charge")
    op.drop_table("shipment_papers")
    op.drop_table("partner")
