"""What of a DOCX may be copied: elements, and values that are words of the format, not of a person.

Everything else is left out. A value is copied only if it is a number, or one of the words below; identifiers
and names are written anew.
"""

import re

from ehcp_audit.reading.docx.names import CHART, DIAGRAM, MC, OFFICE, W14, WPS, A, M, R, V, W

__all__ = [
    "ATTRIBUTES_DROPPED",
    "BLANK_PICTURE",
    "CONTENT",
    "FONTS",
    "KEPT",
    "LEFT_OUT",
    "NAMESPACES",
    "PIC",
    "STYLE_WORDS",
    "WP",
    "XML",
    "is_plain_value",
]

WP = "{http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing}"
PIC = "{http://schemas.openxmlformats.org/drawingml/2006/picture}"
_WPG = "{http://schemas.microsoft.com/office/word/2010/wordprocessingGroup}"
_WPC = "{http://schemas.microsoft.com/office/word/2010/wordprocessingCanvas}"
XML = "{http://www.w3.org/XML/1998/namespace}"

NAMESPACES = {
    prefix: name.strip("{}")
    for prefix, name in {
        "w": W, "r": R, "m": M, "a": A, "dgm": DIAGRAM, "v": V, "o": OFFICE, "mc": MC, "w14": W14, "wps": WPS,
        "wp": WP, "pic": PIC, "wpg": _WPG, "wpc": _WPC,
    }.items()
}  # fmt: skip
"""The name spaces of a part that is written: no other may be declared in it."""


def _named(namespace: str, names: str) -> set[str]:
    return {f"{namespace}{name}" for name in names.split()}


KEPT = frozenset(
    _named(
        W,
        """
        document body hdr ftr footnotes endnotes footnote endnote p pPr pStyle numPr ilvl numId
        outlineLvl jc ind spacing shd pBdr top left bottom right start end between bar insideH insideV
        tl2br tr2bl tabs tab keepNext keepLines widowControl contextualSpacing pageBreakBefore framePr
        bidi suppressLineNumbers textAlignment r rPr rStyle rFonts b bCs i iCs u strike dstrike caps
        smallCaps vanish specVanish webHidden color sz szCs highlight vertAlign position kern w noProof
        effect bdr rtl t br cr ptab noBreakHyphen softHyphen sym fldChar fldSimple instrText ffData
        checkBox checked size sizeAuto ddList listEntry result default hyperlink ins moveTo smartTag
        customXml dir bdo ruby rubyBase rt rubyPr drawing pict object footnoteReference endnoteReference
        footnoteRef endnoteRef separator continuationSeparator lastRenderedPageBreak tbl tblPr tblStyle
        tblW tblInd tblLayout tblLook tblBorders tblCellMar tblOverlap tblpPr tblGrid gridCol tr trPr
        trHeight cantSplit tblHeader gridBefore gridAfter tc tcPr tcW gridSpan vMerge hMerge tcBorders
        tcMar vAlign textDirection noWrap hideMark tblPrEx cellDel cellIns hidden sdt sdtPr sdtContent
        showingPlcHdr sectPr pgSz pgMar cols col type titlePg headerReference footerReference docGrid
        pgNumType numbering abstractNum multiLevelType lvl numFmt lvlText lvlJc lvlRestart isLgl suff
        pStyle num abstractNumId lvlOverride startOverride numStyleLink styleLink numPicBullet
        lvlPicBulletId styles docDefaults rPrDefault pPrDefault style name basedOn link next qFormat
        tblStylePr txbxContent
        """,
    )
    | _named(M, "oMath oMathPara r t sSup sSub e sup sub f num den rad deg d nary")
    | _named(
        A,
        """
        graphic graphicData blip stretch fillRect xfrm off ext prstGeom avLst solidFill srgbClr
        schemeClr sysClr noFill ln p pPr r rPr t br bodyPr lstStyle endParaRPr txBody chOff chExt
        """,
    )
    | _named(WP, "inline anchor extent effectExtent docPr cNvGraphicFramePr simplePos positionH positionV")
    | _named(WP, "posOffset")
    | _named(WP, "align wrapNone wrapSquare wrapTight wrapTopAndBottom")
    | _named(WPS, "wsp spPr txbx bodyPr cNvSpPr cNvPr cNvCnPr")
    | _named(_WPG, "wgp grpSpPr cNvGrpSpPr cNvPr grpSp")
    | _named(_WPC, "wpc bg whole")
    | _named(PIC, "pic nvPicPr cNvPr cNvPicPr blipFill spPr")
    | _named(V, "shape rect roundrect group textbox textpath imagedata fill")
    | _named(DIAGRAM, "relIds dataModel ptLst pt t")
    | _named(MC, "AlternateContent Choice Fallback")
    | _named(W14, "checkbox checked")
)  # fmt: skip
"""Elements that are copied; of any other only what stands in it is, and of those below nothing."""

LEFT_OUT = frozenset(
    _named(
        W,
        """
        delText delInstrText commentReference commentRangeStart commentRangeEnd annotationRef comments
        proofErr bookmarkStart bookmarkEnd permStart permEnd pPrChange rPrChange tblPrChange tcPrChange
        trPrChange sectPrChange tblGridChange numberingChange tblPrExChange customXmlPr smartTagPr
        fldData altChunk subDoc control background latentStyles textInput helpText statusText entryMacro
        exitMacro placeholder docPartObj docPartList dataBinding tblCaption tblDescription divId
        moveFromRangeStart moveFromRangeEnd moveToRangeStart moveToRangeEnd customXmlInsRangeStart
        customXmlInsRangeEnd customXmlDelRangeStart customXmlDelRangeEnd printerSettings sdtEndPr nsid
        tmpl rsid rsids aliases
        """,
    )
    | _named(A, "extLst hlinkClick hlinkHover snd")
    | _named(OFFICE, "OLEObject LockedField")
    | _named(CHART, "chart")
    | _named(DIAGRAM, "cxnLst bg whole prSet")
    | {f"{W}contentPart", f"{WP}extLst"}
)
"""Elements left out with everything in them: what is not shown, what names somebody, what leads outside."""

CONTENT = frozenset({f"{W}t", f"{M}t", f"{A}t"})
"""Elements whose text is shown. No other element of a copy holds any."""

ATTRIBUTES_DROPPED = re.compile(
    r"rsid\w*|paraId|textId|author|initials|date|userId|title|descr|alt|tooltip|anchor|docLocation|name"
    r"|displayText|tag|alias|Ignorable|ProcessContent|MustUnderstand|spid|gfxdata|href|target|history|uri"
    r"|element|instr|string|dirty|fldLock|durableId"
)
"""Attributes by their local names, never copied as they are."""

_NUMBER = re.compile(r"-?\d{1,9}(?:\.\d{1,6})?(?:pt|in|cm|mm|px|pc|emu|%)?")
_COLOUR = re.compile(r"#?[0-9A-Fa-f]{6}|#[0-9A-Fa-f]{3}")
_COLOURED = frozenset({"color", "fill", "val", "fillcolor", "strokecolor", "lastClr"})
_CHARACTER = re.compile(r"[0-9A-Fa-f]{4}")
_STYLED = re.compile(
    r"(?:(?:width|height|left|top|margin-left|margin-top|z-index|rotation):-?\d{1,9}(?:\.\d{1,6})?(?:pt|in|cm|mm)?"
    r"|position:(?:absolute|relative)|visibility:(?:visible|hidden))"
)
_WORDS = frozenset(
    """
    true false on off t f auto none nil left right center both start end top bottom distribute justify
    single double thick dotted dashed dash wave words clear solid pct5 pct10 pct12 pct15 pct20 pct25
    pct30 pct35 pct40 pct50 pct60 pct70 pct75 pct80 pct90 pct95 diagStripe horzStripe vertStripe black
    white red blue green yellow cyan magenta darkBlue darkCyan darkGreen darkMagenta darkRed darkYellow
    darkGray lightGray decimal upperLetter lowerLetter upperRoman lowerRoman bullet ordinal cardinalText
    ordinalText decimalZero decimalEnclosedCircle numberInDash custom singleLevel multilevel
    hybridMultilevel tab space nothing begin separate restart continue dxa pct fixed autofit exact
    atLeast nextPage continuous evenPage oddPage nextColumn portrait landscape default first even page
    column textWrapping all superscript subscript baseline paragraph character table numbering firstRow
    lastRow firstCol lastCol band1Horz band2Horz band1Vert band2Vert wholeTable neCell nwCell seCell
    swCell drop margin text char btLr tbRl lrTb ltr rtl hint eastAsia cs preserve normal separator
    continuationSeparator continuationNotice wps wpg wpc w14 tx1 tx2 bg1 bg2 dk1 dk2 lt1 lt2 accent1
    accent2 accent3 accent4 accent5 accent6 windowText window dark1 dark2 light1 light2 text1 text2
    background1 background2 major minor rect roundRect line ellipse square tight topAndBottom character
    inline front behind lines linesAndChars
    """.split()  # noqa: SIM905 - a paragraph of words reads best
)

FONTS = frozenset(
    {"Arial", "Calibri", "Cambria", "Courier New", "Helvetica", "MS Gothic", "Segoe UI Symbol", "Symbol",
     "Tahoma", "Times New Roman", "Verdana", "Webdings", "Wingdings", "Wingdings 2", "Wingdings 3"}
)  # fmt: skip
"""Fonts whose names are copied: the signs of some are no letters."""

STYLE_WORDS = frozenset(
    """
    normal heading title subtitle list bullet number continue paragraph table grid header footer body
    text toc contents default font no caption footnote endnote reference hyperlink strong emphasis quote
    spacing plain
    """.split()  # noqa: SIM905 - a paragraph of words reads best
)
"""Words of the names of Word's own styles."""

BLANK_PICTURE = bytes.fromhex(
    "89504e470d0a1a0a0000000d49484452000000010000000108000000003a7e9b55"
    "0000000a49444154789c63f80f0001010100b138f6140000000049454e44ae426082"
)
"""One white point."""


def is_plain_value(name: str, value: str) -> bool:
    """Tell whether an attribute's value is a number, a colour, or a word of the format.

    Args:
        name: the attribute's local name.
        value: what it says.
    """
    if name == "style":
        return all(_STYLED.fullmatch(part.strip()) for part in value.split(";") if part.strip())
    return (
        _NUMBER.fullmatch(value) is not None
        or value in _WORDS
        or (name in _COLOURED and _COLOUR.fullmatch(value) is not None)
        or (name == "char" and _CHARACTER.fullmatch(value) is not None)
        or (name in {"ascii", "hAnsi", "font", "cs", "eastAsia"} and value in FONTS)
    )
