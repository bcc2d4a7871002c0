"""What a revision of a paper says otherwise, and the way from its printed code to it."""

import sqlalchemy as sa
from alembic import op

revision = "0025"
down_revision = "0024"
branch_labels = None
depends_on = None


def upgrade() -> None:
    op.add_column("paper", sa.Column("changes", sa.JSON(), server_default="[]", nullable=False))
    op.create_table(
        "paper_check",
        sa.Column("token_hash", sa.String(length=64), nullable=False),
        sa.Column("workspace_id", sa.Integer(), nullable=False),
        sa.Column("paper_id", sa.Integer(), nullable=False),
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("created_at", sa.DateTime(timezone=True), nullable=False),
        sa.ForeignKeyConstraint(
            ["paper_id"], ["paper.id"], name=op.f("fk_paper_check_paper_id"), ondelete="CASCADE"
        ),
        sa.ForeignKeyConstraint(
            ["workspace_id"],
            ["workspace.id"],
            name=op.f("fk_paper_check_workspace_id"),
            ondelete="CASCADE",
        ),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_paper_check")),
        sa.UniqueConstraint("token_hash", name=op.f("uq_paper_check_token_hash")),
    )
    with op.batch_alter_table("paper_check") as batch:
        batch.create_index(op.f("ix_paper_check_workspace_id"), ["workspace_id"])
        batch.create_index(op.f("ix_paper_check_paper_id"), ["paper_id"])


def downgrade() -> None:
    op.drop_table("paper_check")
    op.drop_column("paper", "changes")
