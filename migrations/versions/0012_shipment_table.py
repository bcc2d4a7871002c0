"""Indices that the shipment table and its queue are read by, and the count of changes."""

import sqlalchemy as sa
from alembic import op

revision = "0012"
down_revision = "0011"
branch_labels = None
depends_on = None


def upgrade() -> None:
    with op.batch_alter_table("workspace", schema=None) as batch_op:
        batch_op.add_column(
            sa.Column("changes", sa.BigInteger(), server_default="0", nullable=False)
        )
    with op.batch_alter_table("shipment", schema=None) as batch_op:
        batch_op.create_index(
            batch_op.f("ix_shipment_workspace_id_state_latest_arrival"),
            ["workspace_id", "state", "latest_arrival"],
            unique=False,
        )
    with op.batch_alter_table("observation", schema=None) as batch_op:
        batch_op.create_index(
            batch_op.f("ix_observation_workspace_id_created_at"),
            ["workspace_id", "created_at"],
            unique=False,
        )
    with op.batch_alter_table("paper", schema=None) as batch_op:
        batch_op.create_index(
            batch_op.f("ix_paper_withdrawn_by_id"), ["withdrawn_by_id"], unique=False
        )


def downgrade() -> None:
    with op.batch_alter_table("paper", schema=None) as batch_op:
        batch_op.drop_index(batch_op.f("ix_paper_withdrawn_by_id"))
    with op.batch_alter_table("observation", schema=None) as batch_op:
        batch_op.drop_index(batch_op.f("ix_observation_workspace_id_created_at"))
    with op.batch_alter_table("shipment", schema=None) as batch_op:
        batch_op.drop_index(batch_op.f("ix_shipment_workspace_id_state_latest_arrival"))
    with op.batch_alter_table("workspace", schema=None) as batch_op:
        batch_op.drop_column("changes")
