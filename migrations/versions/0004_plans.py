"""Plans: shipments, their items and their cartons."""

import sqlalchemy as sa
from alembic import op

revision = "0004"
down_revision = "0003"
branch_labels = None
depends_on = None


def upgrade() -> None:
    op.create_table(
        "plan",
        sa.Column("reference", sa.String(length=20), nullable=False),
        sa.Column("name", sa.String(length=80), nullable=False),
        sa.Column("destination", sa.String(length=2), nullable=False),
        sa.Column("need_by", sa.Date(), nullable=True),
        sa.Column("ship_from_id", sa.Integer(), nullable=True),
        sa.Column("cargo_ready", sa.Date(), nullable=True),
        sa.Column("programme", sa.String(length=32), nullable=False),
        sa.Column("main_leg", sa.String(length=16), nullable=False),
        sa.Column("final_delivery", sa.String(length=20), nullable=False),
        sa.Column("port_of_loading", sa.String(length=5), nullable=False),
        sa.Column("port_of_discharge", sa.String(length=5), nullable=False),
        sa.Column("incoterm", sa.String(length=3), nullable=False),
        sa.Column("incoterm_place", sa.String(length=60), nullable=False),
        sa.Column("currency", sa.String(length=3), nullable=False),
        sa.Column("exporter_id", sa.Integer(), nullable=True),
        sa.Column("importer_id", sa.Integer(), nullable=True),
        sa.Column("declaration_route", sa.String(length=20), nullable=False),
        sa.Column("supervision_mode", sa.String(length=4), nullable=False),
        sa.Column("valuation_method", sa.String(length=16), nullable=False),
        sa.Column("valuation_reason", sa.String(length=240), nullable=False),
        sa.Column("entry_date", sa.Date(), nullable=True),
        sa.Column("rate_line", sa.String(length=120), nullable=False),
        sa.Column("insurance", sa.BigInteger(), nullable=True),
        sa.Column("reviewed_cost_at", sa.DateTime(timezone=True), nullable=True),
        sa.Column("archived", sa.Boolean(), nullable=False),
        sa.Column("workspace_id", sa.Integer(), nullable=False),
        sa.Column("version", sa.Integer(), nullable=False),
        sa.Column("updated_at", sa.DateTime(timezone=True), nullable=False),
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("created_at", sa.DateTime(timezone=True), nullable=False),
        sa.ForeignKeyConstraint(
            ["exporter_id"], ["legal_entity.id"], name=op.f("fk_plan_exporter_id")
        ),
        sa.ForeignKeyConstraint(["importer_id"], ["importer.id"], name=op.f("fk_plan_importer_id")),
        sa.ForeignKeyConstraint(
            ["ship_from_id"], ["address.id"], name=op.f("fk_plan_ship_from_id")
        ),
        sa.ForeignKeyConstraint(
            ["workspace_id"],
            ["workspace.id"],
            name=op.f("fk_plan_workspace_id"),
            ondelete="CASCADE",
        ),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_plan")),
        sa.UniqueConstraint(
            "workspace_id", "reference", name=op.f("uq_plan_workspace_id_reference")
        ),
    )
    with op.batch_alter_table("plan", schema=None) as batch_op:
        batch_op.create_index(batch_op.f("ix_plan_workspace_id"), ["workspace_id"], unique=False)
    op.create_table(
        "shipment",
        sa.Column("plan_id", sa.Integer(), nullable=False),
        sa.Column("number", sa.Integer(), nullable=False),
        sa.Column("state", sa.String(length=32), nullable=False),
        sa.Column("store_id", sa.Integer(), nullable=True),
        sa.Column("exporter_id", sa.Integer(), nullable=True),
        sa.Column("importer_id", sa.Integer(), nullable=True),
        sa.Column("declaration_route", sa.String(length=20), nullable=False),
        sa.Column("warehouse_code", sa.String(length=32), nullable=False),
        sa.Column("warehouse_name", sa.String(length=120), nullable=False),
        sa.Column("address", sa.String(length=400), nullable=False),
        sa.Column("city", sa.String(length=80), nullable=False),
        sa.Column("state_code", sa.String(length=40), nullable=False),
        sa.Column("postal_code", sa.String(length=16), nullable=False),
        sa.Column("country", sa.String(length=2), nullable=False),
        sa.Column("programme_number", sa.String(length=40), nullable=False),
        sa.Column("programme_reference", sa.String(length=40), nullable=False),
        sa.Column("external_status", sa.String(length=60), nullable=False),
        sa.Column("latest_arrival", sa.Date(), nullable=True),
        sa.Column("locked_at", sa.DateTime(timezone=True), nullable=True),
        sa.Column("locked_by_id", sa.Integer(), nullable=True),
        sa.Column("workspace_id", sa.Integer(), nullable=False),
        sa.Column("version", sa.Integer(), nullable=False),
        sa.Column("updated_at", sa.DateTime(timezone=True), nullable=False),
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("created_at", sa.DateTime(timezone=True), nullable=False),
        sa.ForeignKeyConstraint(
            ["exporter_id"], ["legal_entity.id"], name=op.f("fk_shipment_exporter_id")
        ),
        sa.ForeignKeyConstraint(
            ["importer_id"], ["importer.id"], name=op.f("fk_shipment_importer_id")
        ),
        sa.ForeignKeyConstraint(
            ["locked_by_id"], ["person.id"], name=op.f("fk_shipment_locked_by_id")
        ),
        sa.ForeignKeyConstraint(
            ["plan_id"], ["plan.id"], name=op.f("fk_shipment_plan_id"), ondelete="CASCADE"
        ),
        sa.ForeignKeyConstraint(["store_id"], ["store.id"], name=op.f("fk_shipment_store_id")),
        sa.ForeignKeyConstraint(
            ["workspace_id"],
            ["workspace.id"],
            name=op.f("fk_shipment_workspace_id"),
            ondelete="CASCADE",
        ),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_shipment")),
        sa.UniqueConstraint("plan_id", "number", name=op.f("uq_shipment_plan_id_number")),
    )
    with op.batch_alter_table("shipment", schema=None) as batch_op:
        batch_op.create_index(
            batch_op.f("ix_shipment_workspace_id"), ["workspace_id"], unique=False
        )
    op.create_table(
        "carry_over",
        sa.Column("shipment_id", sa.Integer(), nullable=False),
        sa.Column("product_id", sa.Integer(), nullable=False),
        sa.Column("quantity", sa.Integer(), nullable=False),
        sa.Column("taken_by_id", sa.Integer(), nullable=True),
        sa.Column("workspace_id", sa.Integer(), nullable=False),
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("created_at", sa.DateTime(timezone=True), nullable=False),
        sa.ForeignKeyConstraint(
            ["product_id"], ["product.id"], name=op.f("fk_carry_over_product_id")
        ),
        sa.ForeignKeyConstraint(
            ["shipment_id"],
            ["shipment.id"],
            name=op.f("fk_carry_over_shipment_id"),
            ondelete="CASCADE",
        ),
        sa.ForeignKeyConstraint(
            ["taken_by_id"],
            ["shipment.id"],
            name=op.f("fk_carry_over_taken_by_id"),
            ondelete="SET NULL",
        ),
        sa.ForeignKeyConstraint(
            ["workspace_id"],
            ["workspace.id"],
            name=op.f("fk_carry_over_workspace_id"),
            ondelete="CASCADE",
        ),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_carry_over")),
    )
    with op.batch_alter_table("carry_over", schema=None) as batch_op:
        batch_op.create_index(batch_op.f("ix_carry_over_product_id"), ["product_id"], unique=False)
        batch_op.create_index(
            "uq_carry_over_waiting",
            ["shipment_id", "product_id"],
            unique=True,
            sqlite_where=sa.text("taken_by_id IS NULL"),
            postgresql_where=sa.text("taken_by_id IS NULL"),
        )
        batch_op.create_index(
            batch_op.f("ix_carry_over_workspace_id"), ["workspace_id"], unique=False
        )
    op.create_table(
        "carton_row",
        sa.Column("shipment_id", sa.Integer(), nullable=False),
        sa.Column("position", sa.Integer(), nullable=False),
        sa.Column("length", sa.Integer(), nullable=False),
        sa.Column("width", sa.Integer(), nullable=False),
        sa.Column("height", sa.Integer(), nullable=False),
        sa.Column("gross_weight", sa.Integer(), nullable=False),
        sa.Column("measures_entered", sa.String(length=120), nullable=False),
        sa.Column("workspace_id", sa.Integer(), nullable=False),
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("created_at", sa.DateTime(timezone=True), nullable=False),
        sa.ForeignKeyConstraint(
            ["shipment_id"],
            ["shipment.id"],
            name=op.f("fk_carton_row_shipment_id"),
            ondelete="CASCADE",
        ),
        sa.ForeignKeyConstraint(
            ["workspace_id"],
            ["workspace.id"],
            name=op.f("fk_carton_row_workspace_id"),
            ondelete="CASCADE",
        ),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_carton_row")),
    )
    with op.batch_alter_table("carton_row", schema=None) as batch_op:
        batch_op.create_index(
            batch_op.f("ix_carton_row_shipment_id"), ["shipment_id"], unique=False
        )
        batch_op.create_index(
            batch_op.f("ix_carton_row_workspace_id"), ["workspace_id"], unique=False
        )
    op.create_table(
        "item",
        sa.Column("shipment_id", sa.Integer(), nullable=False),
        sa.Column("product_id", sa.Integer(), nullable=False),
        sa.Column("position", sa.Integer(), nullable=False),
        sa.Column("quantity", sa.Integer(), nullable=False),
        sa.Column("workspace_id", sa.Integer(), nullable=False),
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("created_at", sa.DateTime(timezone=True), nullable=False),
        sa.ForeignKeyConstraint(["product_id"], ["product.id"], name=op.f("fk_item_product_id")),
        sa.ForeignKeyConstraint(
            ["shipment_id"], ["shipment.id"], name=op.f("fk_item_shipment_id"), ondelete="CASCADE"
        ),
        sa.ForeignKeyConstraint(
            ["workspace_id"],
            ["workspace.id"],
            name=op.f("fk_item_workspace_id"),
            ondelete="CASCADE",
        ),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_item")),
        sa.UniqueConstraint(
            "shipment_id", "product_id", name=op.f("uq_item_shipment_id_product_id")
        ),
    )
    with op.batch_alter_table("item", schema=None) as batch_op:
        batch_op.create_index(batch_op.f("ix_item_product_id"), ["product_id"], unique=False)
        batch_op.create_index(batch_op.f("ix_item_workspace_id"), ["workspace_id"], unique=False)
    op.create_table(
        "carton",
        sa.Column("shipment_id", sa.Integer(), nullable=False),
        sa.Column("row_id", sa.Integer(), nullable=False),
        sa.Column("number", sa.Integer(), nullable=False),
        sa.Column("external_id", sa.String(length=40), nullable=False),
        sa.Column("workspace_id", sa.Integer(), nullable=False),
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("created_at", sa.DateTime(timezone=True), nullable=False),
        sa.ForeignKeyConstraint(
            ["row_id"], ["carton_row.id"], name=op.f("fk_carton_row_id"), ondelete="CASCADE"
        ),
        sa.ForeignKeyConstraint(
            ["shipment_id"], ["shipment.id"], name=op.f("fk_carton_shipment_id"), ondelete="CASCADE"
        ),
        sa.ForeignKeyConstraint(
            ["workspace_id"],
            ["workspace.id"],
            name=op.f("fk_carton_workspace_id"),
            ondelete="CASCADE",
        ),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_carton")),
        sa.UniqueConstraint("shipment_id", "number", name=op.f("uq_carton_shipment_id_number")),
    )
    with op.batch_alter_table("carton", schema=None) as batch_op:
        batch_op.create_index(batch_op.f("ix_carton_row_id"), ["row_id"], unique=False)
        batch_op.create_index(batch_op.f("ix_carton_workspace_id"), ["workspace_id"], unique=False)
    op.create_table(
        "carton_content",
        sa.Column("row_id", sa.Integer(), nullable=False),
        sa.Column("product_id", sa.Integer(), nullable=False),
        sa.Column("quantity", sa.Integer(), nullable=False),
        sa.Column("workspace_id", sa.Integer(), nullable=False),
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("created_at", sa.DateTime(timezone=True), nullable=False),
        sa.ForeignKeyConstraint(
            ["product_id"], ["product.id"], name=op.f("fk_carton_content_product_id")
        ),
        sa.ForeignKeyConstraint(
            ["row_id"], ["carton_row.id"], name=op.f("fk_carton_content_row_id"), ondelete="CASCADE"
        ),
        sa.ForeignKeyConstraint(
            ["workspace_id"],
            ["workspace.id"],
            name=op.f("fk_carton_content_workspace_id"),
            ondelete="CASCADE",
        ),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_carton_content")),
        sa.UniqueConstraint(
            "row_id", "product_id", name=op.f("uq_carton_content_row_id_product_id")
        ),
    )
    with op.batch_alter_table("carton_content", schema=None) as batch_op:
        batch_op.create_index(
            batch_op.f("ix_carton_content_product_id"), ["product_id"], unique=False
        )
        batch_op.create_index(
            batch_op.f("ix_carton_content_workspace_id"), ["workspace_id"], unique=False
        )


def downgrade() -> None:
    with op.batch_alter_table("carton_content", schema=None) as batch_op:
        batch_op.drop_index(batch_op.f("ix_carton_content_workspace_id"))
        batch_op.drop_index(batch_op.f("ix_carton_content_product_id"))

    op.drop_table("carton_content")
    with op.batch_alter_table("carton", schema=None) as batch_op:
        batch_op.drop_index(batch_op.f("ix_carton_workspace_id"))
        batch_op.drop_index(batch_op.f("ix_carton_row_id"))

    op.drop_table("carton")
    with op.batch_alter_table("item", schema=None) as batch_op:
        batch_op.drop_index(batch_op.f("ix_item_workspace_id"))
        batch_op.drop_index(batch_op.f("ix_item_product_id"))

    op.drop_table("item")
    with op.batch_alter_table("carton_row", schema=None) as batch_op:
        batch_op.drop_index(batch_op.f("ix_carton_row_workspace_id"))
        batch_op.drop_index(batch_op.f("ix_carton_row_shipment_id"))

    op.drop_table("carton_row")
    with op.batch_alter_table("carry_over", schema=None) as batch_op:
        batch_op.drop_index(batch_op.f("ix_carry_over_workspace_id"))
        batch_op.drop_index("uq_carry_over_waiting")
        batch_op.drop_index(batch_op.f("ix_carry_over_product_id"))

    op.drop_table("carry_over")
    with op.batch_alter_table("shipment", schema=None) as batch_op:
        batch_op.drop_index(batch_op.f("ix_shipment_workspace_id"))

    op.drop_table("shipment")
    with op.batch_alter_table("plan", schema=None) as batch_op:
        batch_op.drop_index(batch_op.f("ix_plan_workspace_id"))

    op.drop_table("plan")
