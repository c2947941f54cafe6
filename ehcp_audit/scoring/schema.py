"""The JSON Schema of a rubric's file, made from the models, so that fields are described once."""

import json
from functools import cache
from typing import Any

from ehcp_audit.checks import CHECKS
from ehcp_audit.model import Rubric

__all__ = ["rubric_schema", "rubric_schema_text"]

_OWN_FIELDS = {
    "extends": {
        "type": "string",
        "description": "The rubric that this one begins from: the id of a shipped one, or the path of a "
        "file, "
        "seen from this file. Criteria given here replace those of the same id, field by field.",
    },
    "keep": {
        "type": "array",
        "items": {"type": "string"},
        "description": "Only with `extends`: the ids to keep, all others go. Without it all are kept.",
    },
    "drop": {
        "type": "array",
        "items": {"type": "string"},
        "description": "Only with `extends`: ids to leave out.",
    },
}


def rubric_schema() -> dict[str, Any]:
    """Return the JSON Schema (2020-12) of a rubric's file.

    Nothing is required but what every file needs, because a rubric that extends another gives only what
    differs;
    what must be there in the end is asked of the whole when the rubric is loaded.
    """
    schema = Rubric.model_json_schema()
    definitions = schema["$defs"]
    schema["properties"] = _OWN_FIELDS | schema["properties"]
    schema["required"] = ["id"]
    definitions["Criterion"]["required"] = ["id"]
    definitions["VerdictSentences"].pop("required")
    definitions["CheckRef"]["properties"]["check"]["enum"] = list(CHECKS)
    return {
        "$schema": "https://json-schema.org/draft/2020-12/schema",
        "$id": "ehcp-audit/rubric/1",
        **schema,
    }


@cache
def rubric_schema_text() -> str:
    """Return the schema as the text of `rubrics/rubric.schema.json`."""
    return json.dumps(rubric_schema(), indent=2, ensure_ascii=False) + "\n"
