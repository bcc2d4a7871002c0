"""Indices that the shipment table and its queue are read by, and the count of changes."""

import sqlalchemy as sa
from alembic import op

revision = "0012"
down_revision = "0011"
branch_labels = None
depends_on = None

INDICES = {
    "ix_shipment_workspace_id_shipment_state_shipment_latest_arrival": (
        "shipment",
        ["workspace_id", "state", "latest_arrival"],
    ),
    "ix_observation_workspace_id_observation_created_at": (
        "observation",
        ["workspace_id", "created_at"],
    ),
    "ix_paper_withdrawn_by_id": ("paper", ["withdrawn_by_id"]),
}


def upgrade() -> None:
    op.add_column(
        "workspace", sa.Column("changes", sa.BigInteger(), server_default="0", nullable=False)
    )
    for name, (table, columns) in INDICES.items():
        op.create_index(op.f(name), table, columns)


def downgrade() -> None:
    for name, (table, _columns) in reversed(INDICES.items()):
        op.drop_index(op.f(name), table_name=table)
    op.drop_column("workspace", "changes")
