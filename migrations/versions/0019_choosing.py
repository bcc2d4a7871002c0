"""Choosing a channel: programme fees, placement options, saved quotes, factors of emissions."""

import sqlalchemy as sa
from alembic import op

revision = "0019"
down_revision = "0018"
branch_labels = None
depends_on = None


def upgrade() -> None:
    op.add_column("plan", sa.Column("insurance_rate", sa.BigInteger(), nullable=True))
    _programme_fee()
    _placement_option()
    _saved_quote()
    _emission_factor()


def _programme_fee() -> None:
    op.create_table(
        "programme_fee",
        sa.Column("programme", sa.String(length=32), nullable=False),
        sa.Column("kind", sa.String(length=32), nullable=False),
        sa.Column("size_tier", sa.String(length=60), nullable=False),
        sa.Column("up_to_weight", sa.Integer(), nullable=True),
        sa.Column("amount", sa.BigInteger(), nullable=False),
        sa.Column("currency", sa.String(length=3), nullable=False),
        sa.Column("unit", sa.String(length=32), nullable=False),
        sa.Column("valid_from", sa.Date(), nullable=True),
        sa.Column("valid_to", sa.Date(), nullable=True),
        sa.Column("source", sa.String(length=200), nullable=False),
        sa.Column("entered_by_id", sa.Integer(), nullable=True),
        *_versioned(),
        *_of_workspace("programme_fee"),
        sa.ForeignKeyConstraint(
            ["entered_by_id"],
            ["person.id"],
            name=op.f("fk_programme_fee_entered_by_id"),
            ondelete="SET NULL",
        ),
    )
    _index("programme_fee", "programme")
    _index("programme_fee", "workspace_id")


def _placement_option() -> None:
    op.create_table(
        "placement_option",
        sa.Column("plan_id", sa.Integer(), nullable=False),
        sa.Column("split", sa.String(length=32), nullable=False),
        sa.Column("name", sa.String(length=60), nullable=False),
        sa.Column("text", sa.Text(), nullable=False),
        sa.Column("centres", sa.String(length=200), nullable=False),
        sa.Column("shipments", sa.Integer(), nullable=True),
        sa.Column("fee", sa.BigInteger(), nullable=True),
        sa.Column("fee_currency", sa.String(length=3), nullable=False),
        sa.Column("fee_unit", sa.String(length=32), nullable=False),
        sa.Column("freight", sa.BigInteger(), nullable=True),
        sa.Column("freight_currency", sa.String(length=3), nullable=False),
        sa.Column("days", sa.Integer(), nullable=True),
        sa.Column("chosen_at", sa.DateTime(timezone=True), nullable=True),
        *_versioned(),
        *_of_person("placement_option"),
        *_of_plan("placement_option"),
        *_of_workspace("placement_option"),
    )
    _index("placement_option", "plan_id")
    _index("placement_option", "workspace_id")


def _saved_quote() -> None:
    op.create_table(
        "saved_quote",
        sa.Column("plan_id", sa.Integer(), nullable=False),
        sa.Column("number", sa.Integer(), nullable=False),
        sa.Column("name", sa.String(length=80), nullable=False),
        sa.Column("service", sa.String(length=120), nullable=False),
        sa.Column("document", sa.JSON(), nullable=False),
        sa.Column("chosen_at", sa.DateTime(timezone=True), nullable=True),
        *_of_person("saved_quote"),
        *_of_plan("saved_quote"),
        *_of_workspace("saved_quote"),
        sa.UniqueConstraint("plan_id", "number", name=op.f("uq_saved_quote_plan_id_number")),
    )
    _index("saved_quote", "workspace_id")


def _emission_factor() -> None:
    op.create_table(
        "emission_factor",
        sa.Column("mode", sa.String(length=32), nullable=False),
        sa.Column("kg_per_tonne_km", sa.BigInteger(), nullable=False),
        sa.Column("source", sa.String(length=200), nullable=False),
        *_of_person("emission_factor"),
        *_of_workspace("emission_factor"),
        sa.UniqueConstraint(
            "workspace_id", "mode", name=op.f("uq_emission_factor_workspace_id_mode")
        ),
    )
    _index("emission_factor", "workspace_id")


def _versioned() -> tuple[sa.Column, ...]:
    return (
        sa.Column("version", sa.Integer(), nullable=False),
        sa.Column("updated_at", sa.DateTime(timezone=True), nullable=False),
    )


def _of_workspace(table: str) -> tuple:
    return (
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("created_at", sa.DateTime(timezone=True), nullable=False),
        sa.Column("workspace_id", sa.Integer(), nullable=False),
        sa.ForeignKeyConstraint(
            ["workspace_id"],
            ["workspace.id"],
            name=op.f(f"fk_{table}_workspace_id"),
            ondelete="CASCADE",
        ),
        sa.PrimaryKeyConstraint("id", name=op.f(f"pk_{table}")),
    )


def _of_plan(table: str) -> tuple:
    return (
        sa.ForeignKeyConstraint(
            ["plan_id"], ["plan.id"], name=op.f(f"fk_{table}_plan_id"), ondelete="CASCADE"
        ),
    )


def _of_person(table: str) -> tuple:
    return (
        sa.Column("person_id", sa.Integer(), nullable=True),
        sa.ForeignKeyConstraint(
            ["person_id"], ["person.id"], name=op.f(f"fk_{table}_person_id"), ondelete="SET NULL"
        ),
    )


def _index(table: str, column: str) -> None:
    with op.batch_alter_table(table, schema=None) as batch_op:
        batch_op.create_index(batch_op.f(f"ix_{table}_{column}"), [column])


def downgrade() -> None:
    for table in ("emission_factor", "saved_quote", "placement_option", "programme_fee"):
        op.drop_table(table)
    op.drop_column("plan", "insurance_rate")
