"""What was acknowledged is kept, and two who write at once both succeed."""

import subprocess
import sys
import threading

import pytest
from sqlalchemy import Engine, create_engine, func, select, text
from sqlalchemy.exc import IntegrityError

from app.persistence.session import make_session
from app.persistence.tables.accounts import Workspace
from app.persistence.tables.parties import LegalEntity
from app.persistence.tables.plans import Item, Plan
from tests.factories.people import Member

TIMES = 25
ROUNDS = 3

#: Saves whole plans for ever and names each one that is saved.
PROGRAM = """
import sys
from app.persistence.session import make_engine, make_session
from app.persistence.tables.plans import Item, Plan, Shipment
from tests.factories.plans import a_product

engine = make_engine(sys.argv[1])
session = make_session(engine, workspace_id=int(sys.argv[2]), writes=True)
product = a_product(session, sku=sys.argv[3])
session.refresh(product)
for number in range(100000):
    plan = Plan(reference=f"{sys.argv[3]}-{number}")
    plan.shipments = [Shipment(number=each) for each in range(1, 5)]
    session.add(plan)
    session.flush()
    for shipment in plan.shipments:
        shipment.items = [Item(product_id=product.id, quantity=7)]
    session.commit()
    print(plan.reference, flush=True)
"""


@pytest.mark.parametrize("engine", ["sqlite"], indirect=True)
def test_two_writers_queue_and_none_is_refused(engine: Engine, member: Member) -> None:
    failures: list[BaseException] = []

    def count_up() -> None:
        try:
            for _time in range(TIMES):
                with make_session(engine, writes=True) as session:
                    row = session.scalars(
                        select(Workspace).where(Workspace.id == member.workspace_id)
                    ).one()
                    row.name = str(int(row.name) + 1)
                    session.commit()
        except BaseException as error:  # noqa: BLE001 - told below, whatever it was
            failures.append(error)

    with make_session(engine, writes=True) as session:
        session.get_one(Workspace, member.workspace_id).name = "0"
        session.commit()
    writers = [threading.Thread(target=count_up) for _writer in range(2)]
    for writer in writers:
        writer.start()
    for writer in writers:
        writer.join()
    assert failures == []
    with make_session(engine) as session:
        assert session.get_one(Workspace, member.workspace_id).name == str(2 * TIMES)


@pytest.mark.parametrize("engine", ["sqlite"], indirect=True)
def test_a_killed_process_keeps_what_it_said_it_saved_and_nothing_half(
    engine: Engine, member: Member
) -> None:
    for turn in range(ROUNDS):
        saved = _killed_after(10 + 7 * turn, engine, member, f"K{turn}")
        with member.session(writes=False) as session:
            kept = set(session.scalars(select(Plan.reference)))
            assert saved <= kept
            whole = select(func.count(Item.id)).group_by(Item.shipment_id)
            assert set(session.scalars(whole)) == {1}
            assert session.scalar(select(func.count(Item.id))) == 4 * len(kept)
    check = create_engine(engine.url)
    with check.connect() as connection:
        assert connection.scalar(text("PRAGMA integrity_check")) == "ok"
    check.dispose()


def _killed_after(plans: int, engine: Engine, member: Member, name: str) -> set[str]:
    """Let a process save plans, kill it in the middle of one, and return what it had named."""
    command = [sys.executable, "-c", PROGRAM, str(engine.url), str(member.workspace_id), name]
    with subprocess.Popen(command, stdout=subprocess.PIPE, text=True) as process:
        assert process.stdout is not None
        saved = {process.stdout.readline().strip() for _plan in range(plans)}
        process.kill()
        saved |= {line.strip() for line in process.stdout if line.endswith("\n")}
    assert "" not in saved
    return saved


@pytest.mark.parametrize("engine", ["sqlite"], indirect=True)
def test_sqlite_is_set_to_keep_its_promises(engine: Engine) -> None:
    with engine.connect() as connection:
        settings = [
            connection.scalar(text(f"PRAGMA {name}"))
            for name in ("journal_mode", "foreign_keys", "synchronous", "busy_timeout")
        ]
    assert settings == ["wal", 1, 2, 5000]


def test_a_key_that_points_at_nothing_is_refused(member: Member) -> None:
    with member.session() as session:
        session.add(LegalEntity(name_en="Kept"))
        session.commit()
        session.add(Item(shipment_id=999_983, product_id=999_983, quantity=1))
        with pytest.raises(IntegrityError, match=r"(?i)foreign key"):
            session.commit()
