"""A rubric's file becomes a rubric, or one sentence with file, line and remedy."""

import re
from pathlib import Path
from typing import Any

from pydantic import ValidationError

from ehcp_audit.errors import RubricError
from ehcp_audit.model import Rubric
from ehcp_audit.shipped import shipped_rubrics

from .checked import CHECKED
from .faults import nearest, of_criterion
from .yaml_lines import Lined, read_yaml

__all__ = ["load_rubric", "shipped_rubric_ids"]

DEEPEST_EXTENDS = 8


def shipped_rubric_ids() -> tuple[str, ...]:
    """Return the ids of the rubrics that come with the package, in the order of the alphabet."""
    return tuple(sorted(path.stem for path in shipped_rubrics().glob("*.yaml")))


def load_rubric(rubric: str | Path) -> Rubric:
    """Load a rubric by the id of a shipped one, or by the path of a file.

    Raises:
        RubricError: no such rubric, or the file cannot be used; file, line and remedy in one sentence.
    """
    return _resolve(_path_of(rubric, beside=None), ())


def _path_of(rubric: str | Path, beside: Path | None) -> Path:
    name = str(rubric)
    if isinstance(rubric, str) and re.fullmatch(r"[a-z][a-z0-9-]*", name):
        ids = shipped_rubric_ids()
        if name in ids:
            return shipped_rubrics() / f"{name}.yaml"
        if not Path(name).is_file():
            near = nearest(name, ids)
            remedy = (
                near or f"; shipped are {', '.join(ids)}, and any other is given as the path of a YAML file."
            )
            raise RubricError(f"There is no rubric '{name}'{remedy}")
    return beside.parent / name if beside is not None else Path(name)


def _resolve(path: Path, above: tuple[Path, ...]) -> Rubric:
    found = read_yaml(path, RubricError)
    if found.sha256 not in CHECKED:
        from .fit import check_fit  # noqa: PLC0415 - slow: every check, and all that they know of language

        check_fit(found)
    data = dict(found.data)
    base, keep, drop = data.pop("extends", None), data.pop("keep", None), data.pop("drop", [])
    if base is not None:
        here = (*above, path.resolve())
        try:
            parent = _path_of(base, beside=path)
        except RubricError as fault:
            raise RubricError(f"{found.where(('extends',))}: {_small(str(fault))}") from None
        if parent.resolve() in here or len(here) > DEEPEST_EXTENDS:
            raise RubricError(
                f"{found.where(('extends',))}: rubric '{found.data['id']}' extends itself by way of "
                f"'{base}'; "
                "let one of them stand alone."
            )
        data = _merge(_resolve(parent, here).model_dump(mode="json"), data, keep, drop, found)
    elif keep is not None or drop:
        name = "keep" if keep is not None else "drop"
        raise RubricError(f"{found.where((name,))}: '{name}' has a meaning only together with 'extends'.")
    return _built(data, found)


def _small(sentence: str) -> str:
    return sentence[:1].lower() + sentence[1:]


def _merge(
    base: dict[str, Any], own: dict[str, Any], keep: list[str] | None, drop: list[str], found: Lined
) -> dict[str, Any]:
    """Lay a rubric over the one it extends: criteria by id and field by field, everything else as a whole."""
    criteria = {criterion["id"]: criterion for criterion in base["criteria"]}
    for name, ids in (("keep", keep or []), ("drop", drop)):
        for index, identifier in enumerate(ids):
            if identifier not in criteria:
                raise RubricError(
                    f"{found.where((name, index))}: no criterion '{identifier}' in '{base['id']}'"
                    f"{nearest(identifier, criteria)}"
                )
    gone = set(drop) | (set(criteria) - set(keep) if keep is not None else set())
    criteria = {identifier: one for identifier, one in criteria.items() if identifier not in gone}
    for criterion in own.get("criteria", []):
        former = criteria.get(criterion["id"], {})
        says = {**former.get("says", {}), **criterion.get("says", {})}
        criteria[criterion["id"]] = {**former, **criterion, **({"says": says} if says else {})}
    merged = {**base, **own, "criteria": list(criteria.values())}
    if "caps" not in own:
        merged["caps"] = [cap for cap in base["caps"] if cap["criterion"] in criteria]
    return merged


def _built(data: dict[str, Any], found: Lined) -> Rubric:
    try:
        return Rubric.model_validate(data)
    except ValidationError as fault:
        first = fault.errors(include_url=False)[0]
        path = tuple(first["loc"])
        says = first["msg"].removeprefix("Value error, ")
        if first["type"] == "missing":
            says = f"'{path[-1]}' is missing"
            path = path[:-1]
        place, who = of_criterion(data, path, found)
        if not path and says.startswith("cap names"):
            inherited = "extends" in found.data and "caps" not in found.data
            place = ("bands",) if inherited else ("caps",)
            if inherited:
                says += f"; it comes from '{found.data['extends']}': give caps of your own, or 'caps: []'"
        raise RubricError(f"{found.where(place)}: {who}{says}.") from None
