"""The ground all nouns stand on."""

from collections.abc import Iterable
from functools import cache
from typing import Any, TypeVar

from pydantic import BaseModel, ConfigDict

__all__ = ["Frozen", "made", "made_all"]


class Frozen(BaseModel):
    """A value: it cannot be changed once made, and refuses a field it does not know."""

    model_config = ConfigDict(
        frozen=True,
        extra="forbid",
        use_attribute_docstrings=True,
        ser_json_temporal="iso8601",
    )


Made = TypeVar("Made", bound=Frozen)

_new = object.__new__
_put_values, _put_given, _put_extra, _put_private = (
    vars(BaseModel)[name].__set__
    for name in ("__dict__", "__pydantic_fields_set__", "__pydantic_extra__", "__pydantic_private__")
)


@cache
def _every_field(model: type[Frozen]) -> set[str]:
    # One for all values of a model: nothing is given to a value later, and a copy has its own.
    return set(model.model_fields)


def made(model: type[Made], values: dict[str, Any]) -> Made:
    """Make a value of what the package itself worked out, without asking whether it is fit.

    Thousands of findings are made of a plan. What this makes is equal to what the model makes, and is written
    the same, in a third of the time. Never for what comes from a file or a person.

    Args:
        model: what to make.
        values: every field, of its own type, in the order in which the model has them.
    """
    one: Made = _new(model)
    _put_values(one, values)
    _put_given(one, _every_field(model))
    _put_extra(one, None)
    _put_private(one, None)
    return one


def made_all(model: type[Made], many: Iterable[dict[str, Any]]) -> tuple[Made, ...]:
    """Make several values at once, each as `made` does."""
    given = _every_field(model)
    found: list[Made] = []
    for values in many:
        one: Made = _new(model)
        _put_values(one, values)
        _put_given(one, given)
        _put_extra(one, None)
        _put_private(one, None)
        found.append(one)
    return tuple(found)
