"""Tracking by hand and what the warehouse received."""

import sqlalchemy as sa
from alembic import op

revision = "0007"
down_revision = "0006"
branch_labels = None
depends_on = None


def upgrade() -> None:
    op.create_table(
        "milestone_date",
        sa.Column("shipment_id", sa.Integer(), nullable=False),
        sa.Column("milestone", sa.String(length=32), nullable=False),
        sa.Column("planned_on", sa.Date(), nullable=True),
        sa.Column("estimated_on", sa.Date(), nullable=True),
        sa.Column("actual_on", sa.Date(), nullable=True),
        sa.Column("place", sa.String(length=120), nullable=False),
        sa.Column("reached", sa.Integer(), nullable=False),
        sa.Column("workspace_id", sa.Integer(), nullable=False),
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("created_at", sa.DateTime(timezone=True), nullable=False),
        sa.ForeignKeyConstraint(
            ["shipment_id"],
            ["shipment.id"],
            name=op.f("fk_milestone_date_shipment_id"),
            ondelete="CASCADE",
        ),
        sa.ForeignKeyConstraint(
            ["workspace_id"],
            ["workspace.id"],
            name=op.f("fk_milestone_date_workspace_id"),
            ondelete="CASCADE",
        ),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_milestone_date")),
        sa.UniqueConstraint(
            "shipment_id", "milestone", name=op.f("uq_milestone_date_shipment_id_milestone")
        ),
    )
    with op.batch_alter_table("milestone_date", schema=None) as batch_op:
        batch_op.create_index(
            batch_op.f("ix_milestone_date_workspace_id"), ["workspace_id"], unique=False
        )

    op.create_table(
        "observation",
        sa.Column("shipment_id", sa.Integer(), nullable=True),
        sa.Column("movement_id", sa.Integer(), nullable=True),
        sa.Column("milestone", sa.String(length=32), nullable=False),
        sa.Column("classifier", sa.String(length=32), nullable=False),
        sa.Column("occurred_at", sa.DateTime(timezone=True), nullable=False),
        sa.Column("zone", sa.String(length=64), nullable=False),
        sa.Column("timed", sa.Boolean(), nullable=False),
        sa.Column("limited", sa.Boolean(), nullable=False),
        sa.Column("place", sa.String(length=120), nullable=False),
        sa.Column("unlocode", sa.String(length=5), nullable=False),
        sa.Column("note", sa.String(length=400), nullable=False),
        sa.Column("source", sa.String(length=32), nullable=False),
        sa.Column("person_id", sa.Integer(), nullable=True),
        sa.Column("retracted_at", sa.DateTime(timezone=True), nullable=True),
        sa.Column("retracted_by_id", sa.Integer(), nullable=True),
        sa.Column("workspace_id", sa.Integer(), nullable=False),
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("created_at", sa.DateTime(timezone=True), nullable=False),
        sa.CheckConstraint(
            "(shipment_id IS NULL) <> (movement_id IS NULL)",
            name=op.f("ck_observation_of_one_thing"),
        ),
        sa.ForeignKeyConstraint(
            ["movement_id"],
            ["movement.id"],
            name=op.f("fk_observation_movement_id"),
            ondelete="CASCADE",
        ),
        sa.ForeignKeyConstraint(
            ["person_id"], ["person.id"], name=op.f("fk_observation_person_id"), ondelete="SET NULL"
        ),
        sa.ForeignKeyConstraint(
            ["retracted_by_id"],
            ["person.id"],
            name=op.f("fk_observation_retracted_by_id"),
            ondelete="SET NULL",
        ),
        sa.ForeignKeyConstraint(
            ["shipment_id"],
            ["shipment.id"],
            name=op.f("fk_observation_shipment_id"),
            ondelete="CASCADE",
        ),
        sa.ForeignKeyConstraint(
            ["workspace_id"],
            ["workspace.id"],
            name=op.f("fk_observation_workspace_id"),
            ondelete="CASCADE",
        ),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_observation")),
    )
    with op.batch_alter_table("observation", schema=None) as batch_op:
        batch_op.create_index(
            batch_op.f("ix_observation_movement_id"), ["movement_id"], unique=False
        )
        batch_op.create_index(
            batch_op.f("ix_observation_shipment_id"), ["shipment_id"], unique=False
        )
        batch_op.create_index(
            batch_op.f("ix_observation_workspace_id"), ["workspace_id"], unique=False
        )

    op.create_table(
        "receipt",
        sa.Column("shipment_id", sa.Integer(), nullable=False),
        sa.Column("product_id", sa.Integer(), nullable=False),
        sa.Column("received", sa.Integer(), nullable=False),
        sa.Column("damaged", sa.Integer(), nullable=False),
        sa.Column("missing", sa.Integer(), nullable=True),
        sa.Column("counted_on", sa.Date(), nullable=False),
        sa.Column("note", sa.String(length=240), nullable=False),
        sa.Column("source", sa.String(length=32), nullable=False),
        sa.Column("person_id", sa.Integer(), nullable=True),
        sa.Column("workspace_id", sa.Integer(), nullable=False),
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("created_at", sa.DateTime(timezone=True), nullable=False),
        sa.ForeignKeyConstraint(
            ["person_id"], ["person.id"], name=op.f("fk_receipt_person_id"), ondelete="SET NULL"
        ),
        sa.ForeignKeyConstraint(["product_id"], ["product.id"], name=op.f("fk_receipt_product_id")),
        sa.ForeignKeyConstraint(
            ["shipment_id"],
            ["shipment.id"],
            name=op.f("fk_receipt_shipment_id"),
            ondelete="CASCADE",
        ),
        sa.ForeignKeyConstraint(
            ["workspace_id"],
            ["workspace.id"],
            name=op.f("fk_receipt_workspace_id"),
            ondelete="CASCADE",
        ),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_receipt")),
    )
    with op.batch_alter_table("receipt", schema=None) as batch_op:
        batch_op.create_index(batch_op.f("ix_receipt_product_id"), ["product_id"], unique=False)
        batch_op.create_index(batch_op.f("ix_receipt_shipment_id"), ["shipment_id"], unique=False)
        batch_op.create_index(batch_op.f("ix_receipt_workspace_id"), ["workspace_id"], unique=False)

    op.create_table(
        "observation_carton",
        sa.Column("observation_id", sa.Integer(), nullable=False),
        sa.Column("carton_id", sa.Integer(), nullable=False),
        sa.Column("workspace_id", sa.Integer(), nullable=False),
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("created_at", sa.DateTime(timezone=True), nullable=False),
        sa.ForeignKeyConstraint(
            ["carton_id"],
            ["carton.id"],
            name=op.f("fk_observation_carton_carton_id"),
            ondelete="CASCADE",
        ),
        sa.ForeignKeyConstraint(
            ["observation_id"],
            ["observation.id"],
            name=op.f("fk_observation_carton_observation_id"),
            ondelete="CASCADE",
        ),
        sa.ForeignKeyConstraint(
            ["workspace_id"],
            ["workspace.id"],
            name=op.f("fk_observation_carton_workspace_id"),
            ondelete="CASCADE",
        ),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_observation_carton")),
        sa.UniqueConstraint(
            "observation_id",
            "carton_id",
            name=op.f("uq_observation_carton_observation_id_carton_id"),
        ),
    )
    with op.batch_alter_table("observation_carton", schema=None) as batch_op:
        batch_op.create_index(
            batch_op.f("ix_observation_carton_carton_id"), ["carton_id"], unique=False
        )
        batch_op.create_index(
            batch_op.f("ix_observation_carton_workspace_id"), ["workspace_id"], unique=False
        )


def downgrade() -> None:
    with op.batch_alter_table("observation_carton", schema=None) as batch_op:
        batch_op.drop_index(batch_op.f("ix_observation_carton_workspace_id"))
        batch_op.drop_index(batch_op.f("ix_observation_carton_carton_id"))

    op.drop_table("observation_carton")
    with op.batch_alter_table("receipt", schema=None) as batch_op:
        batch_op.drop_index(batch_op.f("ix_receipt_workspace_id"))
        batch_op.drop_index(batch_op.f("ix_receipt_shipment_id"))
        batch_op.drop_index(batch_op.f("ix_receipt_product_id"))

    op.drop_table("receipt")
    with op.batch_alter_table("observation", schema=None) as batch_op:
        batch_op.drop_index(batch_op.f("ix_observation_workspace_id"))
        batch_op.drop_index(batch_op.f("ix_observation_shipment_id"))
        batch_op.drop_index(batch_op.f("ix_observation_movement_id"))

    op.drop_table("observation")
    with op.batch_alter_table("milestone_date", schema=None) as batch_op:
        batch_op.drop_index(batch_op.f("ix_milestone_date_workspace_id"))

    op.drop_table("milestone_date")
