"""The cartons page."""
from tests.factories.people import Member
from tests.factories.plans import a_plan
from tests.web.visitor import Visitor

PAGE = "/p/IP-2026-0001/cartons/1"


def test_opens(member: Member, owner: Visitor) -> None:
    with member.session() as session:
        a_plan(session)
    assert owner.get("/p/IP-2026-0001/cartons", status=302).location == PAGE
    page = owner.get(PAGE)
    print(page.text, page.queries)
    page = owner.get("/p/IP-2026-0001/items/1")
    print(page.text, page.queries)
    version = owner.get(PAGE).value("version")
    r = owner.post(PAGE + "/preview", {"shown": "4", "rows-0-contents": "LC-EB20", "rows-0-count": "10", "rows-0-units":"24","rows-0-length":"52","rows-0-width":"38","rows-0-height":"32","rows-0-gross_weight":"50"}, status=200)
    print(r.response.text[:6000])
