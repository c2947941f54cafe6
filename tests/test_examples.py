"""The example plans: long enough, all different, the same bytes each time."""

import re
import subprocess
import sys
import warnings
from pathlib import Path

import pytest
from made_up import EXAMPLE_LAYOUTS, EXAMPLES, contents, load_content, truth
from made_up.comparison import words

MAKE = Path(__file__).resolve().parent.parent / "examples" / "make_plans.py"


def test_each_example_has_between_two_and_six_thousand_words():
    for identifier, layout, _ in EXAMPLES:
        assert 2000 <= len(words(truth(load_content(identifier), layout).body)) <= 6000, identifier


def test_every_layout_and_every_plan_is_among_the_examples():
    assert {layout.name for _, layout, _ in EXAMPLES} == {layout.name for layout in EXAMPLE_LAYOUTS}
    assert {identifier for identifier, _, _ in EXAMPLES} == set(contents())


def test_no_sentence_of_any_length_stands_in_two_plans():
    seen: dict[str, str] = {}
    for identifier in contents():
        content = load_content(identifier)
        texts = [*content.history, *(text for _, text in content.views)]
        texts += [row.need for _, row in content.rows()]
        for sentence in {s for text in texts for s in re.split(r"(?<=[.!?])\s+", text) if len(s.split()) > 5}:
            assert sentence not in seen, (sentence, identifier, seen[sentence])
            seen[sentence] = identifier


def test_a_layout_changes_neither_needs_nor_how_many_statements_there_are():
    for identifier in contents():
        made = [truth(load_content(identifier), layout).statements for layout in EXAMPLE_LAYOUTS]
        counts = {
            tuple(sum(one.kind == kind for one in some) for kind in ("need", "outcome", "provision"))
            for some in made
        }
        assert len(counts) == 1


def test_the_examples_are_written_from_the_command_line_and_are_the_same_each_time(tmp_path: Path):
    for name in ("one", "two"):
        done = subprocess.run(
            [sys.executable, str(MAKE), str(tmp_path / name)], check=True, capture_output=True, text=True
        )
        assert f"{2 * len(EXAMPLES)} files" in done.stdout
    files = sorted(path.name for path in (tmp_path / "one").iterdir())
    assert len(files) == 2 * len(EXAMPLES)
    for name in files:
        assert (tmp_path / "one" / name).read_bytes() == (tmp_path / "two" / name).read_bytes(), name


@pytest.mark.parametrize("notebook", sorted(MAKE.parent.glob("*.ipynb")), ids=lambda path: path.stem)
def test_a_notebook_runs_from_top_to_bottom_and_is_kept_without_what_it_shows(notebook: Path, monkeypatch):
    nbformat, nbclient = pytest.importorskip("nbformat"), pytest.importorskip("nbclient")
    monkeypatch.setenv("PYTHONPATH", str(MAKE.parent))
    book = nbformat.read(notebook, as_version=4)
    assert not any(cell.get("outputs") or cell.get("execution_count") for cell in book.cells)
    with warnings.catch_warnings():
        # What Jupyter says of its own sockets and event loops is not ours to mend.
        warnings.simplefilter("ignore")
        nbclient.NotebookClient(book, timeout=120, kernel_name=_kernel()).execute()
    shown = [cell.outputs for cell in book.cells if cell.cell_type == "code"]
    assert sum(bool(outputs) for outputs in shown) >= len(shown) - 1


def _kernel() -> str:
    from jupyter_client.kernelspec import KernelSpecManager

    # The kernel of this very environment, not of whatever else is installed for the user.
    names = KernelSpecManager().find_kernel_specs()
    own = [name for name, folder in names.items() if folder.startswith(sys.prefix)]
    if not own:
        pytest.skip("no Jupyter kernel is installed in this environment")
    return own[0]
