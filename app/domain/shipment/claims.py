"""What the lines of a placement give each shipment, and whether it adds up to the plan."""

from collections import Counter
from collections.abc import Iterable, Iterator, Mapping, Sequence

from app.domain.movement.carton_numbers import read_numbers, written
from app.domain.problems import Problem
from app.domain.shipment.placement import Destination, PlacementLine
from app.domain.shipment.splitting import Parcel, Units


class Claims:
    """Gives units and cartons to shipments line by line; `free` are cartons no line named."""

    def __init__(self, *, items: Units, parcels: Sequence[Parcel]) -> None:
        self.free = {parcel.key: parcel for parcel in parcels}
        self.problems: list[Problem] = []
        self._skus = {sku.casefold(): sku for sku in items}
        self._parcels = parcels

    def give(self, lines: Sequence[PlacementLine], to: Iterable[Destination]) -> None:
        """Give every shipment what its lines say; cartons named by number go before counts."""
        owned = sorted((index, owner) for owner in to for index in owner.lines)
        sound = [(index, owner) for index, owner in owned if self._sound(lines[index], index)]
        for by_count in (False, True):
            for index, owner in sound:
                line = lines[index]
                if not line.cartons and not by_count:
                    owner.units[self._skus[line.sku.casefold()]] += line.quantity or 0
                elif line.cartons and line.cartons.isdecimal() is by_count:
                    self._claim(line, owner, f"rows.{index}")

    def _refuse(self, code: str, place: str, **params: object) -> None:
        self.problems.append(Problem(code, place, params))

    def _sound(self, line: PlacementLine, index: int) -> bool:
        """Tell whether a line says what it gives; what it lacks is noted."""
        place = f"rows.{index}"
        before = len(self.problems)
        if line.sku and line.sku.casefold() not in self._skus:
            self._refuse("placement-sku-unknown", f"{place}.sku", sku=line.sku)
        if not (line.sku or line.cartons):
            self._refuse("placement-sku-missing", f"{place}.sku")
        if line.quantity is None and not line.cartons:
            self._refuse("placement-quantity-missing", f"{place}.quantity")
        if line.quantity is not None and line.quantity < 1:
            self._refuse("carton-cell-zero", f"{place}.quantity")
        return len(self.problems) == before

    def _claim(self, line: PlacementLine, owner: Destination, place: str) -> None:
        if line.cartons.isdecimal():
            found = self._counted(line, int(line.cartons), home=owner.home)
            if len(found) < int(line.cartons) or not found:
                self._refuse("placement-cartons-few", f"{place}.cartons", left=len(found))
                return
        else:
            found = self._numbered(line, f"{place}.cartons")
        units = sum((Counter(parcel.contents) for parcel in found), Counter[str]())
        if line.quantity is not None and found and units.total() != line.quantity:
            params = {"value": units.total(), "limit": line.quantity}
            self._refuse("placement-units-differ", f"{place}.quantity", **params)
        for parcel in found:
            del self.free[parcel.key]
            owner.claimed.append(parcel.key)

    def _only(self, line: PlacementLine) -> set[str]:
        """Return the SKU a line names, which its cartons must hold alone; nothing, if it does."""
        return {self._skus[line.sku.casefold()]} if line.sku else set()

    def _counted(self, line: PlacementLine, count: int, *, home: int | None) -> list[Parcel]:
        """Return the next free cartons that fit the line, the shipment's own first."""
        only = self._only(line)
        fitting = [each for each in self.free.values() if not only or only == set(each.contents)]
        fitting.sort(key=lambda each: home is None or each.home != home)
        return fitting[:count]

    def _numbered(self, line: PlacementLine, place: str) -> list[Parcel]:
        """Return the cartons of the line's numbers, or none and what is wrong with them."""
        numbers, problems = read_numbers(line.cartons)
        self.problems += (problem.under(place) for problem in problems)
        found = [parcel for parcel in self._parcels if parcel.number in numbers]
        times = Counter(parcel.number for parcel in found)
        only = self._only(line)
        wrong = {
            "placement-cartons-unknown": numbers - times.keys(),
            "placement-cartons-ambiguous": {each for each, count in times.items() if count > 1},
            "placement-cartons-twice": {each.number for each in found if each.key not in self.free},
            "placement-cartons-other": {
                each.number for each in found if only and only != set(each.contents)
            },
        }
        for code, which in wrong.items():
            if which:
                self._refuse(code, place, cartons=written(which), sku=line.sku)
        return [] if any(wrong.values()) else found


def total_units(owner: Destination, *, contents: Mapping[int, Units]) -> Counter[str]:
    """Return all units a shipment gets, by SKU; `contents` are those of each carton by key."""
    return sum((Counter(contents[key]) for key in owner.claimed), Counter(owner.units))


def imbalance(items: Units, placed: Units) -> Iterator[Problem]:
    """Yield each SKU of which more or fewer units are placed than the plan has."""
    for sku in dict.fromkeys([*items, *placed]):
        planned = items.get(sku, 0)
        params = {"sku": sku, "value": placed.get(sku, 0), "limit": planned}
        difference = placed.get(sku, 0) - planned
        if difference < 0:
            yield Problem("placement-missing", params={**params, "missing": -difference})
        elif difference > 0:
            yield Problem("placement-over", params={**params, "surplus": difference})
