"""Forwarders' rate cards: areas, lines, breaks and surcharges."""

import sqlalchemy as sa
from alembic import op

revision = "0020"
down_revision = "0019"
branch_labels = None
depends_on = None


def upgrade() -> None:
    _rate_card()
    _rate_area()
    _rate_surcharge()
    _rate_line()
    _rate_break()


def _rate_card() -> None:
    op.create_table(
        "rate_card",
        sa.Column("supplier", sa.String(length=80), nullable=False),
        sa.Column("sheet", sa.String(length=120), nullable=False),
        sa.Column("file_name", sa.String(length=200), nullable=False),
        sa.Column("file_hash", sa.String(length=64), nullable=False),
        sa.Column("digest", sa.String(length=64), nullable=False),
        sa.Column("currency", sa.String(length=3), nullable=False),
        sa.Column("tax_included", sa.Boolean(), nullable=True),
        sa.Column("valid_from", sa.Date(), nullable=False),
        sa.Column("valid_to", sa.Date(), nullable=True),
        sa.Column("replaced_on", sa.Date(), nullable=True),
        sa.Column("status", sa.String(length=32), nullable=False),
        sa.Column("sample", sa.Boolean(), nullable=False),
        sa.Column("not_included", sa.JSON(), nullable=False),
        sa.Column("left_out", sa.JSON(), nullable=False),
        sa.Column("replaces_id", sa.Integer(), nullable=True),
        sa.Column("person_id", sa.Integer(), nullable=True),
        sa.Column("workspace_id", sa.Integer(), nullable=False),
        sa.Column("version", sa.Integer(), nullable=False),
        sa.Column("updated_at", sa.DateTime(timezone=True), nullable=False),
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("created_at", sa.DateTime(timezone=True), nullable=False),
        sa.ForeignKeyConstraint(
            ["person_id"], ["person.id"], name=op.f("fk_rate_card_person_id"), ondelete="SET NULL"
        ),
        sa.ForeignKeyConstraint(
            ["replaces_id"],
            ["rate_card.id"],
            name=op.f("fk_rate_card_replaces_id"),
            ondelete="SET NULL",
        ),
        sa.ForeignKeyConstraint(
            ["workspace_id"],
            ["workspace.id"],
            name=op.f("fk_rate_card_workspace_id"),
            ondelete="CASCADE",
        ),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_rate_card")),
    )
    with op.batch_alter_table("rate_card", schema=None) as batch_op:
        batch_op.create_index(
            batch_op.f("ix_rate_card_workspace_id"), ["workspace_id"], unique=False
        )
        batch_op.create_index(
            batch_op.f("ix_rate_card_workspace_id_rate_card_status"),
            ["workspace_id", "status"],
            unique=False,
        )


def _rate_area() -> None:
    op.create_table(
        "rate_area",
        sa.Column("card_id", sa.Integer(), nullable=False),
        sa.Column("name", sa.String(length=200), nullable=False),
        sa.Column("countries", sa.JSON(), nullable=False),
        sa.Column("postcodes", sa.JSON(), nullable=False),
        sa.Column("warehouses", sa.JSON(), nullable=False),
        sa.Column("ports", sa.JSON(), nullable=False),
        sa.Column("workspace_id", sa.Integer(), nullable=False),
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("created_at", sa.DateTime(timezone=True), nullable=False),
        sa.ForeignKeyConstraint(
            ["card_id"], ["rate_card.id"], name=op.f("fk_rate_area_card_id"), ondelete="CASCADE"
        ),
        sa.ForeignKeyConstraint(
            ["workspace_id"],
            ["workspace.id"],
            name=op.f("fk_rate_area_workspace_id"),
            ondelete="CASCADE",
        ),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_rate_area")),
    )
    with op.batch_alter_table("rate_area", schema=None) as batch_op:
        batch_op.create_index(batch_op.f("ix_rate_area_card_id"), ["card_id"], unique=False)
        batch_op.create_index(
            batch_op.f("ix_rate_area_workspace_id"), ["workspace_id"], unique=False
        )


def _rate_surcharge() -> None:
    op.create_table(
        "rate_surcharge",
        sa.Column("card_id", sa.Integer(), nullable=False),
        sa.Column("name", sa.String(length=80), nullable=False),
        sa.Column("channels", sa.JSON(), nullable=False),
        sa.Column("basis", sa.String(length=32), nullable=False),
        sa.Column("amount", sa.BigInteger(), nullable=False),
        sa.Column("minimum", sa.BigInteger(), nullable=True),
        sa.Column("maximum", sa.BigInteger(), nullable=True),
        sa.Column("valid_from", sa.Date(), nullable=True),
        sa.Column("valid_to", sa.Date(), nullable=True),
        sa.Column("weighs_from", sa.Integer(), nullable=True),
        sa.Column("longest_over", sa.Integer(), nullable=True),
        sa.Column("second_over", sa.Integer(), nullable=True),
        sa.Column("girth_over", sa.Integer(), nullable=True),
        sa.Column("cargo", sa.JSON(), nullable=False),
        sa.Column("postcodes", sa.JSON(), nullable=False),
        sa.Column("addresses", sa.JSON(), nullable=False),
        sa.Column("workspace_id", sa.Integer(), nullable=False),
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("created_at", sa.DateTime(timezone=True), nullable=False),
        sa.ForeignKeyConstraint(
            ["card_id"],
            ["rate_card.id"],
            name=op.f("fk_rate_surcharge_card_id"),
            ondelete="CASCADE",
        ),
        sa.ForeignKeyConstraint(
            ["workspace_id"],
            ["workspace.id"],
            name=op.f("fk_rate_surcharge_workspace_id"),
            ondelete="CASCADE",
        ),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_rate_surcharge")),
    )
    with op.batch_alter_table("rate_surcharge", schema=None) as batch_op:
        batch_op.create_index(batch_op.f("ix_rate_surcharge_card_id"), ["card_id"], unique=False)
        batch_op.create_index(
            batch_op.f("ix_rate_surcharge_workspace_id"), ["workspace_id"], unique=False
        )


def _rate_line() -> None:
    op.create_table(
        "rate_line",
        sa.Column("card_id", sa.Integer(), nullable=False),
        sa.Column("area_id", sa.Integer(), nullable=False),
        sa.Column("position", sa.Integer(), nullable=False),
        sa.Column("channel", sa.String(length=80), nullable=False),
        sa.Column("main_leg", sa.String(length=32), nullable=False),
        sa.Column("final_delivery", sa.String(length=32), nullable=False),
        sa.Column("origin", sa.String(length=80), nullable=False),
        sa.Column("tax_mode", sa.String(length=32), nullable=False),
        sa.Column("cargo", sa.String(length=200), nullable=False),
        sa.Column("unit", sa.String(length=32), nullable=False),
        sa.Column("divisor", sa.Integer(), nullable=True),
        sa.Column("weigh_by", sa.String(length=32), nullable=True),
        sa.Column("round_step", sa.BigInteger(), nullable=True),
        sa.Column("min_piece", sa.Integer(), nullable=True),
        sa.Column("min_shipment", sa.BigInteger(), nullable=True),
        sa.Column("volume_discount", sa.BigInteger(), nullable=False),
        sa.Column("unit_weight", sa.Integer(), nullable=True),
        sa.Column("load_kind", sa.String(length=40), nullable=False),
        sa.Column("min_charge", sa.BigInteger(), nullable=False),
        sa.Column("min_piece_charge", sa.BigInteger(), nullable=False),
        sa.Column("next_break", sa.Boolean(), nullable=False),
        sa.Column("clock_start", sa.String(length=32), nullable=False),
        sa.Column("waiting_least", sa.Integer(), nullable=False),
        sa.Column("waiting_most", sa.Integer(), nullable=False),
        sa.Column("transit_least", sa.Integer(), nullable=False),
        sa.Column("transit_most", sa.Integer(), nullable=False),
        sa.Column("paused", sa.Boolean(), nullable=False),
        sa.Column("claim_rule", sa.String(length=2000), nullable=False),
        sa.Column("workspace_id", sa.Integer(), nullable=False),
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("created_at", sa.DateTime(timezone=True), nullable=False),
        sa.ForeignKeyConstraint(
            ["area_id"], ["rate_area.id"], name=op.f("fk_rate_line_area_id"), ondelete="CASCADE"
        ),
        sa.ForeignKeyConstraint(
            ["card_id"], ["rate_card.id"], name=op.f("fk_rate_line_card_id"), ondelete="CASCADE"
        ),
        sa.ForeignKeyConstraint(
            ["workspace_id"],
            ["workspace.id"],
            name=op.f("fk_rate_line_workspace_id"),
            ondelete="CASCADE",
        ),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_rate_line")),
        sa.UniqueConstraint(
            "card_id",
            "channel",
            "origin",
            "tax_mode",
            "cargo",
            "unit",
            "area_id",
            name=op.f("uq_rate_line_card_id_channel_origin_tax_mode_cargo_unit_area_id"),
        ),
    )
    with op.batch_alter_table("rate_line", schema=None) as batch_op:
        batch_op.create_index(batch_op.f("ix_rate_line_card_id"), ["card_id"], unique=False)
        batch_op.create_index(
            batch_op.f("ix_rate_line_workspace_id"), ["workspace_id"], unique=False
        )


def _rate_break() -> None:
    op.create_table(
        "rate_break",
        sa.Column("line_id", sa.Integer(), nullable=False),
        sa.Column("from_quantity", sa.BigInteger(), nullable=False),
        sa.Column("price", sa.BigInteger(), nullable=True),
        sa.Column("flat", sa.Boolean(), nullable=False),
        sa.Column("workspace_id", sa.Integer(), nullable=False),
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("created_at", sa.DateTime(timezone=True), nullable=False),
        sa.ForeignKeyConstraint(
            ["line_id"], ["rate_line.id"], name=op.f("fk_rate_break_line_id"), ondelete="CASCADE"
        ),
        sa.ForeignKeyConstraint(
            ["workspace_id"],
            ["workspace.id"],
            name=op.f("fk_rate_break_workspace_id"),
            ondelete="CASCADE",
        ),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_rate_break")),
        sa.UniqueConstraint(
            "line_id", "from_quantity", name=op.f("uq_rate_break_line_id_from_quantity")
        ),
    )
    with op.batch_alter_table("rate_break", schema=None) as batch_op:
        batch_op.create_index(
            batch_op.f("ix_rate_break_workspace_id"), ["workspace_id"], unique=False
        )


def downgrade() -> None:
    op.drop_table("rate_break")
    op.drop_table("rate_line")
    op.drop_table("rate_surcharge")
    op.drop_table("rate_area")
    op.drop_table("rate_card")
