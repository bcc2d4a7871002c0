"""Pictures of a load: well-formed, named for screen readers, small, of attributes alone."""

import re
from dataclasses import replace
from functools import cache
from xml.etree.ElementTree import Element

import pytest

from app.domain.naming import Language
from app.domain.stowage.plan import Placement
from app.printing.stowage.facts import LoadedItem
from app.printing.stowage.pictures import UnitPictures
from app.printing.stowage.shades import FADED, shades
from tests.factories.drawings import drawing
from tests.factories.loading_facts import ITEMS, grid, loading_facts

SVG = "{http://www.w3.org/2000/svg}"


@cache
def drawn(number: int = 1) -> UnitPictures:
    facts = loading_facts()
    return UnitPictures(facts, facts.units[number - 1], languages=(Language.EN,))


def texts(root: Element) -> list[str]:
    return [found.text or "" for found in root.iter(f"{SVG}text")]


def described(root: Element) -> tuple[str, str]:
    title, description = (root.findtext(f"{SVG}{tag}") or "" for tag in ("title", "desc"))
    return title, description


def everything() -> list[str]:
    return [
        picture
        for pictures in (drawn(1), drawn(2))
        for picture in (
            pictures.whole(),
            *(pictures.step(number + 1) for number in range(len(pictures.steps))),
            *(pictures.thumbnail(number + 1) for number in range(len(pictures.steps))),
            *(pictures.layer(number + 1) for number in range(len(pictures.layers))),
        )
    ]


def test_every_picture_is_an_image_with_title_and_description_of_its_own() -> None:
    roots = [drawing(svg) for svg in everything()]

    for root in roots:
        assert root.get("role") == "img"
        title, description = root.findall(f"{SVG}title") + root.findall(f"{SVG}desc")
        assert root.get("aria-labelledby") == f"{title.get('id')} {description.get('id')}"
        assert title.text
        assert description.text
    assert len({root.get("aria-labelledby") for root in roots}) == len(roots)


def test_no_picture_needs_a_style_sheet() -> None:
    for svg in everything():
        assert "class=" not in svg
        assert "style" not in svg


class TestWhole:
    def test_says_how_full_it_is_and_what_is_in_it(self) -> None:
        assert described(drawing(drawn().whole())) == (
            "No. 1: 20GP TCLU1234567",
            "31 pieces fill 8.4 % of the room; 1: 24 × LAMP-01; 2: 6 × VASE-02; 3: 1 × =POLE-03",
        )

    def test_bears_numbers_the_inner_size_and_the_door(self) -> None:
        shown = texts(drawing(drawn().whole()))

        assert {"1", "2", "589.8 × 235.2 × 239.3 cm", "Door"} <= {*shown}

    def test_marks_the_door_with_the_only_dashed_line(self) -> None:
        assert drawn().whole().count('stroke-dasharray="5 3"') == 1
        assert 'stroke-dasharray="5 3"' not in drawn(2).whole()

    def test_draws_a_wall_of_pieces_as_one_block_of_three_faces(self) -> None:
        pallet = drawn(2).whole()

        assert [pallet.count(f'fill="{fill}"') for fill in shades(0)] == [1, 1, 1]

    def test_a_piece_in_the_midst_of_others_is_not_drawn(self) -> None:
        facts = loading_facts()
        midst = (400, 400, 400)
        around = grid("a", (0, 0, 0), (400, 400, 400), (3, 3, 3))
        placements = tuple(
            replace(piece, item="c") if piece.at == midst else piece for piece in around
        )
        unit = replace(facts.units[0], placements=placements)

        shown = UnitPictures(facts, unit, languages=(Language.EN,)).whole()

        assert not any(fill in shown for fill in shades(2))

    def test_five_hundred_cartons_of_twenty_kinds_stay_small(self) -> None:
        items = tuple(
            LoadedItem(id=str(kind), number=kind, sku=f"S{kind}", size=(400, 300, 300), weight=1)
            for kind in range(1, 21)
        )
        placements = tuple(
            Placement(
                str((x * 7 + y * 3 + z) % 20 + 1), (x * 400, y * 300, z * 300), (400, 300, 300)
            )
            for x in range(14)
            for y in range(7)
            for z in range(5)
        )
        facts = replace(loading_facts(), items=items)
        unit = replace(facts.units[0], placements=placements)

        shown = UnitPictures(facts, unit, languages=(Language.EN,)).whole()

        assert len(placements) == 490
        assert len(shown) < 60_000

    def test_of_bars_that_hide_one_another_in_a_ring_as_few_as_may_be_are_cut(self) -> None:
        cube = (150, 150, 150)
        bars = (
            Placement("a", (0, 600, 300), (900, 100, 150)),
            Placement("a", (0, 700, 300), (900, 50, 150)),
            *grid("b", (300, 0, 150), cube, (1, 6, 1)),
            *grid("c", (150, 450, 0), cube, (1, 1, 6)),
        )
        facts = loading_facts()
        unit = replace(facts.units[0], inner=(900, 900, 900), placements=bars)

        shown = UnitPictures(facts, unit, languages=(Language.EN,)).whole()

        faces = {
            item: sum(
                path.count("z")
                for fill in shades(number)
                for path in re.findall(rf'<path fill="{fill}"[^>]*>', shown)
            )
            for number, item in enumerate("abc")
        }
        assert faces == {"a": 6, "b": 4, "c": 3}


class TestSteps:
    def test_the_step_is_in_colour_and_what_stood_there_is_pale(self) -> None:
        first, second = drawn().step(1), drawn().step(2)

        assert shades(0)[1] in first
        assert FADED[1] not in first
        assert shades(0)[1] not in second
        assert FADED[1] in second

    def test_says_what_to_do_and_where(self) -> None:
        title, said = described(drawing(drawn().step(1)))

        assert title == f"Step 1 of {len(drawn().steps)}"
        assert said == (
            "24 × LAMP-01, laid 60 × 40 × 40 cm, at the far end, on the left, at the bottom,"
            " 4 across, 3 high, 2 deep"
        )

    def test_a_thumbnail_is_smaller_and_bears_no_words(self) -> None:
        small = drawing(drawn().thumbnail(1))

        assert texts(small) in ([], ["1"])
        assert float((small.get("viewBox") or "").split()[2]) == 170


class TestLayers:
    def test_names_both_ends_and_numbers_what_is_large_enough(self) -> None:
        shown = texts(drawing(drawn().layer(1)))

        assert {"Far end", "Door", "1"} <= {*shown}

    def test_on_a_pallet_the_ends_are_back_and_front(self) -> None:
        assert {"Back", "Front"} <= {*texts(drawing(drawn(2).layer(1)))}

    def test_what_reaches_up_from_below_is_pale_and_struck_through(self) -> None:
        first, second = drawn().layer(1), drawn().layer(2)

        assert f'fill="{FADED[0]}"' not in first
        assert f'fill="{FADED[0]}"' in second
        assert described(drawing(second))[1].endswith("; reaching up from below: 1")

    def test_what_is_too_small_for_its_number_bears_none(self) -> None:
        facts = loading_facts()
        thin = Placement("c", (0, 0, 0), (100, 1800, 300))
        unit = replace(facts.units[0], placements=(thin,))

        shown = UnitPictures(facts, unit, languages=(Language.EN,)).layer(1)

        assert texts(drawing(shown)) == ["Far end", "Door"]

    def test_keeps_the_left_wall_at_the_foot(self) -> None:
        """The first piece of the run at the left wall is drawn lowest."""
        shown = drawn().layer(1)
        run = re.search(rf'<path fill="{shades(0)[0]}" stroke="#\w+" d="M([\d.]+) ([\d.]+)l', shown)
        pole = re.search(
            rf'<path fill="{shades(2)[0]}" stroke="#\w+" d="M([\d.]+) ([\d.]+)l', shown
        )

        assert run
        assert pole
        assert float(run[2]) > float(pole[2])


@pytest.mark.parametrize("language", list(Language))
def test_words_come_in_the_language_asked_for(language: Language) -> None:
    facts = loading_facts()

    shown = UnitPictures(facts, facts.units[0], languages=(language,)).whole()

    assert ("门" in shown, "Door" in shown) == (
        language is Language.ZH,
        language is Language.EN,
    )


def test_two_languages_stand_side_by_side_and_the_first_describes() -> None:
    facts = loading_facts()
    both = UnitPictures(facts, facts.units[0], languages=(Language.ZH, Language.EN))

    root = drawing(both.layer(1))

    assert {"里端 Far end", "门 Door"} <= {*texts(root)}
    assert described(root)[0].startswith("第 1 层，共 ")


def test_equal_input_gives_equal_bytes() -> None:
    facts = loading_facts()
    again = UnitPictures(facts, facts.units[0], languages=(Language.EN,))

    assert (again.whole(), again.step(2)) == (drawn().whole(), drawn().step(2))


def test_a_swatch_shows_colour_and_number() -> None:
    root = drawing(drawn().swatch("b"))

    assert texts(root) == ["2"]
    assert root.get("aria-hidden") == "true"
    assert shades(ITEMS[1].number - 1)[0] in drawn().swatch("b")


def test_an_empty_room_is_drawn_too() -> None:
    facts = loading_facts()
    empty = replace(facts.units[0], placements=())

    shown = UnitPictures(facts, empty, languages=(Language.EN,)).whole()

    assert described(drawing(shown))[1] == "0 pieces fill 0.0 % of the room"
