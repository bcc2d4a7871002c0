"""Fulfilled by TikTok, United States: its packaging policy and its manual for pallets."""

from datetime import date
from typing import Final

from app.catalogue.packing_out.wording import asked
from app.catalogue.programmes import fbt
from app.domain.naming import Name
from app.domain.packing_out.checklist import PackingOut, Requirement, Topic, Trait
from app.domain.sourcing import Source

_REVIEWED: Final = date(2026, 11, 22)
_POLICY: Final = Source(
    "TikTok Shop Seller University, FBT product packaging policy, 2025-09-30",
    _REVIEWED,
    "https://seller-us.tiktok.com/university/essay?knowledge_id=3801929814214414",
)
_SEPTEMBER_2025: Final = date(2025, 9, 30)
_FEBRUARY_2026: Final = date(2026, 2, 5)


def _of_policy(
    code: str, topic: Topic, *, en: str, zh: str, of: Trait | None = None
) -> Requirement:
    return Requirement(
        code=code,
        topic=topic,
        name=Name(en, zh),
        source=_POLICY,
        stated_on=_SEPTEMBER_2025,
        when=frozenset({of} if of else ()),
    )


def _of_pallets(code: str, *, en: str, zh: str) -> Requirement:
    return Requirement(
        code=code,
        topic=Topic.PALLET,
        name=Name(en, zh),
        source=fbt.PALLETISED,
        stated_on=_FEBRUARY_2026,
    )


RULES: Final = PackingOut(
    code=fbt.PROGRAMME.code,
    name=fbt.PROGRAMME.name,
    requirements=(
        _of_policy(
            "fbt-no-bundling",
            Topic.CARTON,
            en="No cartons are bundled with elastic, tape or straps.",
            zh="不用橡皮筋、胶带、打包带把几箱绑在一起。",
        ),
        _of_policy(
            "no-staples",
            Topic.CARTON,
            en="Closed with tape or glue: no large staples, no nylon fibre tape.",
            zh="用胶带或胶水封箱，不用大号钉子，不用尼龙纤维胶带。",
        ),
        *asked("sheets-not-fill", by=_POLICY, stated_on=_SEPTEMBER_2025),
        _of_policy(
            "no-loose-fill",
            Topic.CUSHIONING,
            en="No loose fill: no Styrofoam peanuts, no shredded paper.",
            zh="不用散装填充物：不用泡沫粒，不用碎纸。",
        ),
        _of_policy(
            "battery-marked",
            Topic.GOODS,
            en="Cartons with batteries are clearly labelled as such.",
            zh="带电池的箱外清楚标明含电池。",
            of=Trait.BATTERY,
        ),
        _of_policy(
            "liquid-marked",
            Topic.GOODS,
            en="Cartons with liquids are clearly labelled as such.",
            zh="装液体的箱外清楚标明含液体。",
            of=Trait.LIQUID,
        ),
        _of_pallets(
            "fbt-pallet-labels",
            en="FBT's own pallet label, at least 10 × 15 cm, on all four sides.",
            zh="四面贴 FBT 系统下载的托盘标，不小于 10 × 15 cm。",
        ),
        _of_pallets(
            "pallet-size",
            en="A pallet stays within 48 × 40 × 72 in and 1,500 lb, and carries no second one.",
            zh="托盘不超过 48 × 40 × 72 in、1,500 lb，不叠放第二托。",
        ),
        _of_pallets(
            "pallet-numbers",
            en="Pallet and carton numbers on the labels agree with what stands on the pallet.",
            zh="托盘号、箱号与托上实物一致。",
        ),
    ),
)
