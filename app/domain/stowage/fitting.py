"""Whether one piece fits an empty container under the rules, and by how much it does not.

The readings of gap, bulge, reserve and overhang are those of docs/decisions/0008.
"""

from app.domain.stowage.request import Container, Item, Rules, Triple


def usable(container: Container, rules: Rules) -> Triple:
    """Return the far ends of the room that the reserve leaves, in millimetres."""
    length, width, height = container.inner
    far_x, far_y, far_z = rules.reserve
    return length - far_x, width - far_y, height - far_z


def excess(size: Triple, container: Container, rules: Rules) -> Triple:
    """Return the millimetres that a lone piece exceeds the room by along x, y and z; 0 fits."""
    length, width, height = size
    room = usable(container, rules)
    needed = (length + 2 * rules.margin, width + 2 * rules.margin, height + rules.bulge + rules.gap)
    over_x, over_y, over_z = (max(0, need - free) for need, free in zip(needed, room, strict=True))
    return over_x, over_y, over_z


def berths(size: Triple, container: Container, rules: Rules) -> tuple[range, range]:
    """Return the x and the y that a piece on the floor may lie at: in the room, over the deck."""
    room = usable(container, rules)
    along, across = (
        range(
            max(rules.margin, rules.overhang - size[axis] // 2),
            min(
                room[axis] - rules.margin - size[axis],
                container.inner[axis] - rules.overhang - (size[axis] + 1) // 2,
            )
            + 1,
        )
        for axis in (0, 1)
    )
    return along, across


def fits(item: Item, container: Container, rules: Rules) -> bool:
    """Return whether one piece may lie in the empty container, by size and by weight."""
    if container.max_payload is not None and item.weight > container.max_payload:
        return False
    return any(
        not any(excess(size, container, rules)) and all(berths(size, container, rules))
        for size in item.orientations
    )
