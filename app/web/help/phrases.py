"""What a fact says, in one line of the page's language; a kind without a phrase has its name."""

from functools import singledispatch
from typing import Any, Final

from app.catalogue.channels import modes
from app.domain.addressing.fields import FieldLimits
from app.domain.addressing.pasted import AddressForm
from app.domain.addressing.warehouses import WarehouseList
from app.domain.catalogue_item.codes import CodeForm, LongerHsCode
from app.domain.compliance.agency_flags import AgencyFlag
from app.domain.compliance.evidence import Rule
from app.domain.customs.destination import Destination, SmallEntry
from app.domain.customs.duties.tariff import DatedRate, Tariff
from app.domain.customs.fees import FeePeriod
from app.domain.freight.rate_cards import RateCard
from app.domain.glossary import Term
from app.domain.packing.packaging import Packaging
from app.domain.packing.rules import CartonRule
from app.domain.packing.statements import statements
from app.domain.paperwork.completeness import VagueNames
from app.domain.programme.selling import ArrivalRule, Note
from app.domain.receiving.claims import ClaimWindow
from app.domain.tracking.chart import Lane
from app.domain.tracking.zones import CountryZones
from app.domain.trade.countries import Country
from app.domain.trade.platforms import Platform
from app.domain.trade.ports import Port
from app.web.i18n import _, current_language, lazy, ngettext
from app.web.rendering import in_words
from app.wording.figures import length, number

_ADDRESS_FIELDS: Final = {
    "name": lazy("Name"),
    "company": lazy("Company name"),
    "street": lazy("Street"),
    "street_2": lazy("Second street line"),
    "city": lazy("City"),
    "district": lazy("District"),
    "postcode": lazy("Postcode"),
    "phone": lazy("Phone"),
}


@singledispatch
def phrase(fact: Any) -> str:
    """Return what `fact` says; nothing where its name and sentences say it already."""
    del fact
    return ""


@phrase.register
def _carton_rule(rule: CartonRule) -> str:
    return " ".join(in_words(said) for said in statements(rule))


@phrase.register
def _arrival_rule(rule: ArrivalRule) -> str:
    return rule.name.in_(current_language())


@phrase.register
def _note(note: Note) -> str:
    return note.text.in_(current_language())


@phrase.register
def _evidence_rule(rule: Rule) -> str:
    return rule.reason.in_(current_language())


@phrase.register
def _agency_flag(flag: AgencyFlag) -> str:
    return flag.meaning.in_(current_language())


@phrase.register
def _dated_rate(dated: DatedRate) -> str:
    if not dated.rate.terms:
        return _("Rate not in the data")
    return _("%(rate)s of the value", rate=dated.rate.text)


@phrase.register
def _fee_period(period: FeePeriod) -> str:
    if period.bands:
        over = [{"amount": number(b.amount), "over": number(b.over)} for b in period.bands]
        return _(", ").join(_("%(amount)s above a value of %(over)s", **each) for each in over)
    said = [_("%(rate)s of the value", rate=f"{number(period.percent)}%")]
    if period.minimum is not None and period.maximum is not None:
        limits = {"least": number(period.minimum), "most": number(period.maximum)}
        said.append(_("at least %(least)s and at most %(most)s", **limits))
    if period.informal is not None:
        said.append(_("%(amount)s on an informal entry", amount=number(period.informal)))
    return _(", ").join(said)


@phrase.register
def _small_entry(small: SmallEntry) -> str:
    return _("Special rules for entries up to a value of %(limit)s", limit=number(small.limit))


@phrase.register
def _destination(destination: Destination) -> str:
    return _(
        "Customs value %(base)s, in %(currency)s",
        base=destination.value_base.value,
        currency=destination.currency,
    )


@phrase.register
def _tariff(tariff: Tariff) -> str:
    return _("Duty lines of %(schedule)s", schedule=tariff.schedule.name)


@phrase.register
def _country(country: Country) -> str:
    return _(
        "Duty in %(currency)s, HS codes of %(digits)s digits, postcodes such as %(example)s",
        currency=country.currency,
        digits=country.hs_digits,
        example=country.postcode.example,
    )


@phrase.register
def _warehouses(listed: WarehouseList) -> str:
    return ngettext(
        "%(num)s address; the list suggests and never refuses",
        "%(num)s addresses; the list suggests and never refuses",
        len(listed.warehouses),
        num=number(len(listed.warehouses)),
    )


@phrase.register
def _rate_card(card: RateCard) -> str:
    return ngettext(
        "%(num)s price line in %(currency)s",
        "%(num)s price lines in %(currency)s",
        len(card.lines),
        currency=card.currency,
    )


@phrase.register
def _packaging(packaging: Packaging) -> str:
    return _(
        "Board of %(wall)s; its weight of %(board)s g/m² is assumed",
        wall=length(packaging.wall),
        board=packaging.grams_per_square_metre,
    )


@phrase.register
def _vague_names(vague: VagueNames) -> str:
    return ngettext(
        "%(num)s word that is too vague for a customs description",
        "%(num)s words that are too vague for a customs description",
        len(vague.words),
    )


@phrase.register
def _address_form(_form: AddressForm) -> str:
    return _("How an address of this country ends")


@phrase.register
def _code_form(form: CodeForm) -> str:
    return _("Such as %(example)s", example=form.example)


@phrase.register
def _longer_hs_code(longer: LongerHsCode) -> str:
    return _("HS codes may have %(digits)s digits", digits=longer.digits)


@phrase.register
def _field_limits(limits: FieldLimits) -> str:
    said = [f"{_ADDRESS_FIELDS.get(k, k)} {most}" for k, most in limits.characters.items()]
    return _("Most characters a field: %(limits)s", limits=_(", ").join(said))


@phrase.register
def _platform(platform: Platform) -> str:
    return ngettext("%(num)s site", "%(num)s sites", len(platform.sites)) if platform.sites else ""


@phrase.register
def _port(port: Port) -> str:
    names = (fact.name for mode, fact in modes().items() if mode in port.modes)
    return _(", ").join(name.in_(current_language()) for name in names)


@phrase.register
def _claim_window(window: ClaimWindow) -> str:
    if window.days is None:
        return _("%(months)s months after delivery", months=window.months)
    days = {"first": window.opens_after, "last": window.days}
    return _("%(first)s to %(last)s days after delivery", **days)


@phrase.register
def _term(term: Term) -> str:
    return term.subject.in_(current_language())


@phrase.register
def _country_zones(table: CountryZones) -> str:
    return _(", ").join(table.zones)


@phrase.register
def _lane(lane: Lane) -> str:
    return _(", ").join(each.name.in_(current_language()) for each in lane.waypoints)
