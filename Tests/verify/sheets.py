#!/usr/bin/env python3
"""Reads the workbooks that `eduplan` writes with tools that share no code with it.

    sheets.py BINARY

openpyxl reads back every value, merge, width and print setting; LibreOffice must show every value on its pages; the parts of the
package are held to the order Excel asks for; and nothing that looks like a formula may be one.
"""

import csv
import io
import json
import re
import subprocess
import sys
import tempfile
import zipfile
from pathlib import Path

HERE = Path(__file__).resolve().parent
sys.path[:] = [str(HERE / "support")] + [path for path in sys.path if Path(path).resolve() != HERE]

import openpyxl  # noqa: E402
from lxml import etree  # noqa: E402

from checks import Checks  # noqa: E402
from printing import printed_pages, squeezed  # noqa: E402

REPO = HERE.parents[1]
MAIN = "{http://schemas.openxmlformats.org/spreadsheetml/2006/main}"
ORDER = {
    "worksheet": ["sheetPr", "dimension", "sheetViews", "sheetFormatPr", "cols", "sheetData", "autoFilter", "mergeCells",
                  "printOptions", "pageMargins", "pageSetup", "headerFooter", "ignoredErrors"],
    "workbook": ["bookViews", "sheets", "definedNames"],
    "styleSheet": ["numFmts", "fonts", "fills", "borders", "cellStyleXfs", "cellXfs", "cellStyles"],
    "font": ["b", "sz", "name", "charset"],
    "border": ["left", "right", "top", "bottom", "diagonal"],
}
SITUATION = ["序号", "指标", "依据条款", "单位", "目标值", "现值", "差距", "状态", "数据来源", "截至日期"]
HOSTILE = ["=cmd|' /C calc'!A0", "+1+1", "-1+1", "@SUM(A1)", "<b>&amp;", "_x0041_", "013800138000", "1E5", "3/4", "𠮷野家😀", "]]>"]


class Tool:
    def __init__(self, binary, scratch, checks):
        self.binary, self.scratch, self.checks = binary, scratch, checks

    def run(self, *arguments, repo=REPO):
        return subprocess.run(
            [self.binary, *arguments, "--repo", str(repo)], cwd=self.scratch, stdin=subprocess.DEVNULL,
            capture_output=True, timeout=120,
            env={"PATH": "/usr/bin:/bin", "HOME": str(self.scratch), "LANG": "C.UTF-8", "EDUPLAN_LANG": "zh"})

    def workbook(self, name, *arguments, repo=REPO):
        """The path of a workbook that was written, after the checks every workbook has to pass."""
        path = self.scratch / name
        result = self.run(*arguments, "-o", str(path), repo=repo)
        if not self.checks.check(f"{name}: written", path.exists(), result.stderr.decode()):
            return None
        first = path.read_bytes()
        self.run(*arguments, "-o", str(path), repo=repo)
        self.checks.check(f"{name}: the same bytes twice", first == path.read_bytes())
        check_package(self.checks, name, path)
        return path


def check_package(checks, name, path):
    with zipfile.ZipFile(path) as package:
        checks.equal(f"{name}: the package is whole", package.testzip(), None)
        parts = {part: etree.fromstring(package.read(part)) for part in package.namelist()}
    checks.equal(f"{name}: content types come first", next(iter(parts)), "[Content_Types].xml")
    declared = {item.get("PartName") for item in parts["[Content_Types].xml"] if item.get("PartName")}
    checks.equal(f"{name}: every part has its type, and every type its part", declared,
                 {"/" + part for part in parts if not part.endswith(".rels") and part != "[Content_Types].xml"})
    targets = {item.get("Target") for item in parts["xl/_rels/workbook.xml.rels"]}
    checks.check(f"{name}: every relationship leads to a part", all("xl/" + target in parts for target in targets))
    wrong, cells, strings = [], 0, parts["xl/sharedStrings.xml"]
    for part in parts.values():
        for element in part.iter():
            tag = etree.QName(element).localname
            names = [etree.QName(child).localname for child in element]
            if tag in ORDER and [item for item in ORDER[tag] if item in names] != names:
                wrong.append((tag, names))
            if tag in ("fonts", "fills", "borders", "cellXfs", "cellStyleXfs", "cellStyles", "numFmts", "mergeCells"):
                if int(element.get("count")) != len(names) or not names:
                    wrong.append((tag, "count"))
            if tag == "f":
                wrong.append("a formula")
            cells += tag == "c" and element.get("t") == "s"
    checks.equal(f"{name}: elements in their order, counts right, no formula", wrong, [])
    checks.equal(f"{name}: the shared texts are counted", (int(strings.get("count")), int(strings.get("uniqueCount"))),
                 (cells, len(strings)))


def check_sheets(checks, name, path):
    """What every sheet has to have; gives the sheets back."""
    book = openpyxl.load_workbook(path)
    for sheet in book:
        what = f"{name}: {sheet.title}"
        checks.check(f"{what}: a name Excel takes", len(sheet.title) <= 31 and not set(sheet.title) & set("[]:*?/\\"))
        merged = [cell for item in sheet.merged_cells.ranges for row in item.rows for cell in row]
        checks.equal(f"{what}: merged ranges lie apart", len(merged), len(set(merged)))
        types = {cell.data_type for row in sheet.iter_rows() for cell in row}
        checks.check(f"{what}: texts and numbers, no formula", types <= {"s", "n"}, str(types))
        checks.check(f"{what}: A4, as wide as the page", sheet.page_setup.paperSize == 9
                     and sheet.sheet_properties.pageSetUpPr.fitToPage and sheet.page_setup.fitToHeight == 0)
        checks.check(f"{what}: pages are numbered", sheet.oddFooter.center.text == "第 &P 页，共 &N 页")
        freeze = sheet.freeze_panes
        checks.check(f"{what}: headings stay and repeat", bool(freeze) and bool(sheet.print_title_rows)
                     and sheet.print_title_rows.endswith(str(int(freeze[1:]) - 1)))
    return book


def body(sheet):
    """The rows below the headings as they are seen: a merged cell's value in each of its places."""
    top = int(sheet.freeze_panes[1:])
    covered = {}
    for item in sheet.merged_cells.ranges:
        if item.min_col == item.max_col:
            for row in range(item.min_row, item.max_row + 1):
                covered[row, item.min_col] = sheet.cell(item.min_row, item.min_col).value
    full = {item.min_row for item in sheet.merged_cells.ranges if item.min_col == 1 and item.max_col == sheet.max_column}
    return [[covered.get((row, column), sheet.cell(row, column).value) for column in range(1, sheet.max_column + 1)]
            for row in range(top, sheet.max_row + 1) if row not in full]


def pages(path):
    """The text of all pages LibreOffice makes, without blanks."""
    return "".join(printed_pages(path, path.parent))


def check_roster(checks, tool):
    path = tool.workbook("名单.xlsx", "roster", "--round", "2")
    if path is None:
        return
    book = check_sheets(checks, "roster", path)
    expected = json.loads(tool.run("roster", "--round", "2", "--format", "json").stdout)["lists"]
    checks.equal("roster: a sheet for each list", [sheet.title for sheet in book], [item["title"] for item in expected])
    text = pages(path)
    for sheet, item in zip(book, expected):
        checks.equal(f"roster: {item['mode']}: every value of {len(item['rows'])} rows", body(sheet), item["rows"])
        checks.check(f"roster: {item['mode']}: numbers are numbers", all(type(row[0]) is int for row in body(sheet)))
        missing = [cell for row in item["rows"] for cell in row if squeezed(str(cell)) not in text]
        checks.equal(f"roster: {item['mode']}: every value is on the pages", missing, [])
        checks.check(f"roster: {item['mode']}: districts are merged",
                     any(area.min_col == area.max_col == 2 for area in sheet.merged_cells.ranges))


def check_situation(checks, tool):
    arguments = ["check-targets", "--as-of", "2026-11-21", "--fail-on", "none"]
    path = tool.workbook("情况表.xlsx", *arguments)
    if path is None:
        return
    book = check_sheets(checks, "situation", path)
    results = json.loads(tool.run(*arguments, "--format", "json").stdout)
    rows = [row for sheet in list(book)[1:] for row in body(sheet)]
    checks.equal("situation: a row for each requirement", len(rows), len(results["results"]))
    sums = [row for row in body(list(book)[0]) if row[0] == "合计"]
    states = ["met", "notMet", "notDue", "noData", "needsInterpretation", "needsVerdict", "excepted", "notInForce", "reportOnly"]
    totals = results["totals"]
    named = [totals.get(state, totals.get(re.sub(r"[A-Z]", lambda part: "-" + part[0].lower(), state))) for state in states]
    checks.equal("situation: the sums are the totals", [row[1:10] for row in sums], [named])
    table = tool.run(*arguments, "--format", "csv").stdout.decode("utf-8-sig")
    records = list(csv.DictReader(io.StringIO(table, newline="")))
    checks.equal("situation: titles in the same order", [row[1] for row in rows], [record["名称"] for record in records])
    checks.equal("situation: every clause is quoted", [record["原文"] for record, row in zip(records, rows)
                                                   if record["原文"] not in (row[2] or "")], [])
    checks.equal("situation: nothing known is nothing said, and no zero", [
        row for record, row in zip(records, rows) if record["数值"] in ("", "0") and record["结果代号"] == "no-data" and row[6] is not None], [])
    for sheet in list(book)[1:]:
        checks.equal(f"situation: {sheet.title}: headings", [cell.value for cell in sheet[int(sheet.freeze_panes[1:]) - 1]],
                     SITUATION)
        checks.equal(f"situation: {sheet.title}: on its side", sheet.page_setup.orientation, "landscape")
    path = tool.workbook("一区.xlsx", *arguments, "--district", "宝山区", "--programme", "tw21")
    if path is not None:
        book = check_sheets(checks, "district", path)
        checks.check("district: in the title", all("宝山区" in sheet["A1"].value and "2026-11-21" in sheet["A1"].value for sheet in book))
        text = pages(path)
        missing = [cell for sheet in book for row in body(sheet) for cell in row
                   if cell is not None and squeezed(str(cell)) not in text]
        checks.equal("district: every value is on the pages", missing, [])


def check_hostile(checks, tool):
    repo = tool.scratch / "repo"
    (repo / "data").mkdir(parents=True)
    (repo / "data/eduplan.yaml").write_text("format: 1\nlanguage: zh\n", encoding="utf-8")
    (repo / "data/districts.yaml").write_text("".join(
        f"---\nid: d{number}\nname: {json.dumps(text, ensure_ascii=False)}\n" for number, text in enumerate(HOSTILE)),
        encoding="utf-8")
    path = tool.workbook("敌意.xlsx", "list", "district", "--columns", "id, name", repo=repo)
    if path is None:
        return
    sheet = check_sheets(checks, "hostile", path).active
    rows = [row for row in body(sheet) if row[1] is not None]
    checks.equal("hostile: every text comes back as it was", [row[1] for row in rows], HOSTILE)
    cells = [sheet.cell(row + int(sheet.freeze_panes[1:]), 2) for row in range(len(HOSTILE))]
    checks.equal("hostile: all of them are texts", {cell.data_type for cell in cells}, {"s"})
    checks.check("hostile: editing one keeps it a text", all(
        cell.number_format == "@" and (cell.quotePrefix or cell.value[0] not in "=+-@") for cell in cells))
    path = tool.workbook("到期.xlsx", "due", "--within", "1y", "--as-of", "2026-11-21")
    if path is not None:
        check_sheets(checks, "due", path)


def main():
    if len(sys.argv) != 2:
        raise SystemExit(__doc__)
    checks = Checks("sheets")
    with tempfile.TemporaryDirectory(prefix="eduplan-sheets-") as folder:
        tool = Tool(Path(sys.argv[1]).resolve(), Path(folder), checks)
        check_roster(checks, tool)
        check_situation(checks, tool)
        check_hostile(checks, tool)
    checks.finish()


if __name__ == "__main__":
    main()
