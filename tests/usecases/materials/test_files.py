"""The files of a set: labels of the platform or our own, of the chosen cartons and no others."""

from datetime import date

import pytest
from sqlalchemy.orm import Session

from app.domain.labelling.ranges import CartonRange
from app.domain.problems import Problem
from app.jobs.worker import Worker, name_of_this_process
from app.persistence.files import FileFolder
from app.persistence.plans import plan_by_reference
from app.usecases.materials import files
from app.usecases.materials.files import MaterialFile, own_labels, platform_source
from app.usecases.materials.lights import Colour, Light, lights_of
from app.usecases.materials.order import Chosen, MaterialOrder, Wanted, chosen_of
from app.usecases.plan_record import record_of
from app.usecases.platform_labels import keeping
from config import Config
from tests.factories.label_pdfs import roll_labels
from tests.factories.people import Member
from tests.factories.plans import FBA_NUMBER, a_plan, name_cartons
from tests.factories.shipment_document import shipment_document
from tests.factories.shipment_record import shipment_record

DAY = date(2026, 11, 22)
ORDER = MaterialOrder(recipient="示例货代", day=DAY, page="/", person_id=None)


@pytest.fixture(autouse=True)
def named(member: Member) -> None:
    """Keep a packed plan whose 17 cartons have their ids."""
    with member.session() as session:
        name_cartons(session, a_plan(session).shipments)


def wanted(session: Session, cartons: str = "") -> Wanted:
    plan = plan_by_reference(session, "IP-2026-0001")
    assert plan is not None
    record, _ = record_of(plan.shipments[0], day=DAY)
    assert record is not None
    chosen = chosen_of(record, cartons)
    assert isinstance(chosen, Chosen)
    order = MaterialOrder.load(ORDER.dump() | {"cartons": cartons})
    return Wanted(shipment=plan.shipments[0], chosen=chosen, order=order)


def upload(member: Member, config: Config, count: int) -> None:
    """Keep the platform's labels of the first cartons, read."""
    content = roll_labels([f"{FBA_NUMBER}U{number:06}" for number in range(1, count + 1)])
    given = keeping.Given(name="labels.pdf", content=content, page="/", person_id=None)
    with member.session() as session:
        shipment = wanted(session).shipment
        job = keeping.take_in(session, shipment, given, folder=FileFolder(config.files))
    assert isinstance(job, int)
    Worker(engine=member.engine, config=config, owner=name_of_this_process()).do(job)


def light(session: Session, name: str, cartons: str = "") -> Light:
    lights = lights_of(session, wanted(session, cartons), templates=[])
    (found,) = (each for each in lights if each.name.en == name)
    return found


def test_the_platforms_labels_are_those_of_the_chosen_cartons_by_number(
    member: Member, config: Config
) -> None:
    upload(member, config, 5)
    folder = FileFolder(config.files)
    with member.session(writes=False) as session:
        every = platform_source(session, wanted(session), folder=folder)
        some = platform_source(session, wanted(session, "2, 4-9"), folder=folder)
        none = platform_source(session, wanted(session, "9"), folder=folder)
    assert every is not None
    assert some is not None
    assert [label.id[-2:] for label in every.labels] == ["01", "02", "03", "04", "05"]
    assert [label.id[-2:] for label in some.labels] == ["02", "04", "05"]
    assert none is None


def test_without_the_platforms_file_there_are_no_labels_and_amber_says_so(
    member: Member, config: Config
) -> None:
    with member.session(writes=False) as session:
        assert platform_source(session, wanted(session), folder=FileFolder(config.files)) is None
        found = light(session, "Carton labels")
    assert found.colour is Colour.AMBER
    assert [problem.code for problem in found.findings] == ["materials-no-label-file"]


def test_cartons_without_a_label_are_counted_and_the_first_is_named(
    member: Member, config: Config
) -> None:
    upload(member, config, 5)
    with member.session(writes=False) as session:
        lacking = light(session, "Carton labels")
        complete = light(session, "Carton labels", "1-5")
    (problem,) = lacking.findings
    assert dict(problem.params) == {"count": 12, "first": 6}
    assert complete.colour is Colour.GREEN


def test_own_labels_count_on_in_the_whole_shipment() -> None:
    document = shipment_document()
    record = shipment_record(programme={"kind": "awd"}, cartons=document["cartons"])
    chosen = Chosen(CartonRange((range(2, 3),)), record, record)
    order = MaterialOrder.load(ORDER.dump() | {"cartons": "2"})
    (made,) = [own_labels(chosen, order)]
    assert isinstance(made, list)
    (labels,) = made
    assert isinstance(labels, MaterialFile)
    assert (labels.kind, labels.content[:5]) == (files.LABELS, b"%PDF-")


def test_labels_that_cannot_be_drawn_say_why() -> None:
    goods = shipment_document()["goods"]
    goods[0]["name_zh"] = "\U0001f600"
    record = shipment_record(goods=goods)
    made = own_labels(Chosen(CartonRange(), record, record), ORDER)
    assert isinstance(made, Problem)
    assert made.code == "font-lacks-character"


def test_a_set_keeps_of_each_file_what_proves_it() -> None:
    told = MaterialFile(
        name="a.pdf", kind=files.PAPER, title="发票", content=b"abc", revision=2
    ).told()
    assert told == {
        "name": "a.pdf",
        "kind": "paper",
        "title": "发票",
        "revision": 2,
        "sha256": "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad",
        "size": 3,
    }
