"""Whether a rubric's file fits: the schema, the checks that there are, and the slots of sentences."""

from typing import Any

from jsonschema import Draft202012Validator
from jsonschema.exceptions import ValidationError as SchemaFault
from pydantic import ValidationError

from ehcp_audit.checks import CHECKS
from ehcp_audit.errors import RubricError

from .faults import nearest, of_criterion
from .schema import rubric_schema
from .sentences import fault_in
from .yaml_lines import Lined

__all__ = ["check_fit"]


def check_fit(found: Lined) -> None:
    """Hold a file as written against all that can be known of it before it is made a rubric.

    Raises:
        RubricError: file, line and remedy in one sentence.
    """
    _check_shape(found)
    _check_criteria(found)


def _check_shape(found: Lined) -> None:
    """Hold the file as written against the JSON Schema; the first fault in the file's order is told."""
    faults = list(Draft202012Validator(_shape()).iter_errors(found.data))
    if faults:
        fault = min(faults, key=lambda one: (_line(found, one), str(one.json_path)))
        path = tuple(fault.absolute_path)
        _, who = of_criterion(found.data, path, found)
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
            says = f"'{_unknown(fault)}' is not known here{nearest(_unknown(fault), _fields(fault))}"
        case "enum":
            near = nearest(fault.instance, value)
            choice = near or f", but must be one of {', '.join(value)}"
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
        raise RubricError(f"{where}: no check '{ref['check']}'{nearest(ref['check'], CHECKS)}")
    known = {name: one for name, one in check.options.model_fields.items() if not one.exclude}
    for name in ref.get("options", {}):
        if name not in known:
            say = nearest(name, known) or f"; it has {', '.join(known) or 'none'}."
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
