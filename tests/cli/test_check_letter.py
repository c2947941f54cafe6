"""`ehcp-audit check --letter`."""

import shutil

from docx import Document


def test_check_writes_a_letter_beside_the_report(run, plan_file, tmp_path):
    letter = tmp_path / "letter.docx"
    code, out, _ = run("check", plan_file, "--letter", letter, "--report", tmp_path / "report.html")
    assert code == 0
    assert "The letter is in" in out
    assert Document(letter).core_properties.title.endswith("changes I am asking for")
    assert (tmp_path / "report.html").exists()


def test_status_says_which_letter_it_is(run, plan_file, tmp_path):
    letter = tmp_path / "letter.docx"
    run("check", plan_file, "--letter", letter, "--status", "final", "--json")
    assert Document(letter).core_properties.title.endswith("please hold an early review")


def test_a_letter_is_never_written_over_the_plan(run, plan_file, tmp_path):
    plan = tmp_path / "plan.docx"
    shutil.copy(plan_file, plan)
    before = plan.read_bytes()
    code, _, err = run("check", plan, "--letter", plan)
    assert code == 2
    assert "is what is read from" in err
    assert plan.read_bytes() == before


def test_a_letter_that_is_no_word_file_or_is_the_report_is_refused(run, plan_file, tmp_path):
    for letter, report, said in (
        (tmp_path / "letter.pdf", None, "ends in .docx"),
        (tmp_path / "one.docx", tmp_path / "one.docx", "the same file"),
    ):
        more = ("--report", report) if report else ()
        code, _, err = run("check", plan_file, "--letter", letter, *more)
        assert code == 2
        assert said in err
        assert not letter.exists()
