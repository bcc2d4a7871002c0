"""Profiles: how one layout of workbook is read, kept under a name and found by its headings."""

from collections.abc import Mapping, Sequence
from typing import Any, Final

from sqlalchemy.orm import Session

from app.connectors.cells import SheetOfCells
from app.domain.problems import Problem
from app.domain.reading.headings import fold
from app.persistence.imports import ImportProfile, profiles
from app.usecases.importing.matching import LOOKED_AT, Matching, columns_of

LONGEST_NAME: Final = 80


def layout(sheet: SheetOfCells, matching: Matching) -> dict[str, Any]:
    """Return which heading holds which field, as a profile keeps it."""
    headings = {
        column.number: fold(column.heading) for column in columns_of(sheet, matching.heading_row)
    }
    return {
        headings[number]: {"field": key, "unit": matching.units.get(number, "")}
        for number, key in matching.columns.items()
        if headings.get(number)
    }


def save_profile(
    session: Session, *, kind: str, name: str, mapping: Mapping[str, Any]
) -> ImportProfile | list[Problem]:
    """Keep a layout under a name; the one of that name is replaced, nothing is committed."""
    problems = _check_name(name)
    if problems:
        return problems
    kept = next((each for each in profiles(session, kind) if each.name == name), None)
    profile = kept or ImportProfile(kind=kind, name=name)
    profile.mapping = dict(mapping)
    session.add(profile)
    return profile


def rename_profile(session: Session, profile: ImportProfile, *, name: str) -> list[Problem]:
    """Give a profile another name, which none of its kind has."""
    problems = _check_name(name)
    others = {each.name for each in profiles(session, profile.kind) if each is not profile}
    if name in others:
        problems.append(Problem("import-profile-taken", "name", {"name": name}))
    if not problems:
        profile.name = name
        session.commit()
    return problems


def remove_profile(session: Session, profile: ImportProfile) -> None:
    """Forget a profile; imports made with it stay as they are."""
    session.delete(profile)
    session.commit()


def recognise_layout(
    sheet: SheetOfCells, known: Sequence[ImportProfile]
) -> tuple[ImportProfile, Matching] | None:
    """Return the profile whose headings all stand in one of the first rows, the fullest first."""
    for profile in sorted(known, key=lambda each: -len(each.mapping)):
        for line in sheet.lines[:LOOKED_AT] if profile.mapping else ():
            headings = [fold(cell.text) for cell in line.cells]
            if set(profile.mapping) <= set(headings):
                return profile, _applied(profile, line.number, headings)
    return None


def _applied(profile: ImportProfile, row: int, headings: Sequence[str]) -> Matching:
    placed = {headings.index(heading): said for heading, said in profile.mapping.items()}
    return Matching(
        row,
        {column: said["field"] for column, said in placed.items()},
        {column: said["unit"] for column, said in placed.items() if said["unit"]},
    )


def _check_name(name: str) -> list[Problem]:
    if not name:
        return [Problem("import-profile-nameless", "name")]
    if len(name) > LONGEST_NAME:
        return [Problem("import-long", "name", {"limit": LONGEST_NAME})]
    return []
