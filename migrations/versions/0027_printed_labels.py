"""The print log of labels, printers and their calibration, SSCCs, and the pallets of cartons."""

import sqlalchemy as sa
from alembic import op

revision = "0027"
down_revision = "0026"
branch_labels = None
depends_on = None


def upgrade() -> None:
    op.create_table(
        "label_print",
        sa.Column("shipment_id", sa.Integer(), nullable=False),
        sa.Column("kind", sa.String(length=16), nullable=False),
        sa.Column("number", sa.Integer(), nullable=False),
        sa.Column("form", sa.String(length=8), nullable=False),
        sa.Column("count", sa.Integer(), nullable=False),
        sa.Column("keys", sa.JSON(), nullable=False),
        sa.Column("asked", sa.JSON(), nullable=False),
        sa.Column("person_id", sa.Integer(), nullable=True),
        sa.Column("job_id", sa.Integer(), nullable=True),
        sa.Column("file_id", sa.Integer(), nullable=True),
        sa.Column("workspace_id", sa.Integer(), nullable=False),
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("created_at", sa.DateTime(timezone=True), nullable=False),
        sa.ForeignKeyConstraint(
            ["person_id"], ["person.id"], name=op.f("fk_label_print_person_id"), ondelete="SET NULL"
        ),
        sa.ForeignKeyConstraint(
            ["shipment_id"],
            ["shipment.id"],
            name=op.f("fk_label_print_shipment_id"),
            ondelete="CASCADE",
        ),
        sa.ForeignKeyConstraint(
            ["workspace_id"],
            ["workspace.id"],
            name=op.f("fk_label_print_workspace_id"),
            ondelete="CASCADE",
        ),
        sa.ForeignKeyConstraint(
            ["file_id"],
            ["stored_file.id"],
            name=op.f("fk_label_print_file_id"),
            ondelete="SET NULL",
        ),
        sa.ForeignKeyConstraint(
            ["job_id"], ["job.id"], name=op.f("fk_label_print_job_id"), ondelete="SET NULL"
        ),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_label_print")),
        sa.UniqueConstraint(
            "shipment_id", "kind", "number", name=op.f("uq_label_print_shipment_id_kind_number")
        ),
    )
    with op.batch_alter_table("label_print") as batch:
        batch.create_index(op.f("ix_label_print_workspace_id"), ["workspace_id"])
    op.create_table(
        "label_printer",
        sa.Column("name", sa.String(length=80), nullable=False),
        sa.Column("stock", sa.String(length=32), nullable=False),
        sa.Column("offset_x", sa.Integer(), nullable=False),
        sa.Column("offset_y", sa.Integer(), nullable=False),
        sa.Column("rule_x", sa.Integer(), nullable=False),
        sa.Column("rule_y", sa.Integer(), nullable=False),
        sa.Column("sheet", sa.JSON(), nullable=False),
        sa.Column("archived", sa.Boolean(), nullable=False),
        sa.Column("workspace_id", sa.Integer(), nullable=False),
        sa.Column("version", sa.Integer(), nullable=False),
        sa.Column("updated_at", sa.DateTime(timezone=True), nullable=False),
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("created_at", sa.DateTime(timezone=True), nullable=False),
        sa.ForeignKeyConstraint(
            ["workspace_id"],
            ["workspace.id"],
            name=op.f("fk_label_printer_workspace_id"),
            ondelete="CASCADE",
        ),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_label_printer")),
        sa.UniqueConstraint(
            "workspace_id", "name", name=op.f("uq_label_printer_workspace_id_name")
        ),
    )
    with op.batch_alter_table("label_printer") as batch:
        batch.create_index(op.f("ix_label_printer_workspace_id"), ["workspace_id"])
    op.create_table(
        "sscc_series",
        sa.Column("prefix", sa.String(length=12), nullable=False),
        sa.Column("extension", sa.String(length=1), nullable=False),
        sa.Column("next_serial", sa.Integer(), nullable=False),
        sa.Column("in_use", sa.Boolean(), nullable=False),
        sa.Column("workspace_id", sa.Integer(), nullable=False),
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("created_at", sa.DateTime(timezone=True), nullable=False),
        sa.ForeignKeyConstraint(
            ["workspace_id"],
            ["workspace.id"],
            name=op.f("fk_sscc_series_workspace_id"),
            ondelete="CASCADE",
        ),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_sscc_series")),
        sa.UniqueConstraint(
            "workspace_id",
            "prefix",
            "extension",
            name=op.f("uq_sscc_series_workspace_id_prefix_extension"),
        ),
    )
    with op.batch_alter_table("sscc_series") as batch:
        batch.create_index(op.f("ix_sscc_series_workspace_id"), ["workspace_id"])
    op.create_table(
        "logistic_unit",
        sa.Column("shipment_id", sa.Integer(), nullable=False),
        sa.Column("key", sa.String(length=60), nullable=False),
        sa.Column("sscc", sa.String(length=18), nullable=False),
        sa.Column("workspace_id", sa.Integer(), nullable=False),
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("created_at", sa.DateTime(timezone=True), nullable=False),
        sa.ForeignKeyConstraint(
            ["shipment_id"],
            ["shipment.id"],
            name=op.f("fk_logistic_unit_shipment_id"),
            ondelete="CASCADE",
        ),
        sa.ForeignKeyConstraint(
            ["workspace_id"],
            ["workspace.id"],
            name=op.f("fk_logistic_unit_workspace_id"),
            ondelete="CASCADE",
        ),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_logistic_unit")),
        sa.UniqueConstraint("shipment_id", "key", name=op.f("uq_logistic_unit_shipment_id_key")),
        sa.UniqueConstraint(
            "workspace_id", "sscc", name=op.f("uq_logistic_unit_workspace_id_sscc")
        ),
    )
    with op.batch_alter_table("logistic_unit") as batch:
        batch.create_index(op.f("ix_logistic_unit_workspace_id"), ["workspace_id"])
    op.add_column(
        "carton", sa.Column("pallet", sa.String(length=20), nullable=False, server_default="")
    )


def downgrade() -> None:
    op.drop_column("carton", "pallet")
    op.drop_table("logistic_unit")
    op.drop_table("sscc_series")
    op.drop_table("label_printer")
    op.drop_table("label_print")
