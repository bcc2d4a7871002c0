"""The page of one loading plan: what it comes to beside the plan before, and what is left."""

from typing import Any

from app.domain.freight.measuring import RevenueTonnes
from app.domain.freight.weighing import ChargeableWeight
from app.domain.movement.carton_numbers import written
from app.domain.problems import Problem
from app.domain.stowage.refusing.unfitting import unfitting
from app.printing.stowage.words import per_cent
from app.usecases.stowing import accepting
from app.usecases.stowing.charging import charge_of
from app.usecases.stowing.figures import Figures
from app.usecases.stowing.units import Unit
from app.web.database import database
from app.web.i18n import _, current_language
from app.web.papers.forms import LANGUAGES
from app.web.reading import units
from app.web.stowing.looking import Look
from app.web.stowing.opened import OpenedLoad
from app.web.stowing.wording import in_kinds
from app.wording.figures import money, number, weight
from app.wording.problems import say


def seen(found: OpenedLoad) -> dict[str, Any]:
    """Return what the templates of a plan's page show."""
    loading = found.loading
    plan = loading.standing.plan
    return {
        "found": found,
        "loading": loading,
        "standing": loading.standing,
        "plan": plan,
        "shipment": loading.shipment,
        "look": Look(found) if found.units else None,
        "saved": compared(found),
        "reasons": [say(problem, current_language()) for problem in left_over(found)],
        "written": written,
        "charged": charged(found),
        "to_open": to_open(found),
        "languages": LANGUAGES,
        "units": units(),
    }


def charged(found: OpenedLoad) -> list[tuple[str, str]]:
    """Return what freight charges the shipment by, with its name, where that is known."""
    charge = charge_of(found.loading.shipment)
    if isinstance(charge, ChargeableWeight):
        return [(_("Chargeable weight"), weight(charge.chargeable))]
    if isinstance(charge, RevenueTonnes):
        return [
            (_("Chargeable measure"), _("%(figure)s m³ or t", figure=number(charge.chargeable)))
        ]
    return []


def to_open(found: OpenedLoad) -> list[Unit]:
    """Return the containers that can be opened by the plan at hand-over."""
    if found.kept.accepted_at is None:
        return []
    shipment = found.loading.shipment
    return accepting.containers_to_open(database(), {shipment: found.kept}).get(shipment, [])


def compared(found: OpenedLoad) -> str:
    """Return what the plan saves beside the one before; nothing when it is the first."""
    before = found.loading.before(found.kept.id)
    now = found.figures
    if before is None or now is None:
        return ""
    then = before[1]
    told = {"kinds": in_kinds(then.kinds), "fill": per_cent(then.fill)}
    if not _comparable(then, now):
        return _("The plan before: %(kinds)s, %(fill)s filled.", **told)
    return _(
        "The plan before: %(kinds)s, %(fill)s filled, %(difference)s.",
        difference=_difference(then, now),
        **told,
    )


def _comparable(then: Figures, now: Figures) -> bool:
    return bool(then.cost and now.cost and then.cost.currency == now.cost.currency)


def _difference(then: Figures, now: Figures) -> str:
    if then.cost is None or now.cost is None or then.cost == now.cost:
        return _("at the same cost")
    if now.cost < then.cost:
        return _("this one saves %(amount)s", amount=money(then.cost - now.cost))
    return _("this one costs %(amount)s more", amount=money(now.cost - then.cost))


def left_over(found: OpenedLoad) -> list[Problem]:
    """Return why cartons lie nowhere: those that fit nothing, then those there was no room for."""
    main = found.load.main
    left = found.load.left()
    if main is None or not left:
        return []
    alone = list(unfitting(main.request))
    named = {problem.params["item"] for problem in alone}
    return alone + [
        Problem("load-left-row", params={"item": item, "quantity": count})
        for item, count in left.items()
        if count and item not in named
    ]
