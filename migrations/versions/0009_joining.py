"""Joining global logistics: applications, tax numbers, bonds, acceptances, decisions."""

import sqlalchemy as sa
from alembic import op

revision = "0009"
down_revision = "0008"
branch_labels = None
depends_on = None


def upgrade() -> None:
    op.create_table(
        "application",
        sa.Column("reference", sa.String(length=20), nullable=False),
        sa.Column("state", sa.String(length=32), nullable=False),
        sa.Column("entity_id", sa.Integer(), nullable=True),
        sa.Column("contact", sa.String(length=80), nullable=False),
        sa.Column("phone", sa.String(length=40), nullable=False),
        sa.Column("email", sa.String(length=254), nullable=False),
        sa.Column("officer", sa.String(length=80), nullable=False),
        sa.Column("officer_title", sa.String(length=80), nullable=False),
        sa.Column("nothing_due", sa.Boolean(), nullable=False),
        sa.Column("archived", sa.Boolean(), nullable=False),
        sa.Column("workspace_id", sa.Integer(), nullable=False),
        sa.Column("version", sa.Integer(), nullable=False),
        sa.Column("updated_at", sa.DateTime(timezone=True), nullable=False),
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("created_at", sa.DateTime(timezone=True), nullable=False),
        sa.ForeignKeyConstraint(
            ["entity_id"], ["legal_entity.id"], name=op.f("fk_application_entity_id")
        ),
        sa.ForeignKeyConstraint(
            ["workspace_id"],
            ["workspace.id"],
            name=op.f("fk_application_workspace_id"),
            ondelete="CASCADE",
        ),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_application")),
        sa.UniqueConstraint(
            "workspace_id", "reference", name=op.f("uq_application_workspace_id_reference")
        ),
    )
    with op.batch_alter_table("application", schema=None) as batch_op:
        batch_op.create_index(batch_op.f("ix_application_entity_id"), ["entity_id"], unique=False)
        batch_op.create_index(
            batch_op.f("ix_application_workspace_id"), ["workspace_id"], unique=False
        )

    op.create_table(
        "tax_registration",
        sa.Column("entity_id", sa.Integer(), nullable=False),
        sa.Column("destination", sa.String(length=2), nullable=False),
        sa.Column("kind", sa.String(length=16), nullable=False),
        sa.Column("value", sa.String(length=40), nullable=False),
        sa.Column("valid_until", sa.Date(), nullable=True),
        sa.Column("workspace_id", sa.Integer(), nullable=False),
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("created_at", sa.DateTime(timezone=True), nullable=False),
        sa.ForeignKeyConstraint(
            ["entity_id"],
            ["legal_entity.id"],
            name=op.f("fk_tax_registration_entity_id"),
            ondelete="CASCADE",
        ),
        sa.ForeignKeyConstraint(
            ["workspace_id"],
            ["workspace.id"],
            name=op.f("fk_tax_registration_workspace_id"),
            ondelete="CASCADE",
        ),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_tax_registration")),
        sa.UniqueConstraint(
            "entity_id",
            "destination",
            "kind",
            name=op.f("uq_tax_registration_entity_id_destination_kind"),
        ),
    )
    with op.batch_alter_table("tax_registration", schema=None) as batch_op:
        batch_op.create_index(
            batch_op.f("ix_tax_registration_workspace_id"), ["workspace_id"], unique=False
        )

    op.create_table(
        "acceptance",
        sa.Column("application_id", sa.Integer(), nullable=False),
        sa.Column("entity_id", sa.Integer(), nullable=True),
        sa.Column("subject", sa.String(length=32), nullable=False),
        sa.Column("version", sa.String(length=16), nullable=False),
        sa.Column("sha256", sa.String(length=64), nullable=False),
        sa.Column("name", sa.String(length=80), nullable=False),
        sa.Column("accepted_at", sa.DateTime(timezone=True), nullable=False),
        sa.Column("zone", sa.String(length=64), nullable=False),
        sa.Column("person_id", sa.Integer(), nullable=True),
        sa.Column("file_id", sa.Integer(), nullable=True),
        sa.Column("workspace_id", sa.Integer(), nullable=False),
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("created_at", sa.DateTime(timezone=True), nullable=False),
        sa.ForeignKeyConstraint(
            ["application_id"],
            ["application.id"],
            name=op.f("fk_acceptance_application_id"),
            ondelete="CASCADE",
        ),
        sa.ForeignKeyConstraint(
            ["entity_id"], ["legal_entity.id"], name=op.f("fk_acceptance_entity_id")
        ),
        sa.ForeignKeyConstraint(
            ["file_id"], ["stored_file.id"], name=op.f("fk_acceptance_file_id")
        ),
        sa.ForeignKeyConstraint(
            ["person_id"], ["person.id"], name=op.f("fk_acceptance_person_id"), ondelete="SET NULL"
        ),
        sa.ForeignKeyConstraint(
            ["workspace_id"],
            ["workspace.id"],
            name=op.f("fk_acceptance_workspace_id"),
            ondelete="CASCADE",
        ),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_acceptance")),
    )
    with op.batch_alter_table("acceptance", schema=None) as batch_op:
        batch_op.create_index(
            batch_op.f("ix_acceptance_application_id"), ["application_id"], unique=False
        )
        batch_op.create_index(
            batch_op.f("ix_acceptance_workspace_id"), ["workspace_id"], unique=False
        )

    op.create_table(
        "application_decision",
        sa.Column("application_id", sa.Integer(), nullable=False),
        sa.Column("state", sa.String(length=32), nullable=False),
        sa.Column("reason", sa.String(length=400), nullable=False),
        sa.Column("person_id", sa.Integer(), nullable=True),
        sa.Column("workspace_id", sa.Integer(), nullable=False),
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("created_at", sa.DateTime(timezone=True), nullable=False),
        sa.ForeignKeyConstraint(
            ["application_id"],
            ["application.id"],
            name=op.f("fk_application_decision_application_id"),
            ondelete="CASCADE",
        ),
        sa.ForeignKeyConstraint(
            ["person_id"],
            ["person.id"],
            name=op.f("fk_application_decision_person_id"),
            ondelete="SET NULL",
        ),
        sa.ForeignKeyConstraint(
            ["workspace_id"],
            ["workspace.id"],
            name=op.f("fk_application_decision_workspace_id"),
            ondelete="CASCADE",
        ),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_application_decision")),
    )
    with op.batch_alter_table("application_decision", schema=None) as batch_op:
        batch_op.create_index(
            batch_op.f("ix_application_decision_application_id"), ["application_id"], unique=False
        )
        batch_op.create_index(
            batch_op.f("ix_application_decision_workspace_id"), ["workspace_id"], unique=False
        )

    op.create_table(
        "application_destination",
        sa.Column("application_id", sa.Integer(), nullable=False),
        sa.Column("destination", sa.String(length=2), nullable=False),
        sa.Column("programmes", sa.JSON(), nullable=False),
        sa.Column("tax_standing", sa.String(length=32), nullable=True),
        sa.Column("importer_id", sa.Integer(), nullable=True),
        sa.Column("workspace_id", sa.Integer(), nullable=False),
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("created_at", sa.DateTime(timezone=True), nullable=False),
        sa.ForeignKeyConstraint(
            ["application_id"],
            ["application.id"],
            name=op.f("fk_application_destination_application_id"),
            ondelete="CASCADE",
        ),
        sa.ForeignKeyConstraint(
            ["importer_id"], ["importer.id"], name=op.f("fk_application_destination_importer_id")
        ),
        sa.ForeignKeyConstraint(
            ["workspace_id"],
            ["workspace.id"],
            name=op.f("fk_application_destination_workspace_id"),
            ondelete="CASCADE",
        ),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_application_destination")),
        sa.UniqueConstraint(
            "application_id",
            "destination",
            name=op.f("uq_application_destination_application_id_destination"),
        ),
    )
    with op.batch_alter_table("application_destination", schema=None) as batch_op:
        batch_op.create_index(
            batch_op.f("ix_application_destination_importer_id"), ["importer_id"], unique=False
        )
        batch_op.create_index(
            batch_op.f("ix_application_destination_workspace_id"), ["workspace_id"], unique=False
        )

    op.create_table(
        "bond",
        sa.Column("importer_id", sa.Integer(), nullable=False),
        sa.Column("kind", sa.String(length=32), nullable=False),
        sa.Column("number", sa.String(length=40), nullable=False),
        sa.Column("surety", sa.String(length=120), nullable=False),
        sa.Column("amount", sa.BigInteger(), nullable=False),
        sa.Column("currency", sa.String(length=3), nullable=False),
        sa.Column("valid_from", sa.Date(), nullable=False),
        sa.Column("valid_to", sa.Date(), nullable=True),
        sa.Column("workspace_id", sa.Integer(), nullable=False),
        sa.Column("version", sa.Integer(), nullable=False),
        sa.Column("updated_at", sa.DateTime(timezone=True), nullable=False),
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("created_at", sa.DateTime(timezone=True), nullable=False),
        sa.ForeignKeyConstraint(
            ["importer_id"], ["importer.id"], name=op.f("fk_bond_importer_id"), ondelete="CASCADE"
        ),
        sa.ForeignKeyConstraint(
            ["workspace_id"],
            ["workspace.id"],
            name=op.f("fk_bond_workspace_id"),
            ondelete="CASCADE",
        ),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_bond")),
        sa.UniqueConstraint("importer_id", name=op.f("uq_bond_importer_id")),
    )
    with op.batch_alter_table("bond", schema=None) as batch_op:
        batch_op.create_index(batch_op.f("ix_bond_workspace_id"), ["workspace_id"], unique=False)

    op.create_table(
        "chosen_plan",
        sa.Column("application_id", sa.Integer(), nullable=False),
        sa.Column("platform", sa.String(length=32), nullable=False),
        sa.Column("country", sa.String(length=2), nullable=False),
        sa.Column("kind", sa.String(length=32), nullable=False),
        sa.Column("fee_amount", sa.BigInteger(), nullable=True),
        sa.Column("fee_currency", sa.String(length=3), nullable=False),
        sa.Column("fee_basis", sa.String(length=32), nullable=True),
        sa.Column("fee_source", sa.String(length=200), nullable=False),
        sa.Column("fee_as_of", sa.Date(), nullable=True),
        sa.Column("workspace_id", sa.Integer(), nullable=False),
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("created_at", sa.DateTime(timezone=True), nullable=False),
        sa.ForeignKeyConstraint(
            ["application_id"],
            ["application.id"],
            name=op.f("fk_chosen_plan_application_id"),
            ondelete="CASCADE",
        ),
        sa.ForeignKeyConstraint(
            ["workspace_id"],
            ["workspace.id"],
            name=op.f("fk_chosen_plan_workspace_id"),
            ondelete="CASCADE",
        ),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_chosen_plan")),
        sa.UniqueConstraint(
            "application_id",
            "platform",
            "country",
            name=op.f("uq_chosen_plan_application_id_platform_country"),
        ),
    )
    with op.batch_alter_table("chosen_plan", schema=None) as batch_op:
        batch_op.create_index(
            batch_op.f("ix_chosen_plan_workspace_id"), ["workspace_id"], unique=False
        )


def downgrade() -> None:
    with op.batch_alter_table("chosen_plan", schema=None) as batch_op:
        batch_op.drop_index(batch_op.f("ix_chosen_plan_workspace_id"))

    op.drop_table("chosen_plan")
    with op.batch_alter_table("bond", schema=None) as batch_op:
        batch_op.drop_index(batch_op.f("ix_bond_workspace_id"))

    op.drop_table("bond")
    with op.batch_alter_table("application_destination", schema=None) as batch_op:
        batch_op.drop_index(batch_op.f("ix_application_destination_workspace_id"))
        batch_op.drop_index(batch_op.f("ix_application_destination_importer_id"))

    op.drop_table("application_destination")
    with op.batch_alter_table("application_decision", schema=None) as batch_op:
        batch_op.drop_index(batch_op.f("ix_application_decision_workspace_id"))
        batch_op.drop_index(batch_op.f("ix_application_decision_application_id"))

    op.drop_table("application_decision")
    with op.batch_alter_table("acceptance", schema=None) as batch_op:
        batch_op.drop_index(batch_op.f("ix_acceptance_workspace_id"))
        batch_op.drop_index(batch_op.f("ix_acceptance_application_id"))

    op.drop_table("acceptance")
    with op.batch_alter_table("tax_registration", schema=None) as batch_op:
        batch_op.drop_index(batch_op.f("ix_tax_registration_workspace_id"))

    op.drop_table("tax_registration")
    with op.batch_alter_table("application", schema=None) as batch_op:
        batch_op.drop_index(batch_op.f("ix_application_workspace_id"))
        batch_op.drop_index(batch_op.f("ix_application_entity_id"))

    op.drop_table("application")
