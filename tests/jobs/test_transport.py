"""Where the ids of jobs travel."""

from pathlib import Path

import pytest

from app.jobs import transport
from app.persistence.session import make_engine


def test_a_queue_lies_beside_the_database(tmp_path: Path) -> None:
    engine = make_engine(f"sqlite:///{tmp_path / 'sampan.db'}")
    transport.queue_of(engine).send(1)
    assert (tmp_path / "queue.db").exists()


def test_a_queue_of_its_own_is_used_where_one_is_named(tmp_path: Path) -> None:
    engine = transport.with_queue(
        make_engine(f"sqlite:///{tmp_path / 'sampan.db'}"), f"sqlite:///{tmp_path / 'other.db'}"
    )
    transport.queue_of(engine).send(1)
    assert (tmp_path / "other.db").exists()
    assert not (tmp_path / "queue.db").exists()


def test_the_consumer_receives_what_was_sent(tmp_path: Path) -> None:
    engine = make_engine(f"sqlite:///{tmp_path / 'sampan.db'}")
    seen: list[int] = []
    transport.queue_of(engine).send(7)
    consuming = transport.open_queue(engine, seen.append)
    consuming.huey.execute(consuming.huey.dequeue())
    assert seen == [7]


def test_a_process_that_only_sends_does_no_work(tmp_path: Path) -> None:
    queue = transport.queue_of(make_engine(f"sqlite:///{tmp_path / 'sampan.db'}"))
    queue.send(7)
    with pytest.raises(AssertionError, match="job 7"):
        queue.huey.dequeue().execute()
