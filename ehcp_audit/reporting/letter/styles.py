"""How the letter looks: Word's own styles set anew, and a few of our own."""

from docx.document import Document
from docx.enum.style import WD_STYLE_TYPE
from docx.oxml import OxmlElement
from docx.oxml.ns import qn
from docx.oxml.xmlchemy import BaseOxmlElement
from docx.shared import Cm, Pt, RGBColor
from docx.styles.style import ParagraphStyle
from docx.text.paragraph import Paragraph

__all__ = [
    "BOX",
    "BOX_TITLE",
    "GAP",
    "PROPOSED",
    "QUOTE",
    "SMALL",
    "add_field",
    "draw_line",
    "set_styles",
]

GAP = "Gap to fill"
BOX_TITLE = "Read first title"
BOX = "Read first"
QUOTE = "Words of the plan"
PROPOSED = "Proposed words"
SMALL = "Small print"

_FONT = "Arial"
_BLACK = RGBColor(0, 0, 0)
_AFTER_BORDER = (
    "w:shd", "w:tabs", "w:suppressAutoHyphens", "w:kinsoku", "w:wordWrap", "w:overflowPunct",
    "w:topLinePunct", "w:autoSpaceDE", "w:autoSpaceDN", "w:bidi", "w:adjustRightInd", "w:snapToGrid",
    "w:spacing", "w:ind", "w:contextualSpacing", "w:mirrorIndents", "w:suppressOverlap", "w:jc",
    "w:textDirection", "w:textAlignment", "w:textboxTightWrap", "w:outlineLvl", "w:divId", "w:cnfStyle",
    "w:rPr", "w:sectPr", "w:pPrChange",
)  # fmt: skip
"""What the schema has stand behind a border in a paragraph's properties."""


def set_styles(document: Document) -> None:
    """Set fonts, sizes and spaces, and the language: British English."""
    styles = document.styles
    for language in styles.element.iter(qn("w:lang")):
        language.set(qn("w:val"), "en-GB")
    _look(styles["Normal"], size=11, after=8)
    _look(styles["Title"], size=16, before=14, after=10, bold=True, keep=True)
    _look(styles["Heading 1"], size=14, before=18, after=6, bold=True, keep=True)
    _look(styles["Heading 2"], size=11.5, before=12, after=3, bold=True, keep=True)
    _look(styles["List Bullet"], size=11, after=4)
    _drop_border(styles["Title"])
    _look(styles["Footer"], size=9, after=0)
    quote = _new(document, QUOTE, after=4)
    quote.paragraph_format.left_indent = Cm(0.8)
    quote.paragraph_format.right_indent = Cm(0.8)
    quote.font.italic = True
    proposed = _new(document, PROPOSED, after=6)
    proposed.paragraph_format.left_indent = Cm(0.4)
    _border(proposed.element, {"left": "1F3864"}, width=18, space=8)
    small = _new(document, SMALL, after=6)
    small.font.size = Pt(9)
    for name in (BOX_TITLE, BOX):
        box = _new(document, name, after=4)
        box.paragraph_format.left_indent = box.paragraph_format.right_indent = Cm(0.2)
        box.paragraph_format.keep_together = True
        _border(box.element, dict.fromkeys(("top", "left", "bottom", "right"), "7A5C00"), width=12, space=5)
        _shade(box.element, "FFF8E1")
    styles[BOX_TITLE].font.bold = True
    styles[BOX_TITLE].font.size = Pt(13)
    gap = styles.add_style(GAP, WD_STYLE_TYPE.CHARACTER)
    gap.font.color.rgb = _BLACK
    gap.quick_style = True


def _new(document: Document, name: str, *, after: float) -> ParagraphStyle:
    style: ParagraphStyle = document.styles.add_style(name, WD_STYLE_TYPE.PARAGRAPH)
    style.base_style = document.styles["Normal"]
    style.quick_style = True
    style.paragraph_format.space_after = Pt(after)
    return style


def _look(
    style: ParagraphStyle,
    *,
    size: float,
    after: float,
    before: float = 0,
    bold: bool = False,
    keep: bool = False,
) -> None:
    style.font.name = _FONT
    fonts = style.element.get_or_add_rPr().get_or_add_rFonts()
    for theme in ("asciiTheme", "hAnsiTheme", "eastAsiaTheme", "cstheme"):
        fonts.attrib.pop(qn(f"w:{theme}"), None)
    fonts.set(qn("w:cs"), _FONT)
    style.font.size = Pt(size)
    style.font.bold = bold
    style.font.color.rgb = _BLACK
    style.paragraph_format.space_before = Pt(before)
    style.paragraph_format.space_after = Pt(after)
    style.paragraph_format.line_spacing = 1.15
    style.paragraph_format.keep_with_next = keep
    style.paragraph_format.widow_control = True


def _drop_border(style: ParagraphStyle) -> None:
    for border in style.element.findall(f".//{qn('w:pBdr')}"):
        border.getparent().remove(border)


def _border(style: BaseOxmlElement, sides: dict[str, str], *, width: int, space: int) -> None:
    border = OxmlElement("w:pBdr")
    for side in ("top", "left", "bottom", "right"):
        if side in sides:
            line = OxmlElement(f"w:{side}")
            for name, value in (
                ("val", "single"), ("sz", str(width)), ("space", str(space)), ("color", sides[side])
            ):  # fmt: skip
                line.set(qn(f"w:{name}"), value)
            border.append(line)
    style.get_or_add_pPr().insert_element_before(border, *_AFTER_BORDER)


def _shade(style: BaseOxmlElement, fill: str) -> None:
    shading = OxmlElement("w:shd")
    for name, value in (("val", "clear"), ("color", "auto"), ("fill", fill)):
        shading.set(qn(f"w:{name}"), value)
    style.get_or_add_pPr().insert_element_before(shading, *_AFTER_BORDER[1:])


def draw_line(paragraph: Paragraph) -> None:
    """Give a paragraph a line on top."""
    _border(paragraph._p, {"top": "808080"}, width=6, space=1)  # noqa: SLF001 - python-docx has no borders of its own


def add_field(paragraph: Paragraph, instruction: str) -> None:
    """Add a field that Word fills, as the page's number."""
    field = OxmlElement("w:fldSimple")
    field.set(qn("w:instr"), instruction)
    run = OxmlElement("w:r")
    text = OxmlElement("w:t")
    text.text = "1"
    run.append(text)
    field.append(run)
    paragraph._p.append(field)  # noqa: SLF001 - python-docx has no fields of its own
