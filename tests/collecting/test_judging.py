"""What a worker makes of one file."""

from pathlib import Path

from documents import written
from made_up import EXAMPLES

from ehcp_audit.collecting.judging import judge_plan
from ehcp_audit.scoring import load_rubric


def test_a_plan_that_came_as_bytes_is_looked_through_like_one_on_disk():
    content, layout, _ = EXAMPLES[0]
    path = written(content, layout, "docx")[0]
    rubric = load_rubric("section-f")
    on_disk = judge_plan(path, rubric=rubric, as_of=None)
    sent = judge_plan(Path("nowhere") / path.name, path.read_bytes(), rubric=rubric, as_of=None)
    assert sent.privacy is not None
    assert sent.privacy == on_disk.privacy
