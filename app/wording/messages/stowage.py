"""What is wrong with a packing plan, and with what is asked of one."""

from collections.abc import Mapping
from typing import Final

from app.wording.translations import msg

_PLAN: Final[Mapping[str, str]] = {
    "stowage-unknown-container": msg("There is no container “%(id)s”. Use one that is given."),
    "stowage-unknown-item": msg("There is no item “%(id)s”. Use one that is given."),
    "stowage-payload": msg(
        "The load weighs %(load)s; the container takes %(limit)s. Take something out."
    ),
    "stowage-units": msg("%(units)s pieces lie here; the rule is %(limit)s. Take some out."),
    "stowage-skus": msg("%(skus)s different items lie here; the rule is %(limit)s. Take some out."),
    "stowage-classes-together": msg(
        "%(classes)s must not share a container. Move all but one of them to another."
    ),
    "stowage-orientation": msg("%(item)s must not lie this way. Turn it as its sides allow."),
    "stowage-outside": msg(
        "%(item)s stands %(excess)s out of the container (%(side)s). Move it inward."
    ),
    "stowage-near-edge": msg(
        "%(item)s is %(excess)s too near to the end of the room (%(side)s). Move it inward."
    ),
    "stowage-overlap": msg("%(item)s takes the room of %(other)s. Move one of them."),
    "stowage-gap": msg("%(item)s is nearer to %(other)s than %(distance)s. Move them apart."),
    "stowage-floating": msg("%(item)s rests on nothing. Put it on the floor or on another piece."),
    "stowage-off-deck": msg(
        "The centre of %(item)s is not over the deck, which begins %(overhang)s inside. "
        "Move it inward."
    ),
    "stowage-topples": msg("%(item)s topples: its centre is not over what it rests on. Move it."),
    "stowage-not-on": msg("Nothing may lie on %(other)s. Move %(item)s elsewhere."),
    "stowage-support": msg(
        "%(share)s%% of the base of %(item)s rests on something; the rule is %(limit)s%%. Move it."
    ),
    "stowage-ceiling": msg(
        "The stack under %(item)s and the piece itself are %(excess)s too high. Lower it."
    ),
    "stowage-crushed": msg(
        "%(load)s rest on %(item)s, which bears %(limit)s. Put less on top of it."
    ),
    "stowage-order": msg("Load %(item)s before %(other)s, which lies above it."),
    "stowage-blocked": msg(
        "%(other)s, for stop %(stop)s, stands between %(item)s and the door. Swap them."
    ),
    "stowage-on-earlier-stop": msg(
        "%(item)s rests on %(other)s, which is unloaded at an earlier stop. Swap them."
    ),
    "stowage-too-many-pieces": msg(
        "The plan holds %(over)s pieces of %(item)s more than there are. Take them out."
    ),
    "stowage-too-many-containers": msg(
        "The plan uses %(used)s containers “%(id)s”; there are %(limit)s. Use fewer."
    ),
    "stowage-not-everything": msg("These items are not all placed: %(items)s. Place the rest."),
    "stowage-empty": msg("The plan is empty though something fits. Plan again."),
    "stowage-bound": msg("The plan is better than its bound, so the bound is wrong. Plan again."),
}
_ITEMS: Final[Mapping[str, str]] = {
    "stowage-item-twice": msg("The id “%(item)s” stands twice. Give each item its own."),
    "stowage-item-below": msg("%(item)s: %(value)s is too little. Enter %(limit)s or more."),
    "stowage-item-no-side-up": msg("%(item)s may lie no way at all. Allow one side to be upright."),
    "stowage-item-unstackable": msg(
        "%(item)s takes nothing on top and yet a load on top. Keep one of the two."
    ),
    "stowage-group-apart": msg(
        "%(item)s and %(other)s are one group, %(group)s, and yet kept apart. Change one of both."
    ),
    "stowage-too-many-units": msg(
        "These are %(total)s pieces, %(quantity)s of them %(item)s; a plan takes %(limit)s. "
        "Divide them over several plans."
    ),
    "stowage-item-too-heavy": msg(
        "%(item)s weighs %(weight)s; %(container)s, the strongest container it fits, takes "
        "%(limit)s. Use a stronger one or take the item out."
    ),
    "stowage-item-other-side-up": msg(
        "%(item)s fits %(container)s only with another side up. Allow that, or use a larger "
        "container."
    ),
    "stowage-item-over-by-rules": msg(
        "%(item)s fits %(container)s, but not with the gap, bulge, reserve and overhang asked for. "
        "Lower these, or use a larger container."
    ),
    "stowage-item-too-large": msg(
        "%(item)s fits no container. It exceeds the nearest, %(container)s, by %(length)s in "
        "length, %(width)s in width and %(height)s in height. Use a larger one or take it out."
    ),
}
_CONTAINERS: Final[Mapping[str, str]] = {
    "stowage-container-twice": msg(
        "The id “%(container)s” stands twice. Give each container its own."
    ),
    "stowage-container-below": msg(
        "%(container)s: %(value)s is too little. Enter %(limit)s or more."
    ),
    "stowage-container-uncounted": msg(
        "To be filled, containers must be counted: enter how many %(container)s there are."
    ),
    "stowage-rules-no-room": msg(
        "Gap, bulge and reserve leave no room in %(container)s. Lower them."
    ),
    "stowage-rules-no-deck": msg(
        "With %(overhang)s of overhang on each side nothing is left of the deck of %(container)s. "
        "Lower it."
    ),
}
_SHORTAGES: Final[Mapping[str, str]] = {
    "stowage-item-short": msg(
        "%(quantity)s pieces of %(item)s are to be placed; the containers given take at most "
        "%(limit)s. Give more containers."
    ),
    "stowage-volume-short": msg(
        "The items take %(needed)s, most of it %(items)s; the containers have %(limit)s. "
        "Give more containers."
    ),
    "stowage-weight-short": msg(
        "The items weigh %(needed)s; the containers take %(limit)s. Give more containers, or take "
        "out some of %(items)s."
    ),
    "stowage-units-short": msg(
        "There are %(needed)s pieces; by the rules the containers take %(limit)s. Give more "
        "containers, or take out some of %(items)s."
    ),
    "stowage-classes-short": msg(
        "%(classes)s must be kept apart and need %(needed)s containers; %(limit)s are given. "
        "Give more."
    ),
    "stowage-left-over": msg(
        "%(quantity)s pieces of %(item)s found no place in the containers given. Give more or "
        "larger ones."
    ),
}
MESSAGES: Final[Mapping[str, str]] = {**_PLAN, **_ITEMS, **_CONTAINERS, **_SHORTAGES}
