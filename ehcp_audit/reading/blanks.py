"""What a plan holds that is not said of the child: form prompts, guidance, and "none identified"."""

import re
from functools import lru_cache

from .wording import tidy, without_marks

__all__ = ["is_blank_value", "is_guidance", "is_prompt", "says_none"]

_PROMPT = re.compile(
    r"""^\W*(?:
      (?:please\ )?(?:click|tap)(?:\ or\ (?:tap|click))?\ (?:here|to)\b.*
    | choose\ an?\ (?:item|option|date|building\ block)\b.*
    | (?:please\ )?(?:select|pick)\ (?:an?|one|from)\b.{0,40}
    | (?:please\ )?(?:enter|insert|type|add)\ (?:your\ |the\ |a\ |an\ |any\ |text|date|name|details|here
      |further|home)\b.{0,90}
    | \{\{[^}]*\}\}(?:\s*\{\{[^}]*\}\})*
    | delete\ (?:as|if|where)\ (?:not\ )?(?:appropriate|applicable|necessary|required).*
    | yes\s*/\s*no | y\s*/\s*n | ☐\s*yes\s*☐\s*no | dd\s*/\s*mm\s*/\s*yy(?:yy)? | to\ be\ (?:completed
      |inserted|added)\b.{0,60}
    | text\ here | start\ typing\b.* | \[?(?:insert|enter|add)\b[^\]]{0,80}\]
    )\W*$""",
    re.IGNORECASE | re.VERBOSE,
)
_GUIDANCE = re.compile(
    r"""^\W*(?:guidance|guidance\ notes?
      |note\ (?:to|for)\ (?:the\ )?(?:author|writer|plan\ (?:writer|coordinator))s?)\b
    | ^\W*(?:in|use|complete|for)\ this\ (?:section|part|box|column|table)\b.*\b(?:must|should|please
      |describe|list|record|set\ out|include|say)\b
    | ^\W*(?:this|each|the\ following)\ (?:section|part|box|column|table)\ (?:should|must|will|is\ (?:for
      |where|to)|sets?\ out|describes|details|contains|includes|explains|records|tells)\b
    | ^\W*(?:all|any|each|every|where|health|social|special|needs?|provision|outcomes?|the\ (?:needs?
      |provision|outcomes?|child|young|plan|section))\b.{0,160}\b(?:must|should)\ (?:all\ )?be\ (?:specified
        |recorded|listed|detailed|set\ out|included|stated|entered|described|completed|inserted)\b
    | ^\W*please\ (?:list|describe|include|state|specify|provide|ensure|note|give|record|set\ out|refer|see
      |add|use)\b
    | \b(?:send\ )?code\ of\ practice\b.*\b(?:paragraphs?|section|page)\b | \b(?:paragraphs?|section
      |page)\b.*\bcode\ of\ practice\b
    | ^\W*details\ of\ (?:the|any|all)\ (?:child|young|provision|special|health
      |social)\b[^.]{0,160}\b(?:child\ or\ young|young\ person)\b
    | ^\W*for\ digital\ systems\b
    | ^\W*(?:remember|tip|hint|example|e\.g\.)\s*[:\-\u2013]
    """,
    re.IGNORECASE | re.VERBOSE,
)
_DUTY = re.compile(
    r"^\W*(?:write|list|describe|put|say|ask|leave|set out|record|include|explain|state|specify|be (?:exact"
    r"|specific|clear)|"
    r"only (?:put|include|list)|outline|summari[sz]e|complete|attach|fill|detail|each (?:outcome|need"
    r"|provision|statement)"
    r"|every (?:outcome|need|provision|statement)|all (?:outcomes|needs|provisions?)|one (?:need|outcome"
    r"|provision) in)\b",
    re.IGNORECASE,
)

_ADJECTIVES = (
    r"(?:(?:identified|known|current|currently|additional|specific|significant|special|education|educational"
    r"|health|health ?care|care|social|"
    r"medical|reported|further|other|related|relevant|such|statutory|sen|send|and|or|ongoing|physical"
    r"|sensory|any|formal|new|separate|"
    r"outstanding|reasonably|required|this|at|the|present|under|h1|h2|section|in|area|of)\W+)"
)
_THINGS = (
    r"(?:needs?|difficult(?:y|ies)|provisions?|outcomes?|concerns?|support|services?|involvement"
    r"|budget|payments?|requirements?|issues)"
)
_NONE = re.compile(
    rf"""^\W*(?:
      none(?:\W+(?:identified|known|required|reported|specified|recorded|stated|requested|noted|at\ (?:this
        |the\ present)\ time|at\ present|currently|applicable|needed|to\ date|have|has|was|were|been
          |this\ time))*
        (?:\W+(?:in|for|by|at|as|on|under|through|from|during)\b.{{0,90}})?
    | n\s*[/.\\]?\s*a\.? | nil(?:\ return)?
      | not\ (?:applicable|required|identified|known|needed)(?:\W+(?:at|for|in)\b.{{0,60}})?
    | (?:there\W+(?:is|are|were|was|have\W+been)\W+)?(?:currently\W+
      |at\W+present\W+)?no\W+{_ADJECTIVES}*{_THINGS}\b
        (?:\W+(?:which|that|relat\w+|have|has|had|is|are|was|were|been|identified|required|needed|specified
          |known|at|in|for|reported|requested|currently|recorded|agreed|under|to|this|from|by
            |on)\b.{{0,140}})?
    | .{{0,60}}?\b(?:found|identified|reported|recorded|revealed|shows?|showed|highlighted|needs|requires
      |receives)\W+no\W+{_ADJECTIVES}*{_THINGS}\b
        (?:\W+(?:which|that|relat\w+|in\ this|at\ (?:this|present|the)|under|requiring|arising|from|for
          |to\ do)\b.{{0,120}})?
    | .{{0,60}}?\b(?:has|have|had|does\ not\ have|do\ not\ have)\W+(?:no|any)\W+{_ADJECTIVES}*{_THINGS}\b
        (?:\W+(?:which|that|relat\w+|identified|in\ this|at\ (?:this|present|the)|under|requiring|arising
          |reported|to\ do)\b.{{0,120}})?
    | .{{0,60}}?\b(?:is|are)\ not\ (?:currently\ )?(?:known\ to|involved\ with
      |open\ to)\ (?:the\ )?(?:\w+\W+){{0,4}}?(?:social\ care|health\ services|team|services?)\b.{{0,60}}
    | .{{0,60}}?\b{_THINGS}\W+(?:is|are|was|were|has\W+been|have\W+been)\W+(?:not
      |none)\b(?:\W+\w+)?\W+(?:required|needed|identified|applicable|requested|known|recorded)\b.{{0,160}}
    | (?:a\ )?(?:personal\ budget|direct\ payments?)\W+(?:has|have|was
      |were)\W+not\W+been\W+requested\b.{{0,60}}
    )\W*$""",
    re.IGNORECASE | re.VERBOSE,
)


@lru_cache(maxsize=4096)
def is_prompt(text: str) -> bool:
    """Tell whether a text is a form's own prompt, left where an answer should stand."""
    return len(text) < 200 and _PROMPT.match(tidy(text)) is not None


@lru_cache(maxsize=4096)
def is_guidance(text: str, *, first: bool = False) -> bool:
    """Tell whether a text tells the writer of the plan what to write.

    Args:
        text: one paragraph.
        first: True directly under a section's label, where a sentence that tells somebody to write or to list
            something is the form's.
    """
    if len(text) >= 900:
        return False
    return _GUIDANCE.search(text) is not None or (first and _DUTY.match(text) is not None)


@lru_cache(maxsize=4096)
def says_none(text: str) -> bool:
    """Tell whether a text says that there is nothing: `None identified`, `N/A`, `No social care needs …`."""
    plain = tidy(without_marks(text))
    if len(plain) > 260:
        return False
    first, *others = re.split(r"(?<=[.!?])\s+", plain)
    # What follows may explain ("the clinic has discharged him"), but must not ask for or promise anything.
    return _NONE.match(first) is not None and not any(
        _PROMISES.search(one) and not _NONE.match(one) for one in others
    )


_PROMISES = re.compile(r"\b(?:will|needs?|requires?|must|should|difficult\w*|receives?)\b", re.IGNORECASE)


def is_blank_value(text: str) -> bool:
    """Tell whether a value is missing: empty, a prompt, or a mark that keeps a place (`____`, `<`, `-`)."""
    return not any(map(str.isalnum, without_marks(text))) or is_prompt(text)
