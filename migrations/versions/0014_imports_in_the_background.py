"""Workbooks read and checked in the background, and files that are kept for a while only."""

import sqlalchemy as sa
from alembic import op

revision = "0014"
down_revision = "0013"
branch_labels = None
depends_on = None


def upgrade() -> None:
    op.add_column("stored_file", sa.Column("kept_until", sa.DateTime(timezone=True)))
    with op.batch_alter_table("import_run", schema=None) as batch_op:
        batch_op.alter_column("table_id", existing_type=sa.Integer(), nullable=True)
        batch_op.add_column(sa.Column("found_id", sa.Integer(), nullable=True))
        batch_op.create_foreign_key(
            op.f("fk_import_run_found_id"), "stored_file", ["found_id"], ["id"]
        )


def downgrade() -> None:
    op.execute("DELETE FROM import_run WHERE table_id IS NULL")
    with op.batch_alter_table("import_run", schema=None) as batch_op:
        batch_op.drop_constraint(op.f("fk_import_run_found_id"), type_="foreignkey")
        batch_op.drop_column("found_id")
        batch_op.alter_column("table_id", existing_type=sa.Integer(), nullable=False)
    op.drop_column("stored_file", "kept_until")
