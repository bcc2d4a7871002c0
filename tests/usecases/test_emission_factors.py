"""Own factors replace the bundled ones until they are taken away."""

from decimal import Decimal

from app.domain.transport import Mode
from app.usecases.emission_factors import factors_in_use, keep_factors
from tests.factories.people import Member


def test_the_bundled_set_counts_until_others_are_entered(member: Member) -> None:
    with member.session() as session:
        assert factors_in_use(session).code == "uk-2025"
        own = {Mode.SEA: Decimal("0.02"), Mode.AIR: Decimal("0.6")}
        keep_factors(session, own, source="Carrier's letter", person_id=member.person_id)
        used = factors_in_use(session)
        assert (used.code, used.factors) == ("own", own)
        assert [source.name for source in used.sources] == ["Carrier's letter"]
        keep_factors(session, {}, source="", person_id=member.person_id)
        assert factors_in_use(session).code == "uk-2025"
