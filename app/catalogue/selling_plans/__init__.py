"""Selling plans of marketplaces, one module a platform; a plan without a fee is to be looked up."""

from collections.abc import Mapping

from app.catalogue.registry import entries
from app.domain.enrolment.selling_plans import SellingPlan


def selling_plans() -> Mapping[str, SellingPlan]:
    """Return all plans by code."""
    return entries(__name__, SellingPlan)


def plans_at(platform: str, *, country: str) -> tuple[SellingPlan, ...]:
    """Return the plans a platform offers on its site in one country."""
    return tuple(
        plan
        for plan in selling_plans().values()
        if (plan.platform, plan.country) == (platform, country)
    )
