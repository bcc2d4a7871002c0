"""What a card says, in the reader's words: the terms of a line, and what sets a surcharge off."""

from collections.abc import Iterator
from typing import Final

from app.catalogue.cargo_flags import cargo_flags
from app.domain.freight.cartons import DestinationKind
from app.domain.freight.charges import ChargeUnit, charge_unit
from app.domain.freight.conditions import Conditions
from app.domain.freight.rate_cards import RateLine
from app.domain.freight.surcharges import Surcharge, SurchargeBasis
from app.domain.freight.triggers import Trigger
from app.usecases.rate_cards.flat import facts_of, shown
from app.usecases.rate_cards.roles import ROLES, Role
from app.web.i18n import _, current_language, lazy
from app.wording.figures import length, number, weight

_TERMS: Final = (
    Role.ORIGIN, Role.TAX_MODE, Role.CARGO, Role.DIVISOR, Role.WEIGH_BY, Role.ROUND_STEP,
    Role.MIN_PIECE, Role.MIN_SHIPMENT, Role.VOLUME_DISCOUNT, Role.MEASURE_LEAST,
    Role.MEASURE_STEP, Role.UNIT_WEIGHT, Role.LOAD_KIND, Role.MIN_CHARGE, Role.MIN_PIECE_CHARGE,
    Role.NEXT_BREAK, Role.CLOCK_START, Role.WAITING, Role.CLAIM_RULE,
)  # fmt: skip
BASES: Final = {
    SurchargeBasis.PER_KG: lazy("per kg charged"),
    SurchargeBasis.PER_PIECE: lazy("per carton"),
    SurchargeBasis.PER_SHIPMENT: lazy("per shipment"),
    SurchargeBasis.PERCENT: lazy("percent of the freight"),
}
ADDRESSES: Final = {
    DestinationKind.WAREHOUSE: lazy("fulfilment centre or warehouse"),
    DestinationKind.BUSINESS: lazy("business address"),
    DestinationKind.HOME: lazy("private address"),
}
_UNITS: Final = {
    ChargeUnit.KG: "kg",
    ChargeUnit.REVENUE_TONNE: lazy("m³ or t"),
    ChargeUnit.PALLET: lazy("pallet"),
    ChargeUnit.CONTAINER: lazy("container"),
}


def unit_of(line: RateLine) -> str:
    """Return what the prices of a line are per."""
    return str(_UNITS[charge_unit(line.basis)])


def terms_of(line: RateLine) -> Iterator[tuple[str, str]]:
    """Yield each term of a line that is said, with its name."""
    language = current_language()
    facts = facts_of(line, line.breaks[0])
    for role in _TERMS:
        fact = shown(role, facts.get(role), language)
        if fact not in {None, "", "0%"}:
            text = fact if isinstance(fact, str | int) else number(fact)  # type: ignore[arg-type]
            yield ROLES[role].label.in_(language), str(text)


def amount_of(surcharge: Surcharge, currency: str) -> str:
    """Return what a surcharge costs, with its least and most."""
    if surcharge.basis is SurchargeBasis.PERCENT:
        cost = _("%(share)s%% of the freight", share=number(surcharge.amount))
    else:
        cost = f"{currency} {number(surcharge.amount)} {BASES[surcharge.basis]}"
    limits = [cost]
    if surcharge.minimum is not None:
        limits.append(_("at least %(amount)s", amount=number(surcharge.minimum)))
    if surcharge.maximum is not None:
        limits.append(_("at most %(amount)s", amount=number(surcharge.maximum)))
    return _(", ").join(limits)


def conditions_in_words(trigger: Trigger) -> str:
    """Return for which cartons a surcharge is."""
    if not isinstance(trigger, Conditions):
        return ""
    said = [*_measures(trigger), *_others(trigger)]
    return _("; ").join(said) or _("every carton")


def _measures(conditions: Conditions) -> Iterator[str]:
    measures = [
        (conditions.weighs_from, weight, lazy("weighs %(limit)s or more")),
        (conditions.longest_over, length, lazy("longest side over %(limit)s")),
        (conditions.second_over, length, lazy("second side over %(limit)s")),
        (conditions.girth_over, length, lazy("length and girth over %(limit)s")),
    ]
    given = [
        str(sentence) % {"limit": write(limit)}  # type: ignore[operator]
        for limit, write, sentence in measures
        if limit is not None
    ]
    if given:
        yield _(" or ").join(given)


def _others(conditions: Conditions) -> Iterator[str]:
    language = current_language()
    if conditions.cargo:
        flags = (flag for code, flag in cargo_flags().items() if code in conditions.cargo)
        names = _(", ").join(flag.name.in_(language) for flag in flags)
        yield _("with %(cargo)s", cargo=names)
    if conditions.postcodes:
        yield _("to postcodes %(list)s", list=" ".join(sorted(conditions.postcodes)))
    if conditions.addresses:
        kinds = (str(ADDRESSES[kind]) for kind in DestinationKind if kind in conditions.addresses)
        yield _("to %(kinds)s", kinds=_(" or ").join(kinds))
