#!/usr/bin/env python3
"""Reads the Word and HTML documents that `eduplan roster` and `eduplan list` write with tools that share no code with it.

    tables.py BINARY

python-docx reads back every cell, merge and print setting, lxml checks the package as Word would want it, LibreOffice
prints it; Python's own HTML parser reads the page.
"""

import json
import subprocess
import sys
import tempfile
from html.parser import HTMLParser
from pathlib import Path

HERE = Path(__file__).resolve().parent
sys.path[:] = [str(HERE / "support")] + [path for path in sys.path if Path(path).resolve() != HERE]

import docx  # noqa: E402

from checks import Checks  # noqa: E402
from package import Package, w  # noqa: E402
from printing import has_fonts, printed_pages, squeezed  # noqa: E402

REPO = HERE.parents[1]
VOID = {"meta", "br", "col", "!doctype"}


# What users may write into a record; no format may lose a character of it or take it for more than text.
HOSTILE = ["<script>alert(1)</script>", "&amp; \"引\" 'x'", "=cmd|' /C calc'!A0", "@SUM(1+1)", "שלום עולם", "👨‍👩‍👧‍👦 🇨🇳",
           "𠀀𠮷", "]]>{{项目名称}}", "|a|b|", "长" * 100_000]


class Programme:
    def __init__(self, binary, scratch, repo=REPO):
        self.binary = binary
        self.scratch = scratch
        self.repo = repo

    def run(self, *arguments, to=None):
        target = self.scratch / to if to else None
        result = subprocess.run(
            [self.binary, *arguments, *(["-o", str(target)] if to else []), "--repo", str(self.repo)],
            cwd=self.scratch, stdin=subprocess.DEVNULL, capture_output=True, timeout=60,
            env={"PATH": "/usr/bin:/bin", "HOME": str(self.scratch), "LANG": "C.UTF-8"})
        return target, result


def lists_of(programme, *options):
    _, result = programme.run("roster", "--round", "2", "--format", "json", *options)
    return json.loads(result.stdout)


def rows_of(item):
    return [["" if cell is None else str(cell) for cell in row] for row in item["rows"]]


class Page(HTMLParser):
    """A page's headings and tables, with every cell spread over the places it spans."""

    def __init__(self, text):
        super().__init__(convert_charrefs=True)
        self.problems, self.open, self.headings, self.tables = [], [], [], []
        self.cell = None
        self.feed(text)
        self.close()
        if self.open:
            self.problems.append(f"left open: {self.open}")

    def handle_starttag(self, tag, attributes):
        attributes = dict(attributes)
        for name in ("src", "href"):
            if name in attributes:
                self.problems.append(f"{tag} refers to {attributes[name]}")
        if tag == "script":
            self.problems.append("a script")
        if tag not in VOID:
            self.open.append(tag)
        if tag == "table":
            self.tables.append({"caption": "", "rows": [], "waiting": {}})
        elif tag == "tr":
            table = self.tables[-1]
            table["rows"].append(table["waiting"].pop(len(table["rows"]), {}))
        elif tag in ("td", "th"):
            self.cell = {"text": "", "rows": int(attributes.get("rowspan", 1)),
                         "columns": int(attributes.get("colspan", 1))}
            if tag == "th" and "scope" not in attributes:
                self.problems.append("a heading cell without scope")
        elif tag == "h1":
            self.headings.append("")
        elif tag == "br" and self.cell is not None:
            self.cell["text"] += "\n"

    def handle_endtag(self, tag):
        if not self.open or self.open.pop() != tag:
            self.problems.append(f"</{tag}> closes nothing")
        if tag in ("td", "th"):
            table = self.tables[-1]
            number = len(table["rows"]) - 1
            column = 0
            while column in table["rows"][number]:
                column += 1
            for row in range(number, number + self.cell["rows"]):
                places = table["rows"][row] if row == number else table["waiting"].setdefault(row, {})
                for place in range(column, column + self.cell["columns"]):
                    if place in places:
                        self.problems.append(f"two cells at {row}, {place}")
                    places[place] = self.cell["text"]
            self.cell = None

    def handle_data(self, data):
        if self.cell is not None:
            self.cell["text"] += data
        elif "h1" in self.open:
            self.headings[-1] += data
        elif self.open and self.open[-1] == "caption":
            self.tables[-1]["caption"] += data

    def grid(self, index):
        """The rows of a table, a merged cell's text in each of its places."""
        table = self.tables[index]
        if table["waiting"]:
            self.problems.append("a cell reaches below its table")
        return [[row[place] for place in sorted(row)] for row in table["rows"]]


def filled_down(rows, columns):
    """The rows as they read with merged cells: a blank one says what the one above says."""
    result = []
    for row in rows:
        result.append([result[-1][index] if not cell and index in columns and result else cell
                       for index, cell in enumerate(row)])
    return result


def check_html(checks, programme):
    for options, what in (((), "filled in"), (("--as-printed",), "as printed")):
        lists = lists_of(programme, *options)["lists"]
        path, result = programme.run("roster", "--round", "2", *options, to="roster.html")
        if not checks.check(f"html {what}: written", path.exists(), result.stderr.decode()):
            continue
        page = Page(path.read_text(encoding="utf-8"))
        checks.equal(f"html {what}: one title", len(page.headings), 1)
        checks.equal(f"html {what}: captions", [table["caption"] for table in page.tables],
                     [item["title"] for item in lists])
        for index, item in enumerate(lists):
            expected = [item["columns"], *filled_down(rows_of(item), range(1, 5))]
            checks.equal(f"html {what}: list {index + 1}, every cell, merged or not", page.grid(index), expected)
        checks.nothing(f"html {what}: nested, self-contained, headings with scope", page.problems)
        path.unlink()
    path, result = programme.run("list", "school", to="schools.html")
    page = Page(path.read_text(encoding="utf-8"))
    checks.nothing("html of a list: nested and self-contained", page.problems)
    checks.check("html of a list: a row for every record", len(page.grid(0)) > 20)


def check_docx(checks, programme, scratch):
    for options, what in (((), "filled in"), (("--as-printed",), "as printed")):
        roster = lists_of(programme, *options)
        path, result = programme.run("roster", "--round", "2", *options, to="roster.docx")
        if not checks.check(f"docx {what}: written", path.exists(), result.stderr.decode()):
            continue
        package = Package(path)
        checks.nothing(f"docx {what}: a stored zip with fixed dates", package.zip_problems())
        checks.nothing(f"docx {what}: relations and content types", package.relation_problems())
        checks.nothing(f"docx {what}: elements in schema order", package.order_problems())
        checks.nothing(f"docx {what}: cells, tables and widths", package.structure_problems())
        checks.nothing(f"docx {what}: fields that WPS shows", package.field_problems())
        check_document(checks, f"docx {what}", docx.Document(str(path)), roster)
        check_printed(checks, f"docx {what}", path, roster, scratch)
        path.unlink()


def check_district(checks, programme):
    path, result = programme.run("roster", "--round", "2", "--district", "宝山区", to="district.docx")
    if not checks.check("docx of a district: written", path.exists(), result.stderr.decode()):
        return
    document = docx.Document(str(path))
    texts = [paragraph.text for paragraph in document.paragraphs]
    checks.check("docx of a district: says by which column rows are there", any("宝山区：" in text for text in texts))
    checks.nothing("docx of a district: nothing about the tool", [text for text in texts if "--" in text])
    checks.check("docx of a district: only its rows",
                 all("宝山区" in [cell.text for cell in row.cells] for table in document.tables
                     for row in table.rows[1:]))


def check_document(checks, what, document, roster):
    checks.equal(f"{what}: title among the properties", document.core_properties.title, roster["title"])
    texts = [paragraph.text.replace("\n", "") for paragraph in document.paragraphs if paragraph.text]
    checks.equal(f"{what}: mark, title and list headings", texts,
                 ["附件", roster["title"], *[item["title"] for item in roster["lists"]]])
    section = document.sections[0]
    checks.equal(f"{what}: A4 with the margins of GB/T 9704",
                 [round(length.mm) for length in (section.page_width, section.page_height, section.top_margin,
                                                  section.left_margin, section.right_margin, section.bottom_margin)],
                 [210, 297, 37, 28, 26, 35])
    for number, (table, item) in enumerate(zip(document.tables, roster["lists"]), 1):
        # python-docx gives a merged cell's text for each of its places.
        grid = [[cell.text for cell in row.cells] for row in table.rows]
        merged = [index for index, name in enumerate(item["columns"]) if "区" in name or name == "支援单位"]
        expected = [item["columns"], *filled_down(rows_of(item), merged)]
        checks.equal(f"{what}: list {number}, every cell, merged or not", grid, expected)
        rows = table._tbl.tr_lst
        repeated = [row.find(w("trPr")).find(w("tblHeader")) is not None for row in rows]
        checks.equal(f"{what}: list {number}, the heading row alone is repeated", repeated,
                     [True] + [False] * len(item["rows"]))
        checks.check(f"{what}: list {number}, no row is cut by a page",
                     all(row.find(w("trPr")).find(w("cantSplit")) is not None for row in rows))
        unmerged = [index for index in range(5) if index not in merged]
        merges = [index for index in unmerged for row in table.rows
                  if row.cells[index]._tc.vMerge is not None]
        checks.equal(f"{what}: list {number}, only districts and support units merge", merges, [])
    widths = [sum(int(column.get(w("w"))) for column in table._tbl.tblGrid) for table in document.tables]
    checks.equal(f"{what}: tables as wide as the text", widths, [8844] * 2)


def check_printed(checks, what, path, roster, scratch):
    pages = printed_pages(path, scratch)
    text = "".join(pages)
    missing = [cell for item in roster["lists"] for row in rows_of(item) for cell in row
               if cell and squeezed(cell) not in text]
    checks.nothing(f"{what}: every cell is in the printed text", missing)
    if not has_fonts():
        print(f"note   {checks.subject}: {what}: without the fonts of install.sh pages are not looked at")
        return
    checks.equal(f"{what}: pages", len(pages), 3)
    # On every page that goes on with a list, the merged district is there again, right below the headings.
    for number, page in enumerate(pages[1:], 2):
        for item in roster["lists"]:
            heading = squeezed("".join(item["columns"]))
            known = {row[1][:2] for row in rows_of(item) if row[1]}
            if page.startswith(heading) and page[len(heading):].lstrip("0123456789")[:2] in known:
                break
        else:
            checks.check(f"{what}: page {number} begins with headings and the district of its first row", False,
                         page[:30])
            continue
        checks.check(f"{what}: page {number} begins with headings and the district of its first row", True)


def check_hostile(checks, binary, scratch):
    repo = scratch / "hostile"
    (repo / "data").mkdir(parents=True)
    (repo / "data/eduplan.yaml").write_text("---\nformat: 1\n", encoding="utf-8")
    quoted = ["'" + text.replace("'", "''") + "'" for text in HOSTILE]
    (repo / "data/schools.yaml").write_text(
        "".join(f"---\nid: 甲区/学校{number:02}\nname: {text}\n" for number, text in enumerate(quoted)),
        encoding="utf-8")
    programme = Programme(binary, scratch, repo)
    path, result = programme.run("list", "school", "--columns", "name", to="hostile.docx")
    if checks.check("docx of hostile texts: written", path.exists(), result.stderr.decode()):
        cells = [cell.text for row in docx.Document(str(path)).tables[0].rows[1:] for cell in row.cells]
        checks.equal("docx of hostile texts: every character is read back", cells, HOSTILE)
        package = Package(path)
        checks.nothing("docx of hostile texts: elements in schema order", package.order_problems())
        checks.nothing("docx of hostile texts: cells, tables and widths", package.structure_problems())
        text = "".join(printed_pages(path, scratch))
        # Emoji have no glyph here, and text from right to left is read back in another order.
        missing = [item for item in (HOSTILE[0], HOSTILE[2], HOSTILE[3], HOSTILE[7], HOSTILE[8])
                   if squeezed(item) not in text]
        checks.nothing("docx of hostile texts: printed", missing)
        checks.equal("docx of hostile texts: 100,000 characters are printed", text.count("长"), 100_000)
    path, result = programme.run("list", "school", "--columns", "name", to="hostile.html")
    if checks.check("html of hostile texts: written", path.exists(), result.stderr.decode()):
        page = Page(path.read_text(encoding="utf-8"))
        checks.equal("html of hostile texts: every character is read back", page.grid(0)[1:],
                     [[text] for text in HOSTILE])
        checks.nothing("html of hostile texts: nested, no script", page.problems)


def main():
    if len(sys.argv) != 2:
        raise SystemExit(__doc__)
    checks = Checks("tables")
    with tempfile.TemporaryDirectory(prefix="eduplan-tables-") as folder:
        scratch = Path(folder)
        programme = Programme(Path(sys.argv[1]).resolve(), scratch)
        check_html(checks, programme)
        check_docx(checks, programme, scratch)
        check_district(checks, programme)
        check_hostile(checks, programme.binary, scratch)
    checks.finish()


if __name__ == "__main__":
    main()
