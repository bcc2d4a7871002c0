"""Items one on another: what each rests on, and what it carries."""

from dataclasses import dataclass, field

from app.domain.stowage.search.plain.cuboids import Cuboid

#: The items that an item rests on, by number, and the area of each contact.
Contacts = tuple[tuple[int, int], ...]


@dataclass(slots=True)
class Stack:
    """Bare items by number, each after what bears it; kept when every item is checked.

    `carried` is the weight on each in grams; `tops` tells by height whose tops are there.
    """

    kinds: list[int] = field(default_factory=list)
    items: list[Cuboid] = field(default_factory=list)
    contacts: list[Contacts] = field(default_factory=list)
    carried: list[int] = field(default_factory=list)
    tops: dict[int, tuple[int, ...]] = field(default_factory=dict)
    n_contacts: int = 0

    def add(self, kind: int, item: Cuboid, contacts: Contacts) -> None:
        """Add an item that carries nothing yet."""
        self.tops[item[5]] = (*self.tops.get(item[5], ()), len(self.items))
        self.kinds.append(kind)
        self.items.append(item)
        self.contacts.append(contacts)
        self.carried.append(0)
        self.n_contacts += len(contacts)

    def drop(self, first: int) -> None:
        """Drop the items from the first, which are the last that were added."""
        while len(self.items) > first:
            top = self.items.pop()[5]
            self.tops[top] = self.tops[top][:-1]
            self.kinds.pop()
            self.carried.pop()
            self.n_contacts -= len(self.contacts.pop())

    def copy(self) -> "Stack":
        """Return a stack of its own with the same items."""
        return Stack(
            self.kinds.copy(),
            self.items.copy(),
            self.contacts.copy(),
            self.carried.copy(),
            self.tops.copy(),
            self.n_contacts,
        )
