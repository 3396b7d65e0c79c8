#!/usr/bin/env python3
"""Imports, packs and fills forms, and reads the results with tools that share no code with eduplan.

    forms.py BINARY

LibreOffice saves a packed form as it likes (it splits every placeholder); python-docx makes a form of its own with
what the shipped one lacks; both are imported, filled, read back and printed.
"""

import re
import shutil
import subprocess
import sys
import tempfile
import zipfile
from pathlib import Path

HERE = Path(__file__).resolve().parent
sys.path[:] = [str(HERE / "support")] + [path for path in sys.path if Path(path).resolve() != HERE]

import docx  # noqa: E402

from checks import Checks  # noqa: E402
from package import Package, w  # noqa: E402
from printing import printed_pages, squeezed  # noqa: E402

REPO = HERE.parents[1]
FORM = "baoshan-2023"
APPLICATION = "bs23-application-example"

CLUB = """---
id: club
label: 社团
label-en: Club
folder: clubs
fields:
  - name: id
    label: 编号
    label-en: Id
    type: text
    required: true
  - name: title
    label: 社团名称
    label-en: Title
    type: text
  - name: since
    label: 成立日期
    label-en: Since
    type: date
  - name: aims
    label: 宗旨
    label-en: Aims
    type: prose
  - name: members
    label: 成员
    label-en: Members
    type: list
    items: group
    fields:
      - name: person
        label: 姓名
        label-en: Name
        type: text
      - name: task
        label: 分工
        label-en: Task
        type: text
"""
RECORD = """---
id: qiusuo
title: 求索社 <&> ]]> "引号" 𠮷 🏫
since: 2024-03-05
aims: |
  一是读书。

  二是{{讨论}}。
members:
  - person: 甲同学
    task: 记录
  - person: 乙同学
    task: "=1+1"
  - person: 丙同学
    task: 联络
"""


class Tool:
    def __init__(self, binary, repo):
        self.binary = binary
        self.repo = repo

    def run(self, *arguments):
        return subprocess.run(
            [self.binary, *arguments, "--repo", str(self.repo), "--lang", "en"], cwd=self.repo,
            stdin=subprocess.DEVNULL, capture_output=True, text=True, timeout=60,
            env={"PATH": "/usr/bin:/bin", "HOME": str(self.repo), "LANG": "C.UTF-8"})

    def files(self, form):
        folder = self.repo / "templates" / form
        return {str(path.relative_to(folder)): path.read_bytes()
                for path in folder.rglob("*") if path.is_file()}


def without(files, *names):
    return {name: data for name, data in files.items() if name not in names}


def resaved(path, scratch):
    """The document as LibreOffice saves it."""
    target = scratch / "resaved"
    target.mkdir(exist_ok=True)
    subprocess.run(
        ["soffice", f"-env:UserInstallation=file://{scratch}/office", "--headless", "--convert-to",
         "docx:MS Word 2007 XML", "--outdir", str(target), str(path)],
        check=True, capture_output=True, timeout=180)
    return target / path.name


def placeholders(data):
    return re.findall(r"\{\{[^{}]+\}\}", re.sub(r"<[^>]+>", "", data.decode()))


def whole(data):
    """The placeholders that stand in one w:t."""
    return [name for text in re.findall(r"<w:t[^>]*>([^<]*)</w:t>", data.decode())
            for name in re.findall(r"\{\{[^{}]+\}\}", text)]


def check_package(checks, what, path):
    package = Package(path)
    checks.nothing(f"{what}: relations and content types", package.relation_problems())
    # The settings of other programmes have elements that ours never has.
    checks.nothing(f"{what}: elements in schema order",
                   [problem for problem in package.order_problems() if "word/settings.xml" not in problem])
    checks.nothing(f"{what}: nothing of the template left over",
                   [name for name, data in package.parts.items()
                    if name.startswith("word/") and re.search(rb"\{\{(?!\xe8\xae\xa8)", data)])


def check_shipped(checks, tool, scratch):
    packed = scratch / "packed.docx"
    result = tool.run("template", "pack", FORM, "-o", str(packed))
    checks.check("shipped: packed", result.returncode == 0, result.stderr)
    before = tool.files(FORM)
    result = tool.run("template", "import", str(packed), "--as", FORM)
    checks.check("shipped: imported from what was packed", result.returncode == 0, result.stderr)
    after = tool.files(FORM)
    checks.nothing("shipped: importing what was packed changes no byte",
                   [name for name in sorted(before | after) if before.get(name) != after.get(name)])
    checks.equal("shipped: python-docx opens it", len(docx.Document(str(packed)).tables), 2)
    result = tool.run("template", "check", FORM)
    checks.check("shipped: nothing to find", result.returncode == 0 and "0 errors" in result.stdout
                 or "no findings" in result.stdout, result.stdout)

    saved = resaved(packed, scratch)
    with zipfile.ZipFile(saved) as archive:
        names = placeholders(archive.read("word/document.xml"))
        split = [name for name in names if name not in whole(archive.read("word/document.xml"))]
    checks.check("LibreOffice: its saving splits placeholders", len(split) > 10, len(split))
    result = tool.run("template", "import", str(saved), "--as", "saved")
    checks.check("LibreOffice: imported", result.returncode == 0, result.stderr)
    files = tool.files("saved")
    checks.equal("LibreOffice: every placeholder is whole again",
                 whole(files["word/document.xml"]), placeholders(before["word/document.xml"]))
    checks.check("LibreOffice: every blank got its value", "value" not in result.stderr, result.stderr)
    checks.check("LibreOffice: a block to a line",
                 max(map(len, files["word/document.xml"].split(b"\n")[3:])) < 6000)
    for round in ("once", "twice"):
        again = scratch / f"again-{round}.docx"
        tool.run("template", "pack", "saved", "-o", str(again))
        tool.run("template", "import", str(again), "--as", "saved", "--replace")
        checks.equal(f"LibreOffice: packed and imported {round} more, the same bytes",
                     tool.files("saved"), files)
    result = tool.run("template", "check", "saved")
    checks.check("LibreOffice: nothing to find", result.returncode == 0, result.stdout)

    filled = scratch / "filled.docx"
    result = tool.run("apply", APPLICATION, "--form", "saved", "--private",
                      str(REPO / "docs/examples/private.yaml"), "-o", str(filled))
    checks.check("LibreOffice: filled", result.returncode == 0, result.stderr)
    own = scratch / "own.docx"
    tool.run("apply", APPLICATION, "--form", FORM, "--private",
             str(REPO / "docs/examples/private.yaml"), "-o", str(own))
    texts = [[cell.text for table in docx.Document(str(path)).tables for row in table.rows
              for cell in row.cells] for path in (filled, own)]
    checks.equal("LibreOffice: it says what the shipped form says", *texts)
    check_package(checks, "LibreOffice, filled", filled)


def official_form(path):
    """What the shipped form lacks: header, footer, nested table, repeated rows, boxes, full-width and cut braces."""
    document = docx.Document()
    section = document.sections[0]
    section.header.paragraphs[0].text = "登记表 ｛｛社团名称｝｝"
    section.footer.paragraphs[0].text = "成立于{{成立日期}}"
    heading = document.add_paragraph("社团登记表", style="Title")
    heading.alignment = 1
    line = document.add_paragraph("社团名称：")
    for piece in ("{", "{社", "团名", "称 }", "}"):
        line.add_run(piece).bold = piece != "{"
    table = document.add_table(rows=4, cols=2)
    table.style = "Table Grid"
    table.cell(0, 0).text, table.cell(0, 1).text = "成立日期", "{{成立日期}}"
    table.cell(1, 0).text, table.cell(1, 1).text = "宗旨（不超过100字）", "{{宗旨}}"
    table.cell(2, 0).text, table.cell(2, 1).text = "姓名", "分工"
    table.cell(3, 0).text, table.cell(3, 1).text = "{{#成员}}{{姓名}}", "{{分工}}{{/成员}}"
    outer = document.add_table(rows=1, cols=1)
    inner = outer.cell(0, 0).add_table(rows=1, cols=2)
    inner.cell(0, 0).text, inner.cell(0, 1).text = "名称", "{{社团名称}}"
    outer.cell(0, 0).add_paragraph("")
    document.core_properties.author = "某人"
    document.save(path)


def check_own(checks, tool, scratch):
    (tool.repo / "data/schema").mkdir(parents=True, exist_ok=True)
    (tool.repo / "data/schema/club.yaml").write_text(CLUB, encoding="utf-8")
    (tool.repo / "data/clubs.yaml").write_text(RECORD, encoding="utf-8")
    source = scratch / "official.docx"
    official_form(source)
    result = tool.run("template", "import", str(source), "--as", "club-form", "--kind", "club")
    if not checks.check("own: imported", result.returncode == 0, result.stderr):
        return
    settings = (tool.repo / "templates/club-form/form.yaml").read_text(encoding="utf-8")
    checks.equal("own: the values are found by the labels",
                 re.findall(r"value: (\S+)", settings), ["title", "since", "aims", "members", "person", "task"])
    checks.check("own: the length is read", "reference-length: 100" in settings, settings)
    checks.nothing("own: nobody is named", [name for name, data in tool.files("club-form").items()
                                            if "某人".encode() in data])
    result = tool.run("template", "check", "club-form")
    checks.check("own: nothing to find", result.returncode == 0, result.stdout)
    filled = scratch / "club.docx"
    result = tool.run("apply", "qiusuo", "-o", str(filled))
    if not checks.check("own: filled", result.returncode == 0, result.stderr):
        return
    document = docx.Document(str(filled))
    title = '求索社 <&> ]]> "引号" 𠮷 🏫'
    checks.equal("own: header and footer",
                 [document.sections[0].header.paragraphs[0].text,
                  document.sections[0].footer.paragraphs[0].text],
                 [f"登记表 {title}", "成立于2024年3月5日"])
    checks.equal("own: the cut placeholder", document.paragraphs[1].text, f"社团名称：{title}")
    checks.check("own: the value looks as its name did",
                 all(run.bold for run in document.paragraphs[1].runs if title in run.text))
    table = document.tables[0]
    checks.equal("own: every row", [[cell.text for cell in row.cells] for row in table.rows],
                 [["成立日期", "2024年3月5日"], ["宗旨（不超过100字）", "一是读书。\n二是{{讨论}}。"],
                  ["姓名", "分工"], ["甲同学", "记录"], ["乙同学", "=1+1"], ["丙同学", "联络"]])
    checks.equal("own: the table in a table",
                 [cell.text for cell in document.tables[1].cell(0, 0).tables[0].rows[0].cells], ["名称", title])
    check_package(checks, "own, filled", filled)
    printed = "".join(printed_pages(filled, scratch))
    checks.nothing("own: LibreOffice prints every text",
                   [text for text in (title, "甲同学", "丙同学", "一是读书。", "二是{{讨论}}。", "2024年3月5日")
                    if squeezed(text) not in printed])


def check_hostile(checks, tool, scratch):
    before = tool.files(FORM)
    cases = {
        "old.doc": b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + bytes(600),
        "cut.docx": (scratch / "packed.docx").read_bytes()[:9000],
        "text.docx": "文字".encode(),
    }
    bomb = scratch / "bomb.docx"
    with zipfile.ZipFile(bomb, "w", zipfile.ZIP_DEFLATED) as archive:
        archive.writestr("[Content_Types].xml", " " * (600 << 20))
    cases["bomb.docx"] = bomb.read_bytes()
    for name, entry in {"up.docx": "../evil.xml", "root.docx": "/evil.xml"}.items():
        with zipfile.ZipFile(scratch / name, "w") as archive:
            archive.writestr("[Content_Types].xml", "<Types/>")
            archive.writestr(entry, "<x/>")
        cases[name] = (scratch / name).read_bytes()
    with zipfile.ZipFile(scratch / "packed.docx") as archive:
        parts = {name: archive.read(name) for name in archive.namelist()}
    for name, change in {
            "doctype.docx": lambda data: data.replace(
                b"<w:document", b"<!DOCTYPE x [<!ENTITY a SYSTEM 'file:///etc/passwd'>]><w:document", 1),
            "deep.docx": lambda data: data.replace(b"<w:body>", b"<w:body>" + b"<w:p>" * 100_000, 1)}.items():
        with zipfile.ZipFile(scratch / name, "w") as archive:
            for part, data in parts.items():
                archive.writestr(part, change(data) if part == "word/document.xml" else data)
        cases[name] = (scratch / name).read_bytes()
    for name, data in cases.items():
        path = scratch / name
        path.write_bytes(data)
        result = tool.run("template", "import", str(path), "--as", FORM)
        checks.check(f"hostile: {name} is refused with a reason",
                     result.returncode == 3 and "eduplan: " in result.stderr, f"{result.returncode} {result.stderr}")
    checks.equal("hostile: nothing was written", tool.files(FORM), before)
    checks.nothing("hostile: nothing lies about",
                   [path.name for path in (tool.repo / "templates").iterdir() if path.name.startswith(".")])


def main():
    if len(sys.argv) != 2:
        raise SystemExit(__doc__)
    checks = Checks("forms")
    with tempfile.TemporaryDirectory(prefix="eduplan-forms-") as folder:
        scratch = Path(folder)
        repo = scratch / "repo"
        for name in ("data", "templates"):
            shutil.copytree(REPO / name, repo / name, ignore=shutil.ignore_patterns("private"))
        tool = Tool(str(Path(sys.argv[1]).resolve()), repo)
        check_shipped(checks, tool, scratch)
        check_own(checks, tool, scratch)
        check_hostile(checks, tool, scratch)
    checks.finish()


if __name__ == "__main__":
    main()
