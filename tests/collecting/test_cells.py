"""A cell of a CSV is no formula to a spreadsheet, whichever way it was written."""

import csv

import duckdb
import pytest
from hypothesis import given
from hypothesis import strategies as st

from ehcp_audit.collecting.csv_file import guarded, unguarded
from ehcp_audit.collecting.export import write_table
from ehcp_audit.collecting.layout import Column

UNSEEN = [
    "",
    " ",
    "\u00a0",
    "\u200b",
    "\u200d",
    "\u2060",
    "\u00ad",
    "\ufeff",
    "\u202e",
    "\x07",
    "\x1f",
    "\u3000",
]
SIGNS = [*"=+-@|%", "\uff1d", "\uff0b", "\uff0d", "\uff20"]
HOSTILE = [*(unseen + sign + "1+1" for unseen in UNSEEN for sign in SIGNS), "\t1", "\r1", "\n1", "'=1"]


@pytest.mark.parametrize("text", HOSTILE)
def test_what_a_spreadsheet_would_work_out_gets_an_apostrophe_and_loses_it_again(text):
    assert guarded(text) == f"'{text}"
    assert unguarded(guarded(text)) == text


@given(st.text(alphabet=[*"'= +-@|%a1\t\r\n", *UNSEEN[1:], "\uff1d"], max_size=5))
def test_whatever_a_cell_holds_comes_back(text):
    assert unguarded(guarded(text)) == text


def test_both_writers_of_csv_guard_the_same_cells(tmp_path):
    plain = ["", "Year 5", "a=b", "3 - 4", "'quoted'", "two\nlines", "car\rriage", "semi;colon", 'a "quote"']
    # One that has its apostrophe already gets another only where it is to be read again.
    texts = [*HOSTILE[:-1], *plain]
    with duckdb.connect() as connection:
        connection.execute("CREATE TABLE cells (number INTEGER, held VARCHAR, listed VARCHAR[])")
        connection.executemany(
            "INSERT INTO cells VALUES (?, ?, ?)",
            [(number, text, [text, text]) for number, text in enumerate(texts)],
        )
        columns = [
            Column("number", "INTEGER", ""),
            Column("held", "VARCHAR", ""),
            Column("listed", "VARCHAR[]", ""),
        ]
        path, _ = write_table(connection, "cells", columns, "number", tmp_path)
    with path.open(encoding="utf-8", newline="") as file:
        rows = list(csv.reader(file))[1:]
    assert [row[1] for row in rows] == [guarded(text) for text in texts]
    assert [row[2] for row in rows] == [guarded(f"{text}; {text}") for text in texts]
