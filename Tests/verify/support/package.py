"""What must hold of any Word document eduplan writes, whatever it says.

Word is stricter than every free reader: LibreOffice opens files that Word calls unreadable. The lists
below are the order of ECMA-376 (transitional), which the free readers never complain about.
"""

import posixpath
import zipfile

from lxml import etree

W = "http://schemas.openxmlformats.org/wordprocessingml/2006/main"
RELS = "http://schemas.openxmlformats.org/package/2006/relationships"
TYPES = "http://schemas.openxmlformats.org/package/2006/content-types"
R = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"

ORDERS = {
    "pPr": "pStyle keepNext keepLines pageBreakBefore framePr widowControl numPr suppressLineNumbers pBdr shd "
    "tabs suppressAutoHyphens kinsoku wordWrap overflowPunct topLinePunct autoSpaceDE autoSpaceDN bidi "
    "adjustRightInd snapToGrid spacing ind contextualSpacing mirrorIndents suppressOverlap jc textDirection "
    "textAlignment textboxTightWrap outlineLvl divId cnfStyle rPr sectPr pPrChange",
    "rPr": "rStyle rFonts b bCs i iCs caps smallCaps strike dstrike outline shadow emboss imprint noProof "
    "snapToGrid vanish webHidden color spacing w kern position sz szCs highlight u effect bdr shd fitText "
    "vertAlign rtl cs em lang eastAsianLayout specVanish oMath",
    "tblPr": "tblStyle tblpPr tblOverlap bidiVisual tblStyleRowBandSize tblStyleColBandSize tblW jc "
    "tblCellSpacing tblInd tblBorders shd tblLayout tblCellMar tblLook tblCaption tblDescription",
    "tblBorders": "top left start bottom right end insideH insideV",
    "tcBorders": "top left start bottom right end insideH insideV tl2br tr2bl",
    "tblCellMar": "top left start bottom right end",
    "tcMar": "top left start bottom right end",
    "tcPr": "cnfStyle tcW gridSpan hMerge vMerge tcBorders shd noWrap tcMar textDirection tcFitText vAlign "
    "hideMark",
    "sectPr": "headerReference footerReference footnotePr endnotePr type pgSz pgMar paperSrc pgBorders "
    "lnNumType pgNumType cols formProt vAlign noEndnote titlePg textDirection bidi rtlGutter docGrid",
    "tbl": "tblPr tblGrid tr",
    "tr": "tblPrEx trPr tc",
    "style": "name aliases basedOn next link autoRedefine hidden uiPriority semiHidden unhideWhenUsed qFormat "
    "locked personal personalCompose personalReply rsid pPr rPr tblPr trPr tcPr tblStylePr",
    "font": "altName panose1 charset family notTrueType pitch sig embedRegular",
    "settings": "writeProtection view zoom removePersonalInformation removeDateAndTime "
    "doNotDisplayPageBoundaries displayBackgroundShape mirrorMargins alignBordersAndEdges "
    "bordersDoNotSurroundHeader bordersDoNotSurroundFooter gutterAtTop hideSpellingErrors "
    "hideGrammaticalErrors proofState attachedTemplate linkStyles stylePaneFormatFilter trackRevisions "
    "documentProtection autoFormatOverride defaultTabStop autoHyphenation evenAndOddHeaders "
    "bookFoldPrinting drawingGridHorizontalSpacing drawingGridVerticalSpacing "
    "displayHorizontalDrawingGridEvery displayVerticalDrawingGridEvery characterSpacingControl footnotePr "
    "endnotePr compat docVars rsids themeFontLang clrSchemeMapping decimalSymbol listSeparator",
}
ORDERS = {name: order.split() for name, order in ORDERS.items()}


def local(element):
    return etree.QName(element).localname


def w(name):
    return f"{{{W}}}{name}"


class Package:
    """The parts of a .docx, and the problems found in them."""

    def __init__(self, path):
        self.path = path
        with zipfile.ZipFile(path) as archive:
            self.damaged = archive.testzip()
            self.entries = archive.infolist()
            self.parts = {entry.filename: archive.read(entry) for entry in self.entries}

    def xml(self, name):
        return etree.fromstring(self.parts[name])

    def trees(self):
        for name, data in self.parts.items():
            if name.endswith((".xml", ".rels")):
                yield name, etree.fromstring(data)

    def zip_problems(self):
        if self.damaged:
            yield f"damaged: {self.damaged}"
        if self.entries[0].filename != "[Content_Types].xml":
            yield f"first entry is {self.entries[0].filename}"
        if len(self.parts) != len(self.entries):
            yield "an entry stands twice"
        for entry in self.entries:
            if entry.compress_type != zipfile.ZIP_STORED:
                yield f"{entry.filename} is compressed"
            if entry.date_time != (1980, 1, 1, 0, 0, 0):
                yield f"{entry.filename} has the date {entry.date_time}"
            if entry.flag_bits & 0x08:
                yield f"{entry.filename} has a data descriptor"
            if entry.filename.startswith("/") or ".." in entry.filename or entry.filename.endswith("/"):
                yield f"bad entry name {entry.filename}"

    def relation_problems(self):
        """Every target exists, every part has a content type, every r:id is declared."""
        types = self.xml("[Content_Types].xml")
        defaults = {item.get("Extension") for item in types.iter(f"{{{TYPES}}}Default")}
        overrides = {item.get("PartName") for item in types.iter(f"{{{TYPES}}}Override")}
        for name in self.parts:
            if name == "[Content_Types].xml":
                continue
            if "/" + name not in overrides and name.rsplit(".", 1)[-1] not in defaults - {"xml"}:
                yield f"{name} has no content type of its own"
        for name in overrides:
            if name.lstrip("/") not in self.parts:
                yield f"content type for {name}, which is not there"
        reached = {"[Content_Types].xml"}
        for name in self.parts:
            if not name.endswith(".rels"):
                continue
            reached.add(name)
            folder, file = posixpath.split(name)
            source = posixpath.join(posixpath.dirname(folder), file[: -len(".rels")])
            ids = set()
            for item in self.xml(name):
                ids.add(item.get("Id"))
                if item.get("TargetMode") == "External":
                    yield f"{name} points outside: {item.get('Target')}"
                    continue
                target = item.get("Target")
                path = target.lstrip("/") if target.startswith("/") else posixpath.normpath(
                    posixpath.join(posixpath.dirname(folder), target))
                reached.add(path)
                if path not in self.parts:
                    yield f"{name}: {target} is not there"
            if source in self.parts:
                used = {value for element in self.xml(source).iter() if isinstance(element.tag, str)
                        for key, value in element.attrib.items() if key.startswith(f"{{{R}}}")}
                for identifier in sorted(used - ids):
                    yield f"{source} uses {identifier}, which {name} does not declare"
        for name in sorted(set(self.parts) - reached):
            yield f"nothing refers to {name}"

    def order_problems(self):
        for name, tree in self.trees():
            for element in tree.iter():
                if not isinstance(element.tag, str) or not element.tag.startswith(f"{{{W}}}"):
                    continue
                order = ORDERS.get(local(element))
                if order is None:
                    continue
                last = -1
                for child in element:
                    if local(child) not in order:
                        yield f"{name}: w:{local(child)} inside w:{local(element)}"
                        continue
                    place = order.index(local(child))
                    if place < last:
                        yield f"{name}: w:{local(child)} too late inside w:{local(element)}"
                    last = max(last, place)

    def structure_problems(self):
        """Cells end with a paragraph, tables do not touch, widths add up in tblW, tblGrid and tcW alike."""
        for name, tree in self.trees():
            for cell in tree.iter(w("tc")):
                if not len(cell) or cell[-1].tag != w("p"):
                    yield f"{name}: a cell does not end with a paragraph"
            for table in tree.iter(w("tbl")):
                following = table.getnext()
                if following is None or following.tag == w("tbl") or following.tag == w("sectPr"):
                    yield f"{name}: no paragraph after a table"
                grid = [int(column.get(w("w"))) for column in table.find(w("tblGrid"))]
                width = table.find(w("tblPr")).find(w("tblW"))
                if width is None or width.get(w("type")) != "dxa" or int(width.get(w("w"))) != sum(grid):
                    yield f"{name}: tblW differs from the grid"
                layout = table.find(w("tblPr")).find(w("tblLayout"))
                if layout is None or layout.get(w("type")) != "fixed":
                    yield f"{name}: a table without fixed layout"
                for number, row in enumerate(table.iterfind(w("tr")), 1):
                    column = 0
                    for cell in row.iterfind(w("tc")):
                        properties = cell.find(w("tcPr"))
                        span = properties.find(w("gridSpan"))
                        count = int(span.get(w("val"))) if span is not None else 1
                        expected = sum(grid[column:column + count])
                        if int(properties.find(w("tcW")).get(w("w"))) != expected:
                            yield f"{name}: row {number} has a cell that differs from the grid"
                        column += count
                    if column != len(grid):
                        yield f"{name}: row {number} has {column} of {len(grid)} columns"
            for element in tree.iter(w("t")):
                if element.get("{http://www.w3.org/XML/1998/namespace}space") != "preserve":
                    yield f"{name}: a text that may lose its blanks"
                if element.text and ("\n" in element.text or "\t" in element.text):
                    yield f"{name}: a line end or tab inside w:t"

    def field_problems(self):
        """A page number of separate runs: WPS shows nothing for the short form."""
        for name, tree in self.trees():
            for paragraph in tree.iter(w("p")):
                kinds = [item.get(w("fldCharType")) for item in paragraph.iter(w("fldChar"))]
                if kinds and kinds != ["begin", "separate", "end"] * (len(kinds) // 3):
                    yield f"{name}: field characters {kinds}"
            if next(tree.iter(w("fldSimple")), None) is not None:
                yield f"{name}: a field in the short form"
