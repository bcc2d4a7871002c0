"""What is made of a plan: its papers, and the rates entered for its cost."""

import sqlalchemy as sa
from alembic import op

revision = "0005"
down_revision = "0004"
branch_labels = None
depends_on = None


def upgrade() -> None:
    op.create_table(
        "entered_exchange_rate",
        sa.Column("base", sa.String(length=3), nullable=False),
        sa.Column("quote", sa.String(length=3), nullable=False),
        sa.Column("value", sa.BigInteger(), nullable=False),
        sa.Column("as_of", sa.Date(), nullable=False),
        sa.Column("source", sa.String(length=200), nullable=False),
        sa.Column("entered_by_id", sa.Integer(), nullable=True),
        sa.Column("workspace_id", sa.Integer(), nullable=False),
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("created_at", sa.DateTime(timezone=True), nullable=False),
        sa.ForeignKeyConstraint(
            ["entered_by_id"], ["person.id"], name=op.f("fk_entered_exchange_rate_entered_by_id")
        ),
        sa.ForeignKeyConstraint(
            ["workspace_id"],
            ["workspace.id"],
            name=op.f("fk_entered_exchange_rate_workspace_id"),
            ondelete="CASCADE",
        ),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_entered_exchange_rate")),
        sa.UniqueConstraint(
            "workspace_id",
            "base",
            "quote",
            "as_of",
            name=op.f("uq_entered_exchange_rate_workspace_id_base_quote_as_of"),
        ),
    )
    with op.batch_alter_table("entered_exchange_rate", schema=None) as batch_op:
        batch_op.create_index(
            batch_op.f("ix_entered_exchange_rate_workspace_id"), ["workspace_id"], unique=False
        )
    op.create_table(
        "entered_rate",
        sa.Column("destination", sa.String(length=2), nullable=False),
        sa.Column("hs_code", sa.String(length=10), nullable=False),
        sa.Column("programme", sa.String(length=40), nullable=False),
        sa.Column("rate", sa.String(length=80), nullable=False),
        sa.Column("source", sa.String(length=200), nullable=False),
        sa.Column("entered_by_id", sa.Integer(), nullable=True),
        sa.Column("workspace_id", sa.Integer(), nullable=False),
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("created_at", sa.DateTime(timezone=True), nullable=False),
        sa.ForeignKeyConstraint(
            ["entered_by_id"], ["person.id"], name=op.f("fk_entered_rate_entered_by_id")
        ),
        sa.ForeignKeyConstraint(
            ["workspace_id"],
            ["workspace.id"],
            name=op.f("fk_entered_rate_workspace_id"),
            ondelete="CASCADE",
        ),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_entered_rate")),
        sa.UniqueConstraint(
            "workspace_id",
            "destination",
            "hs_code",
            "programme",
            name=op.f("uq_entered_rate_workspace_id_destination_hs_code_programme"),
        ),
    )
    with op.batch_alter_table("entered_rate", schema=None) as batch_op:
        batch_op.create_index(
            batch_op.f("ix_entered_rate_workspace_id"), ["workspace_id"], unique=False
        )
    op.create_table(
        "paper",
        sa.Column("shipment_id", sa.Integer(), nullable=False),
        sa.Column("kind", sa.String(length=40), nullable=False),
        sa.Column("language", sa.String(length=8), nullable=False),
        sa.Column("revision", sa.Integer(), nullable=False),
        sa.Column("pages", sa.Integer(), nullable=False),
        sa.Column("facts", sa.JSON(), nullable=False),
        sa.Column("facts_hash", sa.String(length=64), nullable=False),
        sa.Column("file_id", sa.Integer(), nullable=False),
        sa.Column("printed_by_id", sa.Integer(), nullable=True),
        sa.Column("workspace_id", sa.Integer(), nullable=False),
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("created_at", sa.DateTime(timezone=True), nullable=False),
        sa.ForeignKeyConstraint(["file_id"], ["stored_file.id"], name=op.f("fk_paper_file_id")),
        sa.ForeignKeyConstraint(
            ["printed_by_id"], ["person.id"], name=op.f("fk_paper_printed_by_id")
        ),
        sa.ForeignKeyConstraint(
            ["shipment_id"], ["shipment.id"], name=op.f("fk_paper_shipment_id"), ondelete="CASCADE"
        ),
        sa.ForeignKeyConstraint(
            ["workspace_id"],
            ["workspace.id"],
            name=op.f("fk_paper_workspace_id"),
            ondelete="CASCADE",
        ),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_paper")),
        sa.UniqueConstraint(
            "shipment_id",
            "kind",
            "language",
            "revision",
            name=op.f("uq_paper_shipment_id_kind_language_revision"),
        ),
    )
    with op.batch_alter_table("paper", schema=None) as batch_op:
        batch_op.create_index(batch_op.f("ix_paper_workspace_id"), ["workspace_id"], unique=False)


def downgrade() -> None:
    with op.batch_alter_table("paper", schema=None) as batch_op:
        batch_op.drop_index(batch_op.f("ix_paper_workspace_id"))

    op.drop_table("paper")
    with op.batch_alter_table("entered_rate", schema=None) as batch_op:
        batch_op.drop_index(batch_op.f("ix_entered_rate_workspace_id"))

    op.drop_table("entered_rate")
    with op.batch_alter_table("entered_exchange_rate", schema=None) as batch_op:
        batch_op.drop_index(batch_op.f("ix_entered_exchange_rate_workspace_id"))

    op.drop_table("entered_exchange_rate")
