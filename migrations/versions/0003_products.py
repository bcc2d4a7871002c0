"""The product library: sizes, listings, customs data and carton specs."""

import sqlalchemy as sa
from alembic import op

revision = "0003"
down_revision = "0002"
branch_labels = None
depends_on = None


def upgrade() -> None:
    op.create_table(
        "product",
        sa.Column("sku", sa.String(length=64), nullable=False),
        sa.Column("name_zh", sa.String(length=120), nullable=False),
        sa.Column("name_en", sa.String(length=200), nullable=False),
        sa.Column("length", sa.Integer(), nullable=True),
        sa.Column("width", sa.Integer(), nullable=True),
        sa.Column("height", sa.Integer(), nullable=True),
        sa.Column("weight", sa.Integer(), nullable=True),
        sa.Column("measures_entered", sa.String(length=120), nullable=False),
        sa.Column("origin", sa.String(length=2), nullable=False),
        sa.Column("material_zh", sa.String(length=120), nullable=False),
        sa.Column("material_en", sa.String(length=120), nullable=False),
        sa.Column("use_zh", sa.String(length=120), nullable=False),
        sa.Column("use_en", sa.String(length=120), nullable=False),
        sa.Column("brand", sa.String(length=80), nullable=False),
        sa.Column("model", sa.String(length=80), nullable=False),
        sa.Column("unit", sa.String(length=3), nullable=False),
        sa.Column("value", sa.BigInteger(), nullable=True),
        sa.Column("currency", sa.String(length=3), nullable=False),
        sa.Column("battery", sa.String(length=32), nullable=False),
        sa.Column("liquid", sa.Boolean(), nullable=False),
        sa.Column("powder", sa.Boolean(), nullable=False),
        sa.Column("magnet", sa.Boolean(), nullable=False),
        sa.Column("picture_id", sa.Integer(), nullable=True),
        sa.Column("archived", sa.Boolean(), nullable=False),
        sa.Column("workspace_id", sa.Integer(), nullable=False),
        sa.Column("version", sa.Integer(), nullable=False),
        sa.Column("updated_at", sa.DateTime(timezone=True), nullable=False),
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("created_at", sa.DateTime(timezone=True), nullable=False),
        sa.ForeignKeyConstraint(
            ["picture_id"], ["stored_file.id"], name=op.f("fk_product_picture_id")
        ),
        sa.ForeignKeyConstraint(
            ["workspace_id"],
            ["workspace.id"],
            name=op.f("fk_product_workspace_id"),
            ondelete="CASCADE",
        ),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_product")),
        sa.UniqueConstraint("workspace_id", "sku", name=op.f("uq_product_workspace_id_sku")),
    )
    with op.batch_alter_table("product", schema=None) as batch_op:
        batch_op.create_index(batch_op.f("ix_product_workspace_id"), ["workspace_id"], unique=False)
    op.create_table(
        "carton_spec",
        sa.Column("product_id", sa.Integer(), nullable=False),
        sa.Column("position", sa.Integer(), nullable=False),
        sa.Column("units", sa.Integer(), nullable=False),
        sa.Column("length", sa.Integer(), nullable=False),
        sa.Column("width", sa.Integer(), nullable=False),
        sa.Column("height", sa.Integer(), nullable=False),
        sa.Column("gross_weight", sa.Integer(), nullable=False),
        sa.Column("measures_entered", sa.String(length=120), nullable=False),
        sa.Column("workspace_id", sa.Integer(), nullable=False),
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("created_at", sa.DateTime(timezone=True), nullable=False),
        sa.ForeignKeyConstraint(
            ["product_id"],
            ["product.id"],
            name=op.f("fk_carton_spec_product_id"),
            ondelete="CASCADE",
        ),
        sa.ForeignKeyConstraint(
            ["workspace_id"],
            ["workspace.id"],
            name=op.f("fk_carton_spec_workspace_id"),
            ondelete="CASCADE",
        ),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_carton_spec")),
    )
    with op.batch_alter_table("carton_spec", schema=None) as batch_op:
        batch_op.create_index(batch_op.f("ix_carton_spec_product_id"), ["product_id"], unique=False)
        batch_op.create_index(
            batch_op.f("ix_carton_spec_workspace_id"), ["workspace_id"], unique=False
        )
    op.create_table(
        "customs_profile",
        sa.Column("product_id", sa.Integer(), nullable=False),
        sa.Column("country", sa.String(length=2), nullable=False),
        sa.Column("hs_code", sa.String(length=13), nullable=False),
        sa.Column("elements", sa.String(length=255), nullable=False),
        sa.Column("workspace_id", sa.Integer(), nullable=False),
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("created_at", sa.DateTime(timezone=True), nullable=False),
        sa.ForeignKeyConstraint(
            ["product_id"],
            ["product.id"],
            name=op.f("fk_customs_profile_product_id"),
            ondelete="CASCADE",
        ),
        sa.ForeignKeyConstraint(
            ["workspace_id"],
            ["workspace.id"],
            name=op.f("fk_customs_profile_workspace_id"),
            ondelete="CASCADE",
        ),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_customs_profile")),
        sa.UniqueConstraint(
            "product_id", "country", name=op.f("uq_customs_profile_product_id_country")
        ),
    )
    with op.batch_alter_table("customs_profile", schema=None) as batch_op:
        batch_op.create_index(
            batch_op.f("ix_customs_profile_workspace_id"), ["workspace_id"], unique=False
        )
    op.create_table(
        "listing",
        sa.Column("product_id", sa.Integer(), nullable=False),
        sa.Column("store_id", sa.Integer(), nullable=False),
        sa.Column("fnsku", sa.String(length=32), nullable=False),
        sa.Column("asin", sa.String(length=32), nullable=False),
        sa.Column("gtin", sa.String(length=14), nullable=False),
        sa.Column("workspace_id", sa.Integer(), nullable=False),
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("created_at", sa.DateTime(timezone=True), nullable=False),
        sa.ForeignKeyConstraint(
            ["product_id"], ["product.id"], name=op.f("fk_listing_product_id"), ondelete="CASCADE"
        ),
        sa.ForeignKeyConstraint(["store_id"], ["store.id"], name=op.f("fk_listing_store_id")),
        sa.ForeignKeyConstraint(
            ["workspace_id"],
            ["workspace.id"],
            name=op.f("fk_listing_workspace_id"),
            ondelete="CASCADE",
        ),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_listing")),
        sa.UniqueConstraint("product_id", "store_id", name=op.f("uq_listing_product_id_store_id")),
    )
    with op.batch_alter_table("listing", schema=None) as batch_op:
        batch_op.create_index(batch_op.f("ix_listing_store_id"), ["store_id"], unique=False)
        batch_op.create_index(batch_op.f("ix_listing_workspace_id"), ["workspace_id"], unique=False)


def downgrade() -> None:
    with op.batch_alter_table("listing", schema=None) as batch_op:
        batch_op.drop_index(batch_op.f("ix_listing_workspace_id"))
        batch_op.drop_index(batch_op.f("ix_listing_store_id"))

    op.drop_table("listing")
    with op.batch_alter_table("customs_profile", schema=None) as batch_op:
        batch_op.drop_index(batch_op.f("ix_customs_profile_workspace_id"))

    op.drop_table("customs_profile")
    with op.batch_alter_table("carton_spec", schema=None) as batch_op:
        batch_op.drop_index(batch_op.f("ix_carton_spec_workspace_id"))
        batch_op.drop_index(batch_op.f("ix_carton_spec_product_id"))

    op.drop_table("carton_spec")
    with op.batch_alter_table("product", schema=None) as batch_op:
        batch_op.drop_index(batch_op.f("ix_product_workspace_id"))

    op.drop_table("product")
