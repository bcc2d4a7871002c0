"""No page escapes the look at every page."""

from flask import Flask

from app.persistence.files import FileFolder
from config import Config
from tests.browser import screenshots
from tests.browser.places import NO_PAGES, SIGNED_OUT, furnish
from tests.factories.people import Member
from tests.web.routes import routes

#: Pages that a plan of one shipment, such as each of the sample's, does not have.
OF_SEVERAL_SHIPMENTS = {"receiving.index", "tracking.index"}


def endpoints(app: Flask, addresses: tuple[str, ...]) -> set[str]:
    """Return what answers at the addresses; one that nothing answers at is left out."""
    site = app.url_map.bind("localhost")
    paths = (address.partition("?")[0] for address in addresses)
    return {site.match(path, method="GET")[0] for path in paths if site.test(path, method="GET")}


def test_every_page_is_looked_at_and_what_is_none_is_named(
    app: Flask, member: Member, config: Config
) -> None:
    with member.session() as session:
        inside = furnish(session, FileFolder.of(config))
    assert len(set(inside)) == len(inside)
    looked_at = endpoints(app, (*SIGNED_OUT, *inside)) - NO_PAGES.keys()
    all_of_them = {route.endpoint for route in routes(app) if route.method == "GET"}
    assert all_of_them - looked_at == NO_PAGES.keys() - {"static"}


def test_a_picture_is_taken_of_every_page(app: Flask) -> None:
    taken = endpoints(app, (*screenshots.OUTSIDE, *screenshots.PAGES))
    all_of_them = {route.endpoint for route in routes(app) if route.method == "GET"}
    assert all_of_them - taken <= NO_PAGES.keys() | OF_SEVERAL_SHIPMENTS
