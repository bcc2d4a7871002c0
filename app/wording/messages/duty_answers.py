"""What is asked of a product where duty turns on it, and the answers it may have."""

from collections.abc import Mapping
from typing import Final

from app.wording.translations import msg

_QUESTIONS: Final = {
    "duty-ask-metal-share": msg("How much of the weight is steel, aluminium or copper?"),
    "duty-ask-melted": msg("Where was the metal melted or smelted?"),
    "duty-ask-use": msg("What are the goods for?"),
    "duty-ask-use-why": msg("What are the goods for? %(why)s"),
    "duty-ask-exclusion": msg("Do the goods fall under an exclusion?"),
    "duty-ask-preference": msg("Is a lower rate claimed?"),
    "duty-ask-producer": msg("Which producer made the goods?"),
    "duty-ask-quantity": msg("How much of it is one unit, in %(unit)s?"),
    "duty-ask-amount": msg("What is this part of one unit worth: %(part)s?"),
    "duty-ask-tax-category": msg("Which rate of tax do the goods bear?"),
}

_ANSWERS: Final = {
    "duty-answer-metal-at-least": msg("%(percent)s%% or more"),
    "duty-answer-metal-less": msg("less than %(percent)s%%"),
    "duty-answer-metal-none": msg("none at all"),
    "duty-answer-country": msg("%(country)s"),
    "duty-answer-elsewhere": msg("another country"),
    "duty-answer-use": msg("%(use)s"),
    "duty-answer-other-use": msg("something else"),
    "duty-answer-exclusion": msg("yes, %(exclusion)s"),
    "duty-answer-relief": msg("yes: %(name)s, %(rate)s"),
    "duty-answer-not-claimed": msg("no"),
    "duty-answer-producer": msg("%(producer)s, %(rate)s"),
    "duty-answer-tax-standard": msg("the standard rate"),
    "duty-answer-tax-reduced": msg("a reduced rate"),
    "duty-answer-tax-zero": msg("zero"),
    "duty-answer-tax-exempt": msg("exempt"),
}

_FACTS: Final = {
    "duty-fact-metal_share": msg("Steel, aluminium or copper: %(value)s%% of the weight"),
    "duty-fact-melt_country": msg("Metal melted or smelted in: %(value)s"),
    "duty-fact-melt_country-other": msg("Metal melted or smelted in a country not named"),
    "duty-fact-use": msg("For: %(value)s"),
    "duty-fact-use-other": msg("For none of the uses that a duty names"),
    "duty-fact-exclusion": msg("Exclusion claimed: %(value)s"),
    "duty-fact-no-exclusion": msg("No exclusion claimed"),
    "duty-fact-preference": msg("Lower rate claimed: %(value)s"),
    "duty-fact-no-preference": msg("No lower rate claimed"),
    "duty-fact-producer_code": msg("Producer's code: %(value)s"),
    "duty-fact-tax-standard": msg("Tax at the standard rate"),
    "duty-fact-tax-reduced": msg("Tax at a reduced rate"),
    "duty-fact-tax-zero": msg("Zero-rated for tax"),
    "duty-fact-tax-exempt": msg("Exempt from tax"),
    "duty-fact-quantity": msg("One unit: %(value)s %(unit)s"),
    "duty-fact-part": msg("In one unit, %(part)s: %(value)s"),
}

_PROBLEMS: Final = {
    "duty-answer-nothing": msg("Answer at least one question."),
    "duty-code-unknown": msg("The schedule has no line %(code)s. Choose one that it has."),
}

MESSAGES: Final[Mapping[str, str]] = _QUESTIONS | _ANSWERS | _FACTS | _PROBLEMS
