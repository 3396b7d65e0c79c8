#!/usr/bin/env python3
"""Holds what `eduplan export` and `import` do to tools that share no code with it.

    exchange.py BINARY

Python's codec tells what GB 18030 stands for, over every code point; openpyxl reads the sheets that are made and writes workbooks to
import, and so does LibreOffice; a marked copy must open in both with its notes.
"""

import csv
import datetime
import io
import json
import subprocess
import sys
import tempfile
from pathlib import Path

HERE = Path(__file__).resolve().parent
sys.path[:] = [str(HERE / "support")] + [path for path in sys.path if Path(path).resolve() != HERE]

import openpyxl  # noqa: E402
from openpyxl.cell.rich_text import CellRichText, TextBlock  # noqa: E402
from openpyxl.cell.text import InlineFont  # noqa: E402

from checks import Checks  # noqa: E402

REPO = HERE.parents[1]
SCHEMA = """---
id: thing
label: 东西
label-en: Thing
folder: things
fields:
  - name: id
    label: 编号
    type: text
    required: true
  - name: text
    label: 文字
    type: text
  - name: prose
    label: 段落
    type: prose
  - name: count
    label: 数
    type: integer
  - name: share
    label: 比例
    type: percent
  - name: day
    label: 日期
    type: date
  - name: yes
    label: 是否
    type: boolean
""".replace("name: yes", "name: is-so")


class Tool:
    def __init__(self, binary, scratch):
        self.binary, self.scratch = binary, scratch

    def run(self, *arguments, repo=REPO):
        return subprocess.run(
            [self.binary, *arguments, "--repo", str(repo)], cwd=self.scratch, stdin=subprocess.DEVNULL,
            capture_output=True, timeout=300,
            env={"PATH": "/usr/bin:/bin", "HOME": str(self.scratch), "LANG": "C.UTF-8", "EDUPLAN_LANG": "zh"})

    def repo(self, name):
        folder = self.scratch / name
        (folder / "data" / "schema").mkdir(parents=True)
        (folder / "data" / "eduplan.yaml").write_text("format: 1\n")
        (folder / "data" / "schema" / "thing.yaml").write_text(SCHEMA)
        return folder

    def records(self, repo):
        result = self.run("export", "thing", "--format", "json", repo=repo)
        return {record["id"]: record for record in json.loads(result.stdout)["records"]}


def code_points(tool, checks):
    """Every character that a record may hold and Python can encode, 500 to a row."""
    points = [p for p in range(0x20, 0x110000) if not 0xD800 <= p <= 0xDFFF and not 0x7F <= p <= 0x9F]
    unsafe = {0x61C, 0xFEFF} | set(range(0x200E, 0x2010)) | set(range(0x2028, 0x202F)) | set(range(0x2066, 0x206A))
    points = [p for p in points if p not in unsafe and p & 0xFFFE != 0xFFFE and not 0xFDD0 <= p <= 0xFDEF]
    rows = {}
    for number, start in enumerate(range(0, len(points), 500)):
        rows[f"r{number:05}"] = "x" + "".join(map(chr, points[start:start + 500])) + "x"
    text = io.StringIO()
    writer = csv.writer(text, lineterminator="\r\n")
    writer.writerow(["编号", "文字"])
    writer.writerows(rows.items())
    for encoding, name in [("gb18030", "gb18030"), ("utf-8", "utf-8"), ("utf-8-sig", "utf-8"), ("utf-16", "utf-16")]:
        repo = tool.repo(f"points-{encoding}")
        path = tool.scratch / f"{encoding}.csv"
        path.write_bytes(text.getvalue().encode(encoding))
        result = tool.run("import", str(path), "--kind", "thing", "--write", "--encoding", name, repo=repo)
        checks.check(f"{encoding}: imported", result.returncode == 0, result.stderr.decode()[:400])
        found = {key: record.get("text") for key, record in tool.records(repo).items()}
        wrong = [key for key in rows if found.get(key) != rows[key]]
        checks.check(f"{encoding}: {len(points)} characters are those of Python's codec", not wrong, str(wrong[:5]))
    # Without being told, the same bytes are recognised.
    repo = tool.repo("recognised")
    small = tool.scratch / "small.csv"
    small.write_bytes("编号,文字\r\na,宝山区\r\n".encode("gb18030"))
    tool.run("import", str(small), "--kind", "thing", "--write", repo=repo)
    checks.check("gb18030 is recognised", tool.records(repo).get("a", {}).get("text") == "宝山区", "")


def workbooks(tool, checks):
    book = openpyxl.Workbook()
    sheet = book.active
    sheet.append(["编号", "文字", "段落", "数", "比例", "日期", "是否"])
    sheet.append(["a", "'=1", "一\n二", 38, 0.8996, datetime.date(2023, 12, 28), True])
    sheet.append(["b", "007", CellRichText("富", TextBlock(InlineFont(b=True), "文本")), 12.0, "85%", datetime.date(2023, 12, 1), "否"])
    sheet.append(["c", "合并", None, None, None, None, None])
    sheet.append(["d", None, None, None, None, 2023, None])
    for row in (2, 3):
        sheet.cell(row, 5).number_format = "0.00%"
    sheet["F3"].number_format = 'yyyy"年"m"月"'
    sheet.merge_cells("B4:B5")
    path = tool.scratch / "openpyxl.xlsx"
    book.save(path)
    expected = {
        "a": {"id": "a", "text": "=1", "prose": "一\n二\n", "count": "38", "share": "89.96%", "day": "2023-12-28", "is-so": "true"},
        "b": {"id": "b", "text": "007", "prose": "富文本", "count": "12", "share": "85%", "day": "2023-12", "is-so": "false"},
        "c": {"id": "c", "text": "合并"},
        "d": {"id": "d", "text": "合并", "day": "2023"},
    }
    office = tool.scratch / "office"
    subprocess.run(
        ["soffice", "--headless", f"-env:UserInstallation=file://{tool.scratch}/profile", "--convert-to", "xlsx", "--outdir", str(office),
         str(path)], capture_output=True, timeout=180)
    for name, file in [("openpyxl", path), ("LibreOffice", office / "openpyxl.xlsx")]:
        repo = tool.repo(f"from-{name}")
        result = tool.run("import", str(file), "--kind", "thing", "--fill-merged", "--write", repo=repo)
        found = tool.records(repo) if result.returncode == 0 else result.stderr.decode()
        checks.check(f"{name}: a workbook it wrote is read as it shows", found == expected, str(found)[:600])
    broken = openpyxl.load_workbook(path)
    broken.active["D2"] = "三十八"
    broken.active["F3"] = "去年"
    broken.active["G1"].comment = openpyxl.comments.Comment("原有批注", "某人")
    broken.save(tool.scratch / "broken.xlsx")
    result = tool.run("import", "broken.xlsx", "--kind", "thing", "--marked", "marked.xlsx", repo=tool.repo("marked"))
    checks.check("a bad workbook is refused", result.returncode == 1, result.stderr.decode()[:300])
    marked = openpyxl.load_workbook(tool.scratch / "marked.xlsx").active
    checks.check("the bad cells have notes", all(marked[cell].comment for cell in ("D2", "F3")), "")
    checks.check("notes that were there stay", marked["G1"].comment is not None and "原有批注" in marked["G1"].comment.text, "")
    checks.check("the bad cells are coloured", marked["D2"].fill.fgColor.rgb == "FFFFC7CE", marked["D2"].fill.fgColor.rgb)
    checks.check("formats stay", marked["F2"].is_date and marked["E2"].number_format == "0.00%", "")
    pdf = subprocess.run(
        ["soffice", "--headless", f"-env:UserInstallation=file://{tool.scratch}/profile", "--convert-to", "pdf", "--outdir", str(office),
         str(tool.scratch / "marked.xlsx")], capture_output=True, timeout=180)
    checks.check("LibreOffice opens the marked copy", (office / "marked.pdf").exists(), pdf.stderr.decode()[:200])


def sheets(tool, checks):
    for kind in ("school", "survey", "twinning", "requirement", "person"):
        path = tool.scratch / f"{kind}-blank.xlsx"
        tool.run("export", kind, "--blank", "-o", str(path))
        book = openpyxl.load_workbook(path)
        sheet = book.worksheets[0]
        checks.check(f"{kind}: the sheet is protected", sheet.protection.sheet, "")
        checks.check(f"{kind}: the row of keys is hidden", sheet.row_dimensions[2].hidden, "")
        validations = sheet.data_validations.dataValidation
        checks.check(f"{kind}: every column has help", len(validations) == sheet.max_column and all(v.prompt for v in validations), "")
        checks.check(f"{kind}: input is unlocked, headings are not",
                     not sheet.cell(4, 1).protection.locked and sheet.cell(3, 1).protection.locked, "")
        for validation in validations:
            if validation.type == "list":
                name, place = validation.formula1.rsplit("!", 1)
                words = [cell.value for row in book[name.strip("'")][place.replace("$", "")] for cell in (row if isinstance(row, tuple) else (row,))]
                checks.check(f"{kind} {validation.promptTitle}: the list has no gap", all(words), str(words[:3]))
    path = tool.scratch / "all.xlsx"
    tool.run("export", "-o", str(path))
    book = openpyxl.load_workbook(path)
    for sheet in book:
        formulas = [cell.coordinate for row in sheet for cell in row if cell.data_type == "f"]
        checks.check(f"{sheet.title}: nothing is a formula", not formulas, str(formulas))
        back = tool.run("import", str(path), "--kind", sheet.title)
        checks.check(f"{sheet.title}: comes back unchanged", "新增 0 条，修改 0 条".encode() in back.stdout, back.stderr.decode()[:300])


def main():
    checks = Checks("exchange")
    with tempfile.TemporaryDirectory() as scratch:
        tool = Tool(Path(sys.argv[1]).resolve(), Path(scratch))
        code_points(tool, checks)
        workbooks(tool, checks)
        sheets(tool, checks)
    checks.finish()


if __name__ == "__main__":
    main()
