"""Movements as sets of cartons, change orders, attachments; what follows for what was there."""

import sqlalchemy as sa
from alembic import op

revision = "0006"
down_revision = "0005"
branch_labels = None
depends_on = None


def upgrade() -> None:
    op.create_table(
        "movement",
        sa.Column("kind", sa.String(length=32), nullable=False),
        sa.Column("number", sa.String(length=40), nullable=False),
        sa.Column("party", sa.String(length=120), nullable=False),
        sa.Column("master_bill", sa.String(length=40), nullable=False),
        sa.Column("house_bill", sa.String(length=40), nullable=False),
        sa.Column("vessel", sa.String(length=60), nullable=False),
        sa.Column("voyage", sa.String(length=20), nullable=False),
        sa.Column("seal", sa.String(length=40), nullable=False),
        sa.Column("note", sa.String(length=400), nullable=False),
        sa.Column("cancelled_at", sa.DateTime(timezone=True), nullable=True),
        sa.Column("workspace_id", sa.Integer(), nullable=False),
        sa.Column("version", sa.Integer(), nullable=False),
        sa.Column("updated_at", sa.DateTime(timezone=True), nullable=False),
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("created_at", sa.DateTime(timezone=True), nullable=False),
        sa.ForeignKeyConstraint(
            ["workspace_id"],
            ["workspace.id"],
            name=op.f("fk_movement_workspace_id"),
            ondelete="CASCADE",
        ),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_movement")),
    )
    with op.batch_alter_table("movement", schema=None) as batch_op:
        batch_op.create_index(batch_op.f("ix_movement_kind"), ["kind"], unique=False)
        batch_op.create_index(batch_op.f("ix_movement_number"), ["number"], unique=False)
        batch_op.create_index(
            batch_op.f("ix_movement_workspace_id"), ["workspace_id"], unique=False
        )

    op.create_table(
        "attachment",
        sa.Column("subject", sa.String(length=80), nullable=False),
        sa.Column("kind", sa.String(length=32), nullable=False),
        sa.Column("file_id", sa.Integer(), nullable=False),
        sa.Column("note", sa.String(length=240), nullable=False),
        sa.Column("person_id", sa.Integer(), nullable=True),
        sa.Column("workspace_id", sa.Integer(), nullable=False),
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("created_at", sa.DateTime(timezone=True), nullable=False),
        sa.ForeignKeyConstraint(
            ["file_id"], ["stored_file.id"], name=op.f("fk_attachment_file_id")
        ),
        sa.ForeignKeyConstraint(
            ["person_id"], ["person.id"], name=op.f("fk_attachment_person_id"), ondelete="SET NULL"
        ),
        sa.ForeignKeyConstraint(
            ["workspace_id"],
            ["workspace.id"],
            name=op.f("fk_attachment_workspace_id"),
            ondelete="CASCADE",
        ),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_attachment")),
    )
    with op.batch_alter_table("attachment", schema=None) as batch_op:
        batch_op.create_index(batch_op.f("ix_attachment_subject"), ["subject"], unique=False)
        batch_op.create_index(
            batch_op.f("ix_attachment_workspace_id"), ["workspace_id"], unique=False
        )

    op.create_table(
        "change_order",
        sa.Column("kind", sa.String(length=32), nullable=False),
        sa.Column("shipment_id", sa.Integer(), nullable=False),
        sa.Column("movement_id", sa.Integer(), nullable=True),
        sa.Column("reason", sa.String(length=240), nullable=False),
        sa.Column("figures", sa.JSON(), nullable=False),
        sa.Column("person_id", sa.Integer(), nullable=True),
        sa.Column("workspace_id", sa.Integer(), nullable=False),
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("created_at", sa.DateTime(timezone=True), nullable=False),
        sa.ForeignKeyConstraint(
            ["movement_id"],
            ["movement.id"],
            name=op.f("fk_change_order_movement_id"),
            ondelete="SET NULL",
        ),
        sa.ForeignKeyConstraint(
            ["person_id"],
            ["person.id"],
            name=op.f("fk_change_order_person_id"),
            ondelete="SET NULL",
        ),
        sa.ForeignKeyConstraint(
            ["shipment_id"],
            ["shipment.id"],
            name=op.f("fk_change_order_shipment_id"),
            ondelete="CASCADE",
        ),
        sa.ForeignKeyConstraint(
            ["workspace_id"],
            ["workspace.id"],
            name=op.f("fk_change_order_workspace_id"),
            ondelete="CASCADE",
        ),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_change_order")),
    )
    with op.batch_alter_table("change_order", schema=None) as batch_op:
        batch_op.create_index(
            batch_op.f("ix_change_order_shipment_id"), ["shipment_id"], unique=False
        )
        batch_op.create_index(
            batch_op.f("ix_change_order_workspace_id"), ["workspace_id"], unique=False
        )

    op.create_table(
        "movement_carton",
        sa.Column("movement_id", sa.Integer(), nullable=False),
        sa.Column("carton_id", sa.Integer(), nullable=False),
        sa.Column("workspace_id", sa.Integer(), nullable=False),
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("created_at", sa.DateTime(timezone=True), nullable=False),
        sa.ForeignKeyConstraint(
            ["carton_id"],
            ["carton.id"],
            name=op.f("fk_movement_carton_carton_id"),
            ondelete="CASCADE",
        ),
        sa.ForeignKeyConstraint(
            ["movement_id"],
            ["movement.id"],
            name=op.f("fk_movement_carton_movement_id"),
            ondelete="CASCADE",
        ),
        sa.ForeignKeyConstraint(
            ["workspace_id"],
            ["workspace.id"],
            name=op.f("fk_movement_carton_workspace_id"),
            ondelete="CASCADE",
        ),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_movement_carton")),
        sa.UniqueConstraint(
            "movement_id", "carton_id", name=op.f("uq_movement_carton_movement_id_carton_id")
        ),
    )
    with op.batch_alter_table("movement_carton", schema=None) as batch_op:
        batch_op.create_index(
            batch_op.f("ix_movement_carton_carton_id"), ["carton_id"], unique=False
        )
        batch_op.create_index(
            batch_op.f("ix_movement_carton_workspace_id"), ["workspace_id"], unique=False
        )

    op.add_column(
        "carton", sa.Column("courier", sa.String(length=40), nullable=False, server_default="")
    )
    op.add_column(
        "carton",
        sa.Column("courier_number", sa.String(length=64), nullable=False, server_default=""),
    )

    op.add_column("job", sa.Column("due_at", sa.DateTime(timezone=True), nullable=True))

    with op.batch_alter_table("paper", schema=None) as batch_op:
        batch_op.add_column(sa.Column("withdrawn_by_id", sa.Integer(), nullable=True))
        batch_op.create_foreign_key(
            batch_op.f("fk_paper_withdrawn_by_id"),
            "change_order",
            ["withdrawn_by_id"],
            ["id"],
            ondelete="SET NULL",
        )

    op.add_column(
        "shipment", sa.Column("note", sa.String(length=400), nullable=False, server_default="")
    )

    op.add_column("workspace", sa.Column("expires_at", sa.DateTime(timezone=True), nullable=True))


def downgrade() -> None:
    op.drop_column("workspace", "expires_at")

    op.drop_column("shipment", "note")

    with op.batch_alter_table("paper", schema=None) as batch_op:
        batch_op.drop_constraint(batch_op.f("fk_paper_withdrawn_by_id"), type_="foreignkey")
        batch_op.drop_column("withdrawn_by_id")

    op.drop_column("job", "due_at")

    op.drop_column("carton", "courier_number")
    op.drop_column("carton", "courier")

    with op.batch_alter_table("movement_carton", schema=None) as batch_op:
        batch_op.drop_index(batch_op.f("ix_movement_carton_workspace_id"))
        batch_op.drop_index(batch_op.f("ix_movement_carton_carton_id"))

    op.drop_table("movement_carton")
    with op.batch_alter_table("change_order", schema=None) as batch_op:
        batch_op.drop_index(batch_op.f("ix_change_order_workspace_id"))
        batch_op.drop_index(batch_op.f("ix_change_order_shipment_id"))

    op.drop_table("change_order")
    with op.batch_alter_table("attachment", schema=None) as batch_op:
        batch_op.drop_index(batch_op.f("ix_attachment_workspace_id"))
        batch_op.drop_index(batch_op.f("ix_attachment_subject"))

    op.drop_table("attachment")
    with op.batch_alter_table("movement", schema=None) as batch_op:
        batch_op.drop_index(batch_op.f("ix_movement_workspace_id"))
        batch_op.drop_index(batch_op.f("ix_movement_number"))
        batch_op.drop_index(batch_op.f("ix_movement_kind"))

    op.drop_table("movement")
