"""A plan that lies on no disk, and what is told while a file is read."""

import pytest
from documents import FORMATS, written
from made_up import EXAMPLES

from ehcp_audit.errors import FileNotReadable, TooLarge, UnsupportedFormat
from ehcp_audit.reading import files, read_plan


@pytest.fixture(scope="module", params=FORMATS)
def path(request):
    content, layout, _ = EXAMPLES[2]
    return written(content, layout, request.param)[0]


def test_a_plan_given_as_bytes_is_the_plan_that_the_file_holds(path):
    assert read_plan(path.name, data=path.read_bytes()).to_json() == read_plan(path).to_json()


def test_each_page_of_a_pdf_is_told_in_order_and_a_word_file_has_none(path):
    told: list[tuple[int, int]] = []
    plan = read_plan(path, progress=lambda done, total: told.append((done, total)))
    pages = plan.source.pages
    assert told == ([] if pages is None else [(done, pages) for done in range(pages + 1)])


@pytest.mark.parametrize(
    ("data", "error", "says"),
    [
        (b"", FileNotReadable, "plan.docx is empty"),
        (b"words", UnsupportedFormat, "plan.docx is something else, not a Word"),
    ],
)
def test_bytes_that_are_no_plan_get_the_same_sentence_as_a_file(data, error, says):
    with pytest.raises(error, match=says):
        read_plan("plan.docx", data=data)


def test_bytes_past_the_limit_are_refused(monkeypatch):
    monkeypatch.setattr(files, "MAX_FILE", 10)
    with pytest.raises(TooLarge, match=r"plan\.pdf is larger than"):
        read_plan("plan.pdf", data=b"%PDF-" + b"0" * 10)
