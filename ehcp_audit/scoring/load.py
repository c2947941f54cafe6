"""A rubric's file becomes a rubric, or one sentence with file, line and remedy."""

import re
from collections.abc import Iterable
from difflib import get_close_matches
from pathlib import Path
from typing import Any

from jsonschema import Draft202012Validator
from jsonschema.exceptions import ValidationError as SchemaFault
from pydantic import ValidationError

from ehcp_audit.checks import CHECKS
from ehcp_audit.errors import RubricError
from ehcp_audit.model import Rubric
from ehcp_audit.shipped import shipped_rubrics

from .schema import rubric_schema
from .sentences import fault_in
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
            near = _nearest(name, ids)
            remedy = (
                near or f"; shipped are {', '.join(ids)}, and any other is given as the path of a YAML file."
            )
            raise RubricError(f"There is no rubric '{name}'{remedy}")
    return beside.parent / name if beside is not None else Path(name)


def _nearest(name: object, known: Iterable[str]) -> str:
    choices = list(known)
    # Two letters the wrong way round are the likeliest slip of all.
    swapped = [one for one in choices if sorted(one) == sorted(str(name))]
    close = swapped or get_close_matches(str(name), choices, n=1, cutoff=0.6)
    return f"; did you mean '{close[0]}'?" if close else ""


def _resolve(path: Path, above: tuple[Path, ...]) -> Rubric:
    found = read_yaml(path, RubricError)
    _check_shape(found)
    _check_criteria(found)
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
                    f"{_nearest(identifier, criteria)}"
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
        place, who = _of_criterion(data, path, found)
        if not path and says.startswith("cap names"):
            inherited = "extends" in found.data and "caps" not in found.data
            place = ("bands",) if inherited else ("caps",)
            if inherited:
                says += f"; it comes from '{found.data['extends']}': give caps of your own, or 'caps: []'"
        raise RubricError(f"{found.where(place)}: {who}{says}.") from None


def _of_criterion(
    data: dict[str, Any], path: tuple[str | int, ...], found: Lined
) -> tuple[tuple[str | int, ...], str]:
    """Return the path in the file, and the name, of the criterion that a path in merged data is about."""
    if len(path) < 2 or path[0] != "criteria" or not isinstance(path[1], int):
        return path, ""
    identifier = data["criteria"][path[1]].get("id")
    for index, criterion in enumerate(found.data.get("criteria", [])):
        if criterion.get("id") == identifier:
            return ("criteria", index, *path[2:]), f"criterion {identifier}: "
    return (), f"criterion {identifier}: "


def _check_shape(found: Lined) -> None:
    """Hold the file as written against the JSON Schema; the first fault in the file's order is told."""
    faults = list(Draft202012Validator(_shape()).iter_errors(found.data))
    if faults:
        fault = min(faults, key=lambda one: (_line(found, one), str(one.json_path)))
        path = tuple(fault.absolute_path)
        _, who = _of_criterion(found.data, path, found)
        place = path
        if fault.validator == "additionalProperties":
            place = (*path, _unknown(fault))
        raise RubricError(f"{found.where(place)}: {who}{_plain(fault)}.".replace("?.", "?"))


_SHAPE: dict[str, Any] = {}


def _shape() -> dict[str, Any]:
    """Return the schema without the list of checks, which gets a better sentence of its own."""
    if not _SHAPE:
        _SHAPE.update(rubric_schema())
        _SHAPE["$defs"]["CheckRef"]["properties"]["check"].pop("enum")
    return _SHAPE


def _line(found: Lined, fault: SchemaFault) -> int:
    path = tuple(fault.absolute_path)
    if fault.validator == "additionalProperties":
        path = (*path, _unknown(fault))
    return int(found.where(path).rsplit(":", 1)[1])


def _unknown(fault: SchemaFault) -> str:
    """Return the first field that the schema does not know."""
    instance: Any = fault.instance
    return next(str(key) for key in instance if key not in _fields(fault))


_KINDS = {
    "string": "text (put it in quotes)",
    "number": "a number",
    "integer": "a whole number",
    "boolean": "true or false",
    "array": "a list",
    "object": "a block of 'name: value' lines",
}


def _plain(fault: SchemaFault) -> str:
    """Put a fault of the schema into plain words."""
    # The place in a list says nothing to people: they look for the list's name.
    named = [part for part in fault.absolute_path if isinstance(part, str)]
    entry_of = bool(fault.absolute_path) and not isinstance(fault.absolute_path[-1], str)
    name = f"{'an entry of ' if entry_of else ''}'{named[-1]}'" if named else "the file"
    value: Any = fault.validator_value
    says = f"{name} must be {_KINDS.get(str(value), value)}"
    match fault.validator:
        case "additionalProperties":
            says = f"'{_unknown(fault)}' is not known here{_nearest(_unknown(fault), _fields(fault))}"
        case "enum":
            nearest = _nearest(fault.instance, value)
            choice = nearest or f", but must be one of {', '.join(value)}"
            says = f"{name} is '{fault.instance}'{choice}"
        case "type":
            within = fault.absolute_path[-2] if len(fault.absolute_path) > 1 else ""
            entry = value == "object" and within in {"all", "any", "none"}
            says = f"each line of '{within}' is written '- check: {fault.instance}'" if entry else says
        case "required":
            says = f"{fault.message.split(' is a required')[0]} is missing"
        case "pattern":
            form = _FORMS.get(str(value), f"the form {value}")
            says = f"{name} is '{fault.instance}', but must be {form}"
        case "minimum" | "maximum" | "exclusiveMinimum":
            says = f"{name} is {fault.instance}, but must be {_BOUNDS[str(fault.validator)]} {value}"
        case "anyOf":
            # An optional value: what is wrong is wrong with its one form that is not null.
            inner = [one for one in fault.context or [] if one.validator_value != "null"]
            says = _plain(inner[0]) if inner else f"{name} cannot be used"
        case _:
            says = f"{name} cannot be used ({fault.message.splitlines()[0][:120]})"
    return says


_FORMS = {
    "^[a-z][a-z0-9-]*$": "small letters, figures and hyphens, as in 'my-council'",
    r"^[A-Z][A-Z0-9]*-\d{2}$": "capitals, a hyphen and two figures, as in 'NM-01'",
    "^(not applicable|not met|needs a person|not assessable)$": (
        "one of not applicable, not met, needs a person, not assessable"
    ),
}
_BOUNDS = {"minimum": "at least", "maximum": "at most", "exclusiveMinimum": "more than"}


def _fields(fault: SchemaFault) -> list[str]:
    """Return the fields that the schema knows where a fault is."""
    schema: Any = fault.schema
    return list(schema["properties"])


def _check_criteria(found: Lined) -> None:
    """Look at what a schema cannot know.

    That checks exist, what options they have, the slots of sentences.
    """
    for index, criterion in enumerate(found.data.get("criteria", [])):
        who = f"criterion {criterion['id']}"
        path: tuple[str | int, ...] = ("criteria", index)
        for verdict, sentence in criterion.get("says", {}).items():
            if fault := fault_in(sentence):
                raise RubricError(f"{found.where((*path, 'says', verdict))}: {who}: {fault}.")
        met_when = criterion.get("met_when") or {}
        for how in ("all", "any", "none"):
            for number, ref in enumerate(met_when.get(how, [])):
                _check_ref(ref, f"{found.where((*path, 'met_when', how, number))}: {who}")


def _check_ref(ref: dict[str, Any], where: str) -> None:
    check = CHECKS.get(ref["check"])
    if check is None:
        raise RubricError(f"{where}: no check '{ref['check']}'{_nearest(ref['check'], CHECKS)}")
    known = {name: one for name, one in check.options.model_fields.items() if not one.exclude}
    for name in ref.get("options", {}):
        if name not in known:
            say = _nearest(name, known) or f"; it has {', '.join(known) or 'none'}."
            raise RubricError(f"{where}: check '{check.id}' has no option '{name}'{say}")
    try:
        check.options.model_validate(ref.get("options", {}))
    except ValidationError as fault:
        first = fault.errors(include_url=False)[0]
        option = ".".join(str(part) for part in first["loc"])
        fits = (words for start, words in _OPTION_KINDS.items() if first["type"].startswith(start))
        kind = next(fits, None)
        says = f"must be {kind}" if kind else f"cannot be used ({first['msg']})"
        raise RubricError(f"{where}: option '{option}' of check '{check.id}' {says}.") from None


_OPTION_KINDS = {
    "float": "a number",
    "int": "a whole number",
    "bool": "true or false",
    "string": "text",
    "tuple": "a list",
    "list": "a list",
}
"""What an option must be, by the beginning of pydantic's name for the fault."""
