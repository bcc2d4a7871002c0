"""Imported tariff schedules: which is in use, its rows and the measures stated on them."""

import sqlalchemy as sa
from alembic import op

revision = "0017"
down_revision = "0016"
branch_labels = None
depends_on = None


def upgrade() -> None:
    op.create_table(
        "tariff_schedule",
        sa.Column("country", sa.String(length=2), nullable=False),
        sa.Column("name", sa.String(length=200), nullable=False),
        sa.Column("vintage", sa.Date(), nullable=False),
        sa.Column("data_from", sa.Date(), nullable=False),
        sa.Column("form", sa.String(length=20), nullable=False),
        sa.Column("file_name", sa.String(length=200), nullable=False),
        sa.Column("file_hash", sa.String(length=64), nullable=False),
        sa.Column("partial", sa.Boolean(), nullable=False),
        sa.Column("row_count", sa.Integer(), nullable=False),
        sa.Column("refused", sa.JSON(), nullable=False),
        sa.Column("changes", sa.JSON(), nullable=False),
        sa.Column("used_since", sa.DateTime(timezone=True), nullable=True),
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("created_at", sa.DateTime(timezone=True), nullable=False),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_tariff_schedule")),
        sqlite_autoincrement=True,
    )
    with op.batch_alter_table("tariff_schedule", schema=None) as batch_op:
        batch_op.create_index(batch_op.f("ix_tariff_schedule_country"), ["country"])
    op.create_table(
        "tariff_row",
        sa.Column("schedule_id", sa.Integer(), nullable=False),
        sa.Column("heading", sa.String(length=4), nullable=False),
        sa.Column("position", sa.Integer(), nullable=False),
        sa.Column("code", sa.String(length=10), nullable=False),
        sa.Column("indent", sa.Integer(), nullable=False),
        sa.Column("words", sa.Text(), nullable=False),
        sa.Column("units", sa.Text(), nullable=False),
        sa.Column("general", sa.Text(), nullable=False),
        sa.Column("special", sa.Text(), nullable=False),
        sa.Column("column_2", sa.Text(), nullable=False),
        sa.Column("additional", sa.Text(), nullable=False),
        sa.Column("valid_from", sa.Date(), nullable=True),
        sa.Column("valid_to", sa.Date(), nullable=True),
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("created_at", sa.DateTime(timezone=True), nullable=False),
        sa.ForeignKeyConstraint(
            ["schedule_id"],
            ["tariff_schedule.id"],
            name=op.f("fk_tariff_row_schedule_id"),
            ondelete="CASCADE",
        ),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_tariff_row")),
    )
    with op.batch_alter_table("tariff_row", schema=None) as batch_op:
        batch_op.create_index(
            batch_op.f("ix_tariff_row_schedule_id_tariff_row_heading"), ["schedule_id", "heading"]
        )
    op.create_table(
        "tariff_measure",
        sa.Column("schedule_id", sa.Integer(), nullable=False),
        sa.Column("heading", sa.String(length=4), nullable=False),
        sa.Column("position", sa.Integer(), nullable=False),
        sa.Column("programme", sa.String(length=40), nullable=False),
        sa.Column("code", sa.String(length=40), nullable=False),
        sa.Column("name", sa.Text(), nullable=False),
        sa.Column("rate", sa.Text(), nullable=False),
        sa.Column("origins", sa.Text(), nullable=False),
        sa.Column("excluded", sa.Text(), nullable=False),
        sa.Column("additional_code", sa.String(length=40), nullable=True),
        sa.Column("order_number", sa.String(length=40), nullable=True),
        sa.Column("conditional", sa.Boolean(), nullable=False),
        sa.Column("valid_from", sa.Date(), nullable=True),
        sa.Column("valid_to", sa.Date(), nullable=True),
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("created_at", sa.DateTime(timezone=True), nullable=False),
        sa.ForeignKeyConstraint(
            ["schedule_id"],
            ["tariff_schedule.id"],
            name=op.f("fk_tariff_measure_schedule_id"),
            ondelete="CASCADE",
        ),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_tariff_measure")),
    )
    with op.batch_alter_table("tariff_measure", schema=None) as batch_op:
        batch_op.create_index(
            batch_op.f("ix_tariff_measure_schedule_id_tariff_measure_heading"),
            ["schedule_id", "heading"],
        )


def downgrade() -> None:
    op.drop_table("tariff_measure")
    op.drop_table("tariff_row")
    op.drop_table("tariff_schedule")
