"""Every word that is shown comes out once, whatever it stands in."""

from collections import Counter

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
    root,
    sdt,
    tbl,
    tc,
    textbox,
    tr,
)
from hypothesis import given, settings
from hypothesis import strategies as st
from lxml import etree

from ehcp_audit.reading.blocks import leaves
from ehcp_audit.reading.docx import read_docx
from ehcp_audit.reading.docx_slim import slim


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


@settings(max_examples=100)
@given(st.data())
def test_cutting_what_is_never_looked_at_changes_no_block(data):
    writer = Writer(data.draw)
    looks = (
        '<w:rPr><w:rFonts w:ascii="Arial"/><w:b/><w:bCs/><w:i/><w:sz w:val="22"/><w:szCs w:val="22"/>'
        '<w:lang w:val="en-GB"/></w:rPr>'
    )
    body = (
        writer.blocks(2)
        .replace("<w:r><w:t ", f'<w:r w:rsidR="00A1B2C3" w:rsidRPr="00A1B2C4">{looks}<w:t ')
        .replace("<w:p>", '<w:p w14:paraId="1A2B3C4D" w:rsidR="00A1B2C3" w:rsidP="00A1B2C4">')
        .replace("<w:tc>", '<w:tc><w:tcPr><w:tcW w:w="3000" w:type="dxa"/><w:vAlign w:val="top"/></w:tcPr>')
    )
    files = parts(body)
    assert slim(body.encode()).count(b"rFonts") == 0
    commented = {**files, "word/document.xml": files["word/document.xml"] + "<!-- left as it is -->"}
    cut, whole = (read_docx(packed(each), "x.docx", "0" * 64) for each in (files, commented))
    assert cut == whole


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
        source = root(
            "document", f"<w:body><w:p {value}><w:r {value}><w:t>x</w:t>{tag}</w:r></w:p></w:body>"
        ).encode()
        assert "".join(etree.fromstring(slim(source)).itertext()) == "x"
