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
    "stowage-bound": msg(
        "The plan is better than its own bound, so the bound is wrong. Plan again."
    ),
}
MESSAGES: Final[Mapping[str, str]] = _PLAN
