"""What a worker makes of one file."""

import shutil
import subprocess
import sys
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


def test_the_process_that_writes_a_round_loads_nothing_that_opens_files(tmp_path):
    content, layout, _ = EXAMPLES[0]
    (tmp_path / "plans").mkdir()
    shutil.copy(written(content, layout, "docx")[0], tmp_path / "plans" / "one.docx")
    script = (
        "import sys, ehcp_audit as ea\n"
        "made = ea.audit_sample(sys.argv[1], 'statutory', into=sys.argv[2], workers=1)\n"
        "engines = ('pypdfium2', 'pikepdf', 'lxml', 'ehcp_audit.reading', 'ehcp_audit.privacy')\n"
        "print(len(made.rows('plans')), [one for one in engines if one in sys.modules])"
    )
    command = [sys.executable, "-c", script, str(tmp_path / "plans"), str(tmp_path / "r.duckdb")]
    done = subprocess.run(command, check=True, capture_output=True, text=True)
    assert done.stdout.split() == ["1", "[]"]
