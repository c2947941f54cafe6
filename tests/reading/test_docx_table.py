"""Tables: each cell once, where it stands."""

# ruff: noqa: E501 - a piece of XML reads best on one line

from docx_parts import one_table, p, r, read, shown, style, styles, tbl, tc, textbox, tr

from ehcp_audit.reading.blocks import Table


def grid(table):
    return [(c.row, c.column, c.row_span, c.column_span, c.text) for c in table.cells]


def span(columns):
    return f'<w:gridSpan w:val="{columns}"/>'


def test_a_wide_cell_stands_once():
    table = one_table(read(tbl(tr(tc("head", properties=span(2)), "c"), tr("1", "2", "3"))))
    assert grid(table)[:2] == [(0, 0, 1, 2, "head"), (0, 2, 1, 1, "c")]
    assert (table.rows, table.columns) == (2, 3)


def test_a_tall_cell_stands_once():
    begin, on = '<w:vMerge w:val="restart"/>', "<w:vMerge/>"
    table = one_table(
        read(
            tbl(
                tr(tc("need", properties=begin), "one"),
                tr(tc(properties=on), "two"),
                tr(tc(properties='<w:vMerge w:val="continue"/>'), "three"),
                tr("other", "four"),
            )
        )
    )
    assert grid(table) == [
        (0, 0, 3, 1, "need"),
        (0, 1, 1, 1, "one"),
        (1, 1, 1, 1, "two"),
        (2, 1, 1, 1, "three"),
        (3, 0, 1, 1, "other"),
        (3, 1, 1, 1, "four"),
    ]


def test_two_tall_cells_on_end_are_two():
    begin, on = '<w:vMerge w:val="restart"/>', "<w:vMerge/>"
    rows = [
        tr(tc(text, properties=merge), "x")
        for text, merge in (("a", begin), ("", on), ("b", begin), ("", on))
    ]
    assert [c[:2] + c[2:3] for c in grid(one_table(read(tbl(*rows)))) if c[1] == 0] == [(0, 0, 2), (2, 0, 2)]


def test_words_left_in_the_covered_part_of_a_tall_cell_are_not_lost():
    table = one_table(
        read(
            tbl(
                tr(tc("above", properties='<w:vMerge w:val="restart"/>')),
                tr(tc("below", properties="<w:vMerge/>")),
            )
        )
    )
    assert grid(table) == [(0, 0, 2, 1, "above\nbelow")]


def test_a_part_of_a_tall_cell_with_nothing_above_is_a_cell():
    assert grid(one_table(read(tbl(tr(tc("lone", properties="<w:vMerge/>")))))) == [(0, 0, 1, 1, "lone")]


def test_a_tall_cell_whose_first_row_was_deleted_keeps_its_words():
    table = one_table(
        read(
            tbl(
                tr(tc("gone", properties='<w:vMerge w:val="restart"/>'), properties="<w:del/>"),
                tr(tc("kept", properties="<w:vMerge/>")),
                tr(tc("too", properties="<w:vMerge/>")),
            )
        )
    )
    assert grid(table) == [(0, 0, 2, 1, "kept\ntoo")]


def test_a_cell_merged_the_old_way_is_one_both_across_and_down():
    def cell(text, across, down):
        return tc(text, properties=f'<w:hMerge w:val="{across}"/><w:vMerge w:val="{down}"/>')

    table = one_table(
        read(
            tbl(
                tr(cell("a", "restart", "restart"), cell("", "continue", "restart"), "x"),
                tr(cell("", "restart", "continue"), cell("", "continue", "continue"), "y"),
            )
        )
    )
    assert grid(table) == [(0, 0, 2, 2, "a"), (0, 2, 1, 1, "x"), (1, 2, 1, 1, "y")]


def test_a_row_that_begins_further_in_keeps_its_columns():
    table = one_table(read(tbl(tr("a", "b"), tr("c", properties='<w:gridBefore w:val="1"/>'))))
    assert grid(table)[-1] == (1, 1, 1, 1, "c")


def test_an_impossible_width_is_an_ordinary_one():
    for width in ("0", "-3", "many", "99999999999999999999"):
        assert one_table(read(tbl(tr(tc("a", properties=span(width)))))).columns == 1
    assert one_table(read(tbl(tr(tc("a", properties=span("999999999")))))).columns <= 1000


def test_a_table_in_a_cell_stands_in_it_between_its_paragraphs():
    table = one_table(read(tbl(tr(tc(p("before"), tbl(tr("in", "ner")), p("after"))))))
    inner = table.cells[0].blocks[1]
    assert isinstance(inner, Table)
    assert (inner.number, inner.columns) == (2, 2)
    assert shown(table.cells[0].blocks) == ["before", [[["in"], ["ner"]]], "after"]


def test_a_text_box_in_a_cell_stays_in_the_cell():
    table = one_table(read(tbl(tr(tc(p("cell", textbox(p("box")))), "next"))))
    assert [cell.text for cell in table.cells] == ["cell\nbox", "next"]


def test_a_hidden_row_is_left_out_and_its_words_counted():
    blocks = read(tbl(tr("shown"), tr("not shown here", properties="<w:hidden/>")))
    assert shown(blocks.body) == [[[["shown"]]]]
    assert blocks.notes[0].says == "3 hidden words left out."


def test_head_rows_and_shading_are_known():
    fill = '<w:shd w:val="clear" w:color="auto" w:fill="{}"/>'
    table = one_table(
        read(
            tbl(
                tr(
                    tc("a", properties=fill.format("D9E2F3")),
                    tc("b", properties=fill.format("auto")),
                    properties="<w:tblHeader/>",
                ),
                tr(tc("c", properties=fill.format("FFFFFF")), "d"),
            )
        )
    )
    assert [(cell.header, cell.shaded) for cell in table.cells] == [
        (True, True),
        (True, False),
        (False, False),
        (False, False),
    ]


def test_a_table_style_makes_its_first_row_bold_and_shaded():
    grid_style = style(
        "Grid",
        '<w:tblStylePr w:type="firstRow"><w:rPr><w:b/></w:rPr><w:tcPr><w:shd w:val="clear" w:fill="4472C4"/></w:tcPr></w:tblStylePr>',
        kind="table",
    )
    body = tbl(tr("head"), tr("text"), properties='<w:tblStyle w:val="Grid"/><w:tblLook w:val="04A0"/>')
    head, text = one_table(read(body, styles=styles(grid_style))).cells
    assert (head.blocks[0].all_bold, head.shaded) == (True, True)
    assert (text.blocks[0].all_bold, text.shaded) == (False, False)
    plain = body.replace("04A0", "0000")
    assert one_table(read(plain, styles=styles(grid_style))).cells[0].shaded is False


def test_empty_cells_are_cells_without_blocks():
    table = one_table(read(tbl(tr("a", "", tc(p(r(" ")))))))
    assert [len(cell.blocks) for cell in table.cells] == [1, 0, 0]
    assert table.columns == 3
