"""Answers of products that duty turns on, and when a plan's import tax is paid."""

import sqlalchemy as sa
from alembic import op

revision = "0021"
down_revision = "0020"
branch_labels = None
depends_on = None


def upgrade() -> None:
    op.add_column(
        "plan", sa.Column("vat_method", sa.String(length=16), server_default="", nullable=False)
    )
    op.create_table(
        "product_duty_fact",
        sa.Column("product_id", sa.Integer(), nullable=False),
        sa.Column("destination", sa.String(length=2), nullable=False),
        sa.Column("fact", sa.String(length=80), nullable=False),
        sa.Column("value", sa.String(length=80), nullable=False),
        sa.Column("answered_by_id", sa.Integer(), nullable=True),
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("created_at", sa.DateTime(timezone=True), nullable=False),
        sa.Column("workspace_id", sa.Integer(), nullable=False),
        sa.ForeignKeyConstraint(
            ["answered_by_id"], ["person.id"], name=op.f("fk_product_duty_fact_answered_by_id")
        ),
        sa.ForeignKeyConstraint(
            ["product_id"],
            ["product.id"],
            name=op.f("fk_product_duty_fact_product_id"),
            ondelete="CASCADE",
        ),
        sa.ForeignKeyConstraint(
            ["workspace_id"],
            ["workspace.id"],
            name=op.f("fk_product_duty_fact_workspace_id"),
            ondelete="CASCADE",
        ),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_product_duty_fact")),
        sa.UniqueConstraint(
            "product_id",
            "destination",
            "fact",
            name=op.f("uq_product_duty_fact_product_id_destination_fact"),
        ),
    )
    with op.batch_alter_table("product_duty_fact") as batch:
        batch.create_index(op.f("ix_product_duty_fact_workspace_id"), ["workspace_id"])


def downgrade() -> None:
    op.drop_table("product_duty_fact")
    op.drop_column("plan", "vat_method")
