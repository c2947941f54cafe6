"""Every word that is shown comes out once, whatever it stands in."""

from collections import Counter
from xml.sax.saxutils import escape

from docx_parts import (
    field,
    level,
    num,
    numbering,
    p,
    packed,
    parts,
    r,
    read,
    refused,
    sdt,
    style,
    styles,
    tbl,
    tc,
    textbox,
    tr,
)
from hypothesis import given, settings
from hypothesis import strategies as st

from ehcp_audit.errors import DamagedFile
from ehcp_audit.reading.blocks import leaves
from ehcp_audit.reading.docx.plain import pieces_of, set_aside
from ehcp_audit.reading.docx.reader import read_docx


class Writer:
    """Writes made-up words that are each used once, and keeps which of them are shown."""

    def __init__(self, draw):
        self.draw = draw
        self.used = 0
        self.shown = []

    def choose(self, *choices):
        return self.draw(st.sampled_from(choices))

    def word(self, *, shown=True):
        self.used += 1
        word = f"word{self.used}"
        if shown:
            self.shown.append(word)
        return word

    def run(self):
        kind = self.choose(
            "plain", "bold", "hidden", "deleted", "inserted", "control", "field", "link", "box", "split"
        )
        if kind == "hidden":
            return r(f"{self.word(shown=False)} ", "<w:vanish/>")
        if kind == "deleted":
            return f"<w:del><w:r><w:delText>{self.word(shown=False)} </w:delText></w:r></w:del>"
        if kind == "box":
            return textbox(self.paragraph())
        if kind == "split":
            word = self.word()
            return r(word[:3]) + "<w:proofErr/>" + r(word[3:] + " ", "<w:b/>")
        run = r(f"{self.word()} ", "<w:b/>" if kind == "bold" else "")
        around = {
            "inserted": "<w:ins>{}</w:ins>",
            "link": "<w:hyperlink>{}</w:hyperlink>",
            "control": sdt("{}"),
            "field": field(f"REF {self.word(shown=False)}", "<!>").replace("<!>", "{}"),
        }
        return around.get(kind, "{}").format(run)

    def paragraph(self):
        properties = self.choose("", "", num(1), "<w:rPr><w:del/></w:rPr>")
        return p(*(self.run() for _ in range(self.draw(st.integers(0, 3)))), properties=properties)

    def block(self, depth):
        kind = self.choose("paragraph", "paragraph", "control", *(("table",) if depth else ()))
        if kind == "table":
            return tbl(
                *(
                    tr(*(tc(self.blocks(depth - 1)) for _ in range(self.draw(st.integers(1, 2)))))
                    for _ in range(self.draw(st.integers(1, 2)))
                )
            )
        return sdt(self.paragraph()) if kind == "control" else self.paragraph()

    def blocks(self, depth):
        return "".join(self.block(depth) for _ in range(self.draw(st.integers(1, 3)))) + p()


@settings(max_examples=150)
@given(st.data())
def test_every_shown_word_comes_out_once_and_no_other(data):
    writer = Writer(data.draw)
    body = writer.blocks(2)
    blocks = read(body, numbering=numbering(level(0, "bullet", "-")))
    words = Counter(word for leaf in leaves(blocks.body) for word in leaf.text.split())
    assert words == Counter(writer.shown)
    assert blocks.words() == len(writer.shown)


LOOKS = (
    "",
    "",
    '<w:rFonts w:ascii="Arial"/><w:b/><w:bCs/><w:i/><w:sz w:val="22"/><w:lang w:val="en-GB"/>',
    '<w:sz w:val="28"/><w:strike/>',
    "<w:vanish/>",
    '<w:highlight w:val="black"/>',
    '<w:rFonts w:ascii="Wingdings" w14:x="1"/>',
    "<w:b/><w:rPrChange><w:rPr><w:vanish/></w:rPr></w:rPrChange>",
)
BOLD = "<w:b/>"
SAID = (
    "",
    '<w:pStyle w:val="Heading1"/><w:spacing w:after="120"/><w:jc w:val="left"/>',
    '<w:numPr><w:ilvl w:val="0"/><w:numId w:val="1"/></w:numPr><w:rPr><w:b/></w:rPr>',
    '<w:tabs><w:tab w:val="left" w:pos="720"/></w:tabs><w:outlineLvl w:val="1"/>',
    '<w:shd w:val="clear" w:color="auto" w:fill="000000"/>',
    '<w:framePr w:dropCap="drop"/>',
    "<w:rPr><w:del/></w:rPr>",
    "<w:rPr><w:vanish/></w:rPr>",
)
CONTROLS = (
    "<w:showingPlcHdr/>",
    '<w:dropDownList><w:listItem w:value="one"/></w:dropDownList>',
    "<w14:checkbox/>",
)
ENDINGS = (" ", " ", " & ", " < ", "\t", "\xad", " \u2019 ", "\n", "")


@settings(max_examples=150)
@given(st.data())
def test_setting_plain_paragraphs_aside_changes_no_block(data):
    writer = Writer(data.draw)

    def plain():
        runs = [
            r(escape(writer.word() + writer.choose(*ENDINGS)), writer.choose(*LOOKS)).replace(
                "<w:r>", '<w:r w:rsidR="00A1B2C3" w:rsidRPr="00A1B2C4">'
            )
            for _ in range(writer.draw(st.integers(0, 4)))
        ]
        marks = writer.choose("", '<w:proofErr w:type="spellStart"/>', '<w:bookmarkEnd w:id="1"/>')
        if writer.choose(True, False, False):
            runs = [each.replace(" </w:t>", f" </w:t><w:br/><w:t>{writer.word()}</w:t>") for each in runs]
        if writer.choose(True, False, False):
            runs[1:] = [sdt("".join(runs[1:]), writer.choose('<w:tag w:val="name"/>', *CONTROLS))]
        return p(*runs, marks, properties=writer.choose(*SAID)).replace(
            "<w:p>", '<w:p w14:paraId="1A2B3C4D" w:rsidR="00A1B2C3" w:rsidP="00A1B2C4">'
        )

    body = "".join(writer.choose(plain, lambda: tbl(tr(tc(plain()))), writer.paragraph)() for _ in range(4))
    others = {
        "numbering": numbering(level(0, "decimal", "%1.")),
        "styles": styles(style("Heading1", "<w:rPr><w:b/></w:rPr>", name="heading 1")),
    }
    files = parts(body, **others)
    commented = {**files, "word/document.xml": files["word/document.xml"] + "<!-- left as it is -->"}
    assert set_aside(commented["word/document.xml"].encode()).paragraphs == ()
    aside, whole = (read_docx(packed(each), "x.docx", "0" * 64) for each in (files, commented))
    assert aside == whole


def test_a_paragraph_of_plain_runs_is_set_aside():
    looks = '<w:rFonts w:ascii="Arial"/><w:sz w:val="22"/>'
    body = p(r("one ", looks), '<w:proofErr w:type="spellStart"/>', r("R&amp;D &amp;lt; two"), style="Normal")
    plain = set_aside(parts(body)["word/document.xml"].encode())
    (paragraph,) = plain.paragraphs
    assert paragraph[1] == b'<w:pStyle w:val="Normal"/>'
    assert pieces_of(paragraph[2]) == [(looks, "one "), ("", "R&D &lt; two")]
    assert b"<w:t" not in plain.source


def test_a_plain_paragraph_may_have_lines_broken_by_hand_and_text_in_a_control():
    broken = r("one", BOLD).replace("</w:t>", "</w:t><w:br/><w:t>two</w:t><w:br/><w:t></w:t>")
    body = p(r("none "), broken, sdt(r("three"), '<w:tag w:val="name"/>'))
    (paragraph,) = set_aside(parts(body)["word/document.xml"].encode()).paragraphs
    shown = [
        ("", "none "),
        (BOLD, "one"),
        (BOLD, "\n"),
        (BOLD, "two"),
        (BOLD, "\n"),
        (BOLD, ""),
        ("", "three"),
    ]
    assert pieces_of(paragraph[2]) == shown


def test_what_is_not_only_text_is_not_set_aside():
    for body in (
        p(r("one") + "<w:r><w:tab/></w:r>"),
        p("<w:ins>" + r("one") + "</w:ins>"),
        p(field("REF a", "one")),
        p("one&#8217;s"),
        "<w:p><!-- a note -->" + r("one") + "</w:p>",
        '<w:p xmlns:w="urn:another">' + r("one") + "</w:p>",
        '<w:p plain="0"/>' + p("one"),
    ):
        assert set_aside(parts(body)["word/document.xml"].encode()).paragraphs == ()


def test_the_words_of_plain_paragraphs_in_a_hidden_row_are_counted():
    blocks = read(tbl(tr(tc("one two", "three"), properties="<w:hidden/>"), tr("four")))
    assert [leaf.text for leaf in leaves(blocks.body)] == ["four"]
    assert "3 hidden words" in blocks.notes[0].says


def test_paragraphs_that_never_end_are_passed_over_in_one_go():
    for endless in ("<w:p ", "<w:p>", "<w:p><w:r ", "<w:p><w:pPr><w:b ", '<w:p a="'):
        source = parts(endless * 100_000)["word/document.xml"].encode()
        assert set_aside(source).paragraphs == ()


def test_letters_that_are_no_utf_8_are_damage(tmp_path):
    files = parts(p("one"))
    broken = files["word/document.xml"].encode().replace(b"one", b"on\xc3")
    refused(tmp_path, packed({**files, "word/document.xml": broken}), DamagedFile)


def test_a_declared_alphabet_is_read_as_it_says():
    files = parts(p("caf\xe9"))
    latin = files["word/document.xml"].replace("UTF-8", "ISO-8859-1").encode("latin-1")
    (paragraph,) = leaves(read_docx(packed({**files, "word/document.xml": latin}), "x.docx", "0" * 64).body)
    assert paragraph.text == "caf\xe9"


def test_words_that_are_written_without_being_spelt_are_kept():
    files = parts(p("one"))
    files["word/document.xml"] = files["word/document.xml"].replace(
        ">one<", '><![CDATA[one <w:lang w:val="x"/> two]]><'
    )
    (paragraph,) = leaves(read_docx(packed(files), "x.docx", "0" * 64).body)
    assert paragraph.text == 'one <w:lang w:val="x"/> two'


def test_words_that_look_like_what_is_cut_are_kept():
    looks_like = 'w:lang w:val="x"/&gt; &lt;w:lang w:val="en"/&gt; w:rsidR="00A1B2C3"&gt; &lt;w:r a="b"&gt;'
    blocks = read(p(looks_like))
    (paragraph,) = leaves(blocks.body)
    assert paragraph.text == 'w:lang w:val="x"/> <w:lang w:val="en"/> w:rsidR="00A1B2C3"> <w:r a="b">'


def test_a_value_with_a_bracket_in_it_is_left_alone():
    for value in ('a="x>y"', 'a="x/>y"', 'a="/>"', 'a=">"', "a='\"/>'"):
        tag = f"<w:lang {value}/>"
        blocks = read(f"<w:p {value}><w:r {value}><w:t {value}>x</w:t>{tag}</w:r></w:p><w:p {value}/>")
        assert [leaf.text for leaf in leaves(blocks.body)] == ["x"]
