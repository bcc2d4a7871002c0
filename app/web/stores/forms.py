"""What is asked of a store."""

from collections.abc import Iterator
from typing import Any

from app.catalogue.platforms import platforms
from app.domain.trade.platforms import Platform, Site
from app.persistence import parties
from app.usecases.stores import Details
from app.web import checks
from app.web.database import database
from app.web.fields import ChoiceField, TextField
from app.web.forms import PageForm
from app.web.i18n import current_language, lazy
from app.web.rendering import country, written


class StoreForm(PageForm):
    """A store on one site of a platform."""

    id = "store"

    name = TextField(
        lazy("Store name"),
        [checks.Needed(lazy("Enter the store's name")), checks.longest(80)],
        description=lazy("As the platform shows it, or as your team calls it"),
    )
    market = ChoiceField(
        lazy("Platform and site"), [checks.Needed(lazy("Choose the platform and site"))]
    )
    entity_id = ChoiceField(
        lazy("Owner"),
        [checks.Needed(lazy("Choose the company that owns the store"))],
        description=lazy("The company the store is registered to"),
    )

    def __init__(self, *args: Any, owner: Any = None, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        blank = ("", lazy("Choose"))
        self.market.offer([blank, *((code, label(code)) for code, _, _ in _markets())])
        owners = list(parties.ENTITIES.in_use(database()))
        if owner is not None and owner not in owners:
            owners.append(owner)
        self.entity_id.offer([blank, *((str(each.id), written(each, "name")) for each in owners)])

    @property
    def details(self) -> Details:
        """Return what is entered."""
        platform, site = next(
            (platform, site) for code, platform, site in _markets() if code == self.market.data
        )
        return Details(
            name=self.name.data,
            platform=platform.code,
            site=site.country if site else "",
            entity_id=int(self.entity_id.data),
        )


def _markets() -> Iterator[tuple[str, Platform, Site | None]]:
    for platform in platforms().values():
        for site in platform.sites:
            yield site.code, platform, site
        if not platform.sites:
            yield platform.code, platform, None


def market_of(store: Any) -> str:
    """Return the code of the site a store is on, or of its platform when that has no sites."""
    return next(
        code
        for code, platform, site in _markets()
        if platform.code == store.platform and (site is None or site.country == store.site)
    )


def label(market: str) -> str:
    """Return what a site is called: Amazon · Germany · amazon.de."""
    platform, site = next((platform, site) for code, platform, site in _markets() if code == market)
    name = platform.name.in_(current_language())
    if site is None:
        return name
    return " · ".join(part for part in (name, country(site.country), site.domain) if part)


def values_of(store: Any) -> dict[str, str]:
    """Return the entries of a saved store."""
    if store is None:
        return {}
    return {"name": store.name, "market": market_of(store), "entity_id": str(store.entity_id)}
