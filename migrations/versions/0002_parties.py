"""Who takes part: addresses, legal entities, importers and stores."""

import sqlalchemy as sa
from alembic import op

revision = "0002"
down_revision = "0001"
branch_labels = None
depends_on = None


def upgrade() -> None:
    op.create_table(
        "address",
        sa.Column("name", sa.String(length=80), nullable=False),
        sa.Column("address_zh", sa.String(length=240), nullable=False),
        sa.Column("address_en", sa.String(length=240), nullable=False),
        sa.Column("city", sa.String(length=60), nullable=False),
        sa.Column("country", sa.String(length=2), nullable=False),
        sa.Column("contact", sa.String(length=80), nullable=False),
        sa.Column("phone", sa.String(length=40), nullable=False),
        sa.Column("archived", sa.Boolean(), nullable=False),
        sa.Column("workspace_id", sa.Integer(), nullable=False),
        sa.Column("version", sa.Integer(), nullable=False),
        sa.Column("updated_at", sa.DateTime(timezone=True), nullable=False),
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("created_at", sa.DateTime(timezone=True), nullable=False),
        sa.ForeignKeyConstraint(
            ["workspace_id"],
            ["workspace.id"],
            name=op.f("fk_address_workspace_id"),
            ondelete="CASCADE",
        ),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_address")),
        sa.UniqueConstraint("workspace_id", "name", name=op.f("uq_address_workspace_id_name")),
    )
    with op.batch_alter_table("address", schema=None) as batch_op:
        batch_op.create_index(batch_op.f("ix_address_workspace_id"), ["workspace_id"], unique=False)
    op.create_table(
        "legal_entity",
        sa.Column("name_zh", sa.String(length=120), nullable=False),
        sa.Column("name_en", sa.String(length=120), nullable=False),
        sa.Column("country", sa.String(length=2), nullable=False),
        sa.Column("uscc", sa.String(length=18), nullable=True),
        sa.Column("customs_code", sa.String(length=10), nullable=True),
        sa.Column("address_zh", sa.String(length=240), nullable=False),
        sa.Column("address_en", sa.String(length=240), nullable=False),
        sa.Column("contact", sa.String(length=80), nullable=False),
        sa.Column("phone", sa.String(length=40), nullable=False),
        sa.Column("email", sa.String(length=254), nullable=False),
        sa.Column("archived", sa.Boolean(), nullable=False),
        sa.Column("workspace_id", sa.Integer(), nullable=False),
        sa.Column("version", sa.Integer(), nullable=False),
        sa.Column("updated_at", sa.DateTime(timezone=True), nullable=False),
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("created_at", sa.DateTime(timezone=True), nullable=False),
        sa.ForeignKeyConstraint(
            ["workspace_id"],
            ["workspace.id"],
            name=op.f("fk_legal_entity_workspace_id"),
            ondelete="CASCADE",
        ),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_legal_entity")),
        sa.UniqueConstraint(
            "workspace_id", "name_en", name=op.f("uq_legal_entity_workspace_id_name_en")
        ),
    )
    with op.batch_alter_table("legal_entity", schema=None) as batch_op:
        batch_op.create_index(
            batch_op.f("ix_legal_entity_workspace_id"), ["workspace_id"], unique=False
        )
    op.create_table(
        "importer",
        sa.Column("destination", sa.String(length=2), nullable=False),
        sa.Column("kind", sa.String(length=16), nullable=False),
        sa.Column("entity_id", sa.Integer(), nullable=True),
        sa.Column("name_en", sa.String(length=120), nullable=False),
        sa.Column("address_en", sa.String(length=240), nullable=False),
        sa.Column("country", sa.String(length=2), nullable=False),
        sa.Column("tax_numbers", sa.JSON(), nullable=False),
        sa.Column("forwarder", sa.String(length=120), nullable=False),
        sa.Column("risks_accepted", sa.Boolean(), nullable=False),
        sa.Column("archived", sa.Boolean(), nullable=False),
        sa.Column("workspace_id", sa.Integer(), nullable=False),
        sa.Column("version", sa.Integer(), nullable=False),
        sa.Column("updated_at", sa.DateTime(timezone=True), nullable=False),
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("created_at", sa.DateTime(timezone=True), nullable=False),
        sa.ForeignKeyConstraint(
            ["entity_id"], ["legal_entity.id"], name=op.f("fk_importer_entity_id")
        ),
        sa.ForeignKeyConstraint(
            ["workspace_id"],
            ["workspace.id"],
            name=op.f("fk_importer_workspace_id"),
            ondelete="CASCADE",
        ),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_importer")),
    )
    with op.batch_alter_table("importer", schema=None) as batch_op:
        batch_op.create_index(batch_op.f("ix_importer_destination"), ["destination"], unique=False)
        batch_op.create_index(batch_op.f("ix_importer_entity_id"), ["entity_id"], unique=False)
        batch_op.create_index(
            batch_op.f("ix_importer_workspace_id"), ["workspace_id"], unique=False
        )
    op.create_table(
        "store",
        sa.Column("name", sa.String(length=80), nullable=False),
        sa.Column("platform", sa.String(length=32), nullable=False),
        sa.Column("site", sa.String(length=2), nullable=False),
        sa.Column("entity_id", sa.Integer(), nullable=False),
        sa.Column("archived", sa.Boolean(), nullable=False),
        sa.Column("workspace_id", sa.Integer(), nullable=False),
        sa.Column("version", sa.Integer(), nullable=False),
        sa.Column("updated_at", sa.DateTime(timezone=True), nullable=False),
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("created_at", sa.DateTime(timezone=True), nullable=False),
        sa.ForeignKeyConstraint(
            ["entity_id"], ["legal_entity.id"], name=op.f("fk_store_entity_id")
        ),
        sa.ForeignKeyConstraint(
            ["workspace_id"],
            ["workspace.id"],
            name=op.f("fk_store_workspace_id"),
            ondelete="CASCADE",
        ),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_store")),
        sa.UniqueConstraint("workspace_id", "name", name=op.f("uq_store_workspace_id_name")),
    )
    with op.batch_alter_table("store", schema=None) as batch_op:
        batch_op.create_index(batch_op.f("ix_store_entity_id"), ["entity_id"], unique=False)
        batch_op.create_index(batch_op.f("ix_store_workspace_id"), ["workspace_id"], unique=False)


def downgrade() -> None:
    with op.batch_alter_table("store", schema=None) as batch_op:
        batch_op.drop_index(batch_op.f("ix_store_workspace_id"))
        batch_op.drop_index(batch_op.f("ix_store_entity_id"))

    op.drop_table("store")
    with op.batch_alter_table("importer", schema=None) as batch_op:
        batch_op.drop_index(batch_op.f("ix_importer_workspace_id"))
        batch_op.drop_index(batch_op.f("ix_importer_entity_id"))
        batch_op.drop_index(batch_op.f("ix_importer_destination"))

    op.drop_table("importer")
    with op.batch_alter_table("legal_entity", schema=None) as batch_op:
        batch_op.drop_index(batch_op.f("ix_legal_entity_workspace_id"))

    op.drop_table("legal_entity")
    with op.batch_alter_table("address", schema=None) as batch_op:
        batch_op.drop_index(batch_op.f("ix_address_workspace_id"))

    op.drop_table("address")
