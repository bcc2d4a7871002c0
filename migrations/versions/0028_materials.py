"""Workbooks of forwarders with their maps, and sets of materials handed to somebody."""

import sqlalchemy as sa
from alembic import op

revision = "0028"
down_revision = "0027"
branch_labels = None
depends_on = None


def upgrade() -> None:
    _create_templates()
    _create_sets()


def _create_templates() -> None:
    op.create_table(
        "sheet_template",
        sa.Column("name", sa.String(length=80), nullable=False),
        sa.Column("partner_id", sa.Integer(), nullable=True),
        sa.Column("file_id", sa.Integer(), nullable=False),
        sa.Column("mapping", sa.JSON(), nullable=False),
        sa.Column("archived", sa.Boolean(), nullable=False),
        sa.Column("version", sa.Integer(), nullable=False),
        sa.Column("updated_at", sa.DateTime(timezone=True), nullable=False),
        *_of_workspace("sheet_template"),
        _points_at("sheet_template", "partner_id", "partner"),
        _points_at("sheet_template", "file_id", "stored_file"),
        sa.UniqueConstraint(
            "workspace_id", "name", name=op.f("uq_sheet_template_workspace_id_name")
        ),
    )
    _index("sheet_template", "partner_id")


def _create_sets() -> None:
    op.create_table(
        "material_set",
        sa.Column("shipment_id", sa.Integer(), nullable=False),
        sa.Column("partner_id", sa.Integer(), nullable=True),
        sa.Column("number", sa.Integer(), nullable=False),
        sa.Column("recipient", sa.String(length=120), nullable=False),
        sa.Column("cartons", sa.String(length=200), nullable=False),
        sa.Column("carton_count", sa.Integer(), nullable=False),
        sa.Column("language", sa.String(length=8), nullable=False),
        sa.Column("facts_hash", sa.String(length=64), nullable=False),
        sa.Column("contents", sa.JSON(), nullable=False),
        sa.Column("checks", sa.JSON(), nullable=False),
        sa.Column("archive_id", sa.Integer(), nullable=False),
        sa.Column("bound_id", sa.Integer(), nullable=True),
        sa.Column("channel", sa.String(length=40), nullable=False),
        sa.Column("note", sa.String(length=400), nullable=False),
        sa.Column("person_id", sa.Integer(), nullable=True),
        *_of_workspace("material_set"),
        _points_at("material_set", "shipment_id", "shipment", ondelete="CASCADE"),
        _points_at("material_set", "partner_id", "partner"),
        _points_at("material_set", "archive_id", "stored_file"),
        _points_at("material_set", "bound_id", "stored_file"),
        _points_at("material_set", "person_id", "person", ondelete="SET NULL"),
    )
    _index("material_set", "shipment_id", "partner_id")


def _of_workspace(table: str) -> tuple[sa.Column | sa.Constraint, ...]:
    return (
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("created_at", sa.DateTime(timezone=True), nullable=False),
        sa.Column("workspace_id", sa.Integer(), nullable=False),
        _points_at(table, "workspace_id", "workspace", ondelete="CASCADE"),
        sa.PrimaryKeyConstraint("id", name=op.f(f"pk_{table}")),
    )


def _points_at(
    table: str, column: str, other: str, *, ondelete: str | None = None
) -> sa.ForeignKeyConstraint:
    return sa.ForeignKeyConstraint(
        [column], [f"{other}.id"], name=op.f(f"fk_{table}_{column}"), ondelete=ondelete
    )


def _index(table: str, *columns: str) -> None:
    with op.batch_alter_table(table) as batch:
        for column in ("workspace_id", *columns):
            batch.create_index(op.f(f"ix_{table}_{column}"), [column])


def downgrade() -> None:
    op.drop_table("material_set")
    op.drop_table("sheet_template")
