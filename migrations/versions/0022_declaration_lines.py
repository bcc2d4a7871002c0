"""Products that one country's customs sees as several lines, and answers about each of them."""

import sqlalchemy as sa
from alembic import op

revision = "0022"
down_revision = "0021"
branch_labels = None
depends_on = None

_ONE_EACH = "uq_product_duty_fact_product_id_destination_fact"
_ONE_EACH_PART = "uq_product_duty_fact_product_id_destination_part_fact"


def upgrade() -> None:
    op.create_table(
        "product_declaration_line",
        sa.Column("product_id", sa.Integer(), nullable=False),
        sa.Column("country", sa.String(length=2), nullable=False),
        sa.Column("position", sa.Integer(), nullable=False),
        sa.Column("hs_code", sa.String(length=13), nullable=False),
        sa.Column("name_en", sa.String(length=120), nullable=False),
        sa.Column("name_zh", sa.String(length=120), nullable=False),
        sa.Column("origin", sa.String(length=2), nullable=False),
        sa.Column("share", sa.Integer(), nullable=False),
        sa.Column("net_weight", sa.Integer(), nullable=True),
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("created_at", sa.DateTime(timezone=True), nullable=False),
        sa.Column("workspace_id", sa.Integer(), nullable=False),
        sa.ForeignKeyConstraint(
            ["product_id"],
            ["product.id"],
            name=op.f("fk_product_declaration_line_product_id"),
            ondelete="CASCADE",
        ),
        sa.ForeignKeyConstraint(
            ["workspace_id"],
            ["workspace.id"],
            name=op.f("fk_product_declaration_line_workspace_id"),
            ondelete="CASCADE",
        ),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_product_declaration_line")),
        sa.UniqueConstraint(
            "product_id",
            "country",
            "position",
            name=op.f("uq_product_declaration_line_product_id_country_position"),
        ),
    )
    with op.batch_alter_table("product_declaration_line") as batch:
        batch.create_index(op.f("ix_product_declaration_line_workspace_id"), ["workspace_id"])
    with op.batch_alter_table("product_duty_fact") as batch:
        batch.add_column(sa.Column("part", sa.String(length=16), server_default="", nullable=False))
        batch.drop_constraint(op.f(_ONE_EACH), type_="unique")
        batch.create_unique_constraint(
            op.f(_ONE_EACH_PART), ["product_id", "destination", "part", "fact"]
        )


def downgrade() -> None:
    op.execute("DELETE FROM product_duty_fact WHERE part <> ''")
    with op.batch_alter_table("product_duty_fact") as batch:
        batch.drop_constraint(op.f(_ONE_EACH_PART), type_="unique")
        batch.drop_column("part")
        batch.create_unique_constraint(op.f(_ONE_EACH), ["product_id", "destination", "fact"])
    op.drop_table("product_declaration_line")
