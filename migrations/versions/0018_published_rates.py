"""Published rates of exchange and export rebates, what goods cost, and how a company claims."""

import sqlalchemy as sa
from alembic import op

revision = "0018"
down_revision = "0017"
branch_labels = None
depends_on = None


def upgrade() -> None:
    op.create_table(
        "customs_rate",
        sa.Column("source", sa.String(length=200), nullable=False),
        sa.Column("base", sa.String(length=3), nullable=False),
        sa.Column("quote", sa.String(length=3), nullable=False),
        sa.Column("value", sa.BigInteger(), nullable=False),
        sa.Column("valid_from", sa.Date(), nullable=False),
        sa.Column("valid_to", sa.Date(), nullable=True),
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("created_at", sa.DateTime(timezone=True), nullable=False),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_customs_rate")),
        sa.UniqueConstraint(
            "base",
            "quote",
            "valid_from",
            "source",
            name=op.f("uq_customs_rate_base_quote_valid_from_source"),
        ),
    )
    op.create_index(op.f("ix_customs_rate_valid_from"), "customs_rate", ["valid_from"])
    op.create_table(
        "cn_rebate",
        sa.Column("code", sa.String(length=12), nullable=False),
        sa.Column("name", sa.String(length=200), nullable=False),
        sa.Column("unit", sa.String(length=20), nullable=False),
        sa.Column("vat", sa.BigInteger(), nullable=True),
        sa.Column("percent", sa.BigInteger(), nullable=True),
        sa.Column("note", sa.String(length=200), nullable=False),
        sa.Column("valid_from", sa.Date(), nullable=False),
        sa.Column("valid_to", sa.Date(), nullable=True),
        sa.Column("edition", sa.Date(), nullable=False),
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("created_at", sa.DateTime(timezone=True), nullable=False),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_cn_rebate")),
        sa.UniqueConstraint("code", "valid_from", name=op.f("uq_cn_rebate_code_valid_from")),
    )
    op.add_column("product", sa.Column("purchase_cost", sa.BigInteger(), nullable=True))
    op.add_column(
        "legal_entity",
        sa.Column("seller_kind", sa.String(length=16), server_default="", nullable=False),
    )


def downgrade() -> None:
    op.drop_column("legal_entity", "seller_kind")
    op.drop_column("product", "purchase_cost")
    op.drop_table("cn_rebate")
    op.drop_table("customs_rate")
