"""Changes of a loading plan by hand; what would break a rule is refused with every fault."""

from collections.abc import Iterator
from dataclasses import dataclass, replace

from sqlalchemy.orm import Session

from app.domain.problems import Problem
from app.domain.stowage import moving
from app.domain.stowage.checking.check import faults
from app.domain.stowage.moving import Change, Spot
from app.domain.stowage.plan import Bound, Placement, Plan
from app.domain.stowage.request import Objective
from app.persistence.load_plans import LoadPlan
from app.usecases.stowing.figures import figures_of
from app.usecases.stowing.loads import Level, Load
from app.usecases.stowing.wishes import Wish


@dataclass(frozen=True, slots=True)
class Fault:
    """What would be wrong after a change: at which piece of which container, if at one."""

    problem: Problem
    container: int | None = None
    piece: Placement | None = None


def edit(session: Session, kept: LoadPlan, asked: Change) -> list[Fault]:
    """Make a change and keep it, or return everything that would be wrong and keep nothing."""
    load, wish = Load.load(kept.levels), Wish.load(kept.asked)
    level = load.main
    if level is None:
        return [Fault(Problem("load-empty"))]
    made = moving.change(level.request, level.plan, asked)
    if isinstance(made, Problem):
        return [Fault(made)]
    found = list(faults_of(level, made))
    if found:
        return found
    after = Level(level.request, made)
    load = replace(load, containers=after) if load.containers else replace(load, pallets=(after,))
    kept.levels = load.dump()
    kept.figures = figures_of(load, wish).dump()
    kept.edited = True
    session.commit()
    return []


def faults_of(level: Level, plan: Plan) -> Iterator[Fault]:
    """Yield what is wrong with a plan made by hand: it may leave pieces out, and proves nothing."""
    request = replace(level.request, objective=Objective.FILL)
    for problem in faults(request, replace(plan, bound=Bound())):
        match problem.field.split("."):
            case ["containers", container, "placements", place, *_]:
                found = moving.piece(plan, Spot(int(container), int(place)))
                yield Fault(problem, int(container), found)
            case ["containers", container, *_]:
                yield Fault(problem, int(container))
            case _:
                yield Fault(problem)
