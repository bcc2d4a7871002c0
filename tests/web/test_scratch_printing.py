from app.jobs.worker import Worker
from app.usecases import print_papers
from tests.factories.plans import a_plan
from tests.factories.people import Member
from tests.web.visitor import Visitor
def test_x(owner: Visitor, member: Member, config):
    with member.session() as s: ref = a_plan(s).reference
    page = owner.get(f"/p/{ref}/papers/1"); print(page.queries, page.text)
    page = owner.post(f"/p/{ref}/papers/1", {"language": "zh-en"}); print(page.queries, page.location)
    page = owner.get(f"/p/{ref}/papers/1"); print(page.queries, page.text)
    Worker(engine=member.engine, config=config, owner="x").do(1)
    page = owner.get(f"/p/{ref}/papers/1"); print(page.queries, page.text)
    page = owner.get(f"/p/{ref}"); print(page.queries, page.text)
    for n in ("pack.pdf", "pack.zip", "shipment.json"):
        page = owner.get(f"/p/{ref}/papers/1/{n}"); print(page.queries, page.response.headers, len(page.response.data))
        open("/work/scratch/printing/"+n,"wb").write(page.response.data)
