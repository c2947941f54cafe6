"""A need or an outcome that a table says again in each of its rows, word for word: it is one."""

from ehcp_audit.reading.words.wording import normal

from .stated import REFERRED, Stated

__all__ = ["said_once"]

_FEWEST = 4
"""Words of what is not the same by chance."""


def said_once(stated: list[Stated]) -> list[Stated]:
    """Return the statements, with those that one column says again joined to the first of them.

    Each row then belongs to the one statement; its words stay in the text of the section. What two numbers
    or two areas tell apart stays apart.
    """
    kept: list[Stated] = []
    first: dict[tuple[object, ...], Stated] = {}
    records: dict[int, dict[int, None]] = {}
    for one in stated:
        key = _key(one)
        before = first.get(key) if key is not None else None
        if before is None or not _may_be_one(before, one):
            if key is not None:
                first[key] = one
            kept.append(one)
            continue
        records.setdefault(id(before), dict.fromkeys(before.records)).update(dict.fromkeys(one.records))
        before.number = before.number or one.number
        before.area = before.area or one.area
        before.references += [named for named in one.references if named not in before.references]
        before.names += one.names
        before.quotes += one.quotes
        before.calls += one.calls
    for one in kept:
        one.records = tuple(records.get(id(one), one.records))
    return kept


def _key(one: Stated) -> tuple[object, ...] | None:
    table, column = one.place.get("table"), one.place.get("column")
    if one.role not in REFERRED or table is None or column is None or not one.records:
        return None
    words = normal(one.text)
    return (one.role, one.letter, table, column, words) if len(words.split()) >= _FEWEST else None


def _may_be_one(before: Stated, one: Stated) -> bool:
    told = ((before.number, one.number), (before.area, one.area), (before.by_when, one.by_when))
    return all(not was or not is_ or was == is_ for was, is_ in told)
