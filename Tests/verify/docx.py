#!/usr/bin/env python3
"""Reads the application form that `eduplan apply` writes with tools that share no code with it.

    docx.py BINARY

python-docx reads every blank back, lxml checks the package as Word would want it, LibreOffice prints it.
"""

import re
import shutil
import subprocess
import sys
import tempfile
from pathlib import Path

# This script has the name of the library it imports, and its folder comes first on the path.
HERE = Path(__file__).resolve().parent
sys.path[:] = [str(HERE / "support")] + [path for path in sys.path if Path(path).resolve() != HERE]

import docx  # noqa: E402
import yaml  # noqa: E402
from docx.shared import Mm  # noqa: E402

from checks import Checks  # noqa: E402
from package import Package, w  # noqa: E402
from printing import has_fonts, printed_pages, squeezed  # noqa: E402

REPO = HERE.parents[1]
APPLICATION = "bs23-application-example"
FORM = "baoshan-2023"
MARK, NO_MARK = "☑ ", "☐ "

# What 宝教〔2023〕70号 prints in annex 2, byte for byte; kept here apart from the template, so that a slip in
# one of them shows.
TITLE = "宝山区新优质学校高质量发展引领计划研究项目申报表"
COVER = ["项目名称：", "申报学校：", "项目负责人：", "项目联络员：", "联系电话：", "申报日期："]
ISSUER = ["宝山区教育局新优质学校创建工作小组", "2023 年 12 月"]
ROWS = ["项目名称", "项目来源", "所属领域", "研究目标 (300字)", "问题与挑战 (200字)", "研究内容 (600字)",
        "研究过程与方法 (400字)", "预期成果 (200字)"]
SOURCES = "1. 项目指南; 2. 自选"
DOMAINS = "1. 推进学校育人方式变革; 2. 提高学校治理能力; 3. 提高教师全面育人能力; 4. 强化信息技术赋能作用; 5. 其它"
NOTES = ["填写说明:", "1. 字数作为参考。采用仿宋小四字体，单倍行距。",
         "2. 研究项目可以从《指南》里选择，也可以根据学校需要自行确定。",
         "3. 研究项目是学校高质量发展的重要举措之一，要处理好项目研究与学校整体发展的关系，坚持以点带面。"]
# The notice itself, where it lies beside the checkout.
NOTICE = REPO.parent / "shared/policies/001_1f4403f47ad12295.txt"
PROSE = ["goals", "challenges", "content", "method", "outcomes"]


def paragraphs(text):
    """The prose of a record: an empty line parts paragraphs, other line ends vanish beside Chinese."""
    result = []
    for block in re.split(r"\n[ \t\u3000]*\n", text or ""):
        joined = ""
        for line in (line.strip(" \t\u3000") for line in block.split("\n")):
            if joined and line and ord(joined[-1]) < 0x2000 and ord(line[0]) < 0x2000:
                joined += " "
            joined += line
        if joined:
            result.append(joined)
    return result


def date(text):
    year, month, day = text.split("-")
    return f"{int(year)}年{int(month)}月{int(day)}日"


def load(path, identifier):
    with open(path, encoding="utf-8") as file:
        for record in yaml.load_all(file, yaml.BaseLoader):
            if record and record.get("id") == identifier:
                return record
    raise SystemExit(f"no record {identifier} in {path}")


def school_name(repo, identifier):
    for path in sorted((repo / "data/schools").rglob("*.yaml")):
        with open(path, encoding="utf-8") as file:
            for record in yaml.load_all(file, yaml.BaseLoader):
                if record and record.get("id") == identifier:
                    return record["name"]
    raise SystemExit(f"no school {identifier}")


def marked(line, options, chosen):
    """The printed line of options with a box before each, checked before a chosen one."""
    numbers = [str(options.index(value) + 1) for value in chosen]
    return "".join(
        (MARK if piece[0] in numbers else NO_MARK) + piece
        for piece in re.split(r"(?<=; )", line))


def words(line):
    """The words of a line of options; the boxes come from another font, which tears a printed line apart."""
    return re.findall(r"[^\d.;☑☐ ]+", line)


def counted(text):
    """Characters as Word counts them: each East Asian one, and each run of others between blanks."""
    wide = (r"\u2e80-\u2fdf\u3001-\u33ff\u3400-\u4dbf\u4e00-\u9fff\uf900-\ufaff\ufe30-\ufe6f"
            r"\uff01-\uff9f\uffe0-\uffe6\U00020000-\U0003ffff“”‘’…—·①×÷°℃№■★☑")
    return len(re.findall(f"[{wide}]|[^{wide}\\s\u3000\u00a0\u200b]+", text))


class Apply:
    def __init__(self, binary, scratch):
        self.binary = binary
        self.scratch = scratch
        self.count = 0

    def run(self, *arguments, repo=REPO, ending="docx"):
        self.count += 1
        target = self.scratch / f"{self.count:02}.{ending}"
        result = subprocess.run(
            [self.binary, "apply", *arguments, "-o", str(target), "--repo", str(repo), "--lang", "zh"],
            cwd=self.scratch, stdin=subprocess.DEVNULL, capture_output=True, text=True, timeout=60,
            env={"PATH": "/usr/bin:/bin", "HOME": str(self.scratch), "LANG": "C.UTF-8"})
        return target, result


def cell_lines(cell):
    return [paragraph.text for paragraph in cell.paragraphs]


def check_package(checks, what, path):
    package = Package(path)
    checks.nothing(f"{what}: a stored zip with fixed dates", package.zip_problems())
    checks.nothing(f"{what}: relations and content types", package.relation_problems())
    checks.nothing(f"{what}: elements in schema order", package.order_problems())
    checks.nothing(f"{what}: cells, tables and widths", package.structure_problems())
    checks.nothing(f"{what}: fields that WPS shows", package.field_problems())
    left = [name for name, data in package.parts.items() if b"{{" in data or "｛｛".encode() in data]
    checks.nothing(f"{what}: nothing of the template's own left over",
                   [name for name in left if name != "word/document.xml"] + [
                       name for name in package.parts if name.endswith((".yaml", "~"))])
    return package


def check_wording(checks, what, document):
    """All that is printed whoever applies."""
    body = [paragraph.text for paragraph in document.paragraphs]
    checks.equal(f"{what}: the title in two lines", body[1].replace("\n", ""), TITLE)
    checks.equal(f"{what}: annex mark, issuer, month and notes",
                 [body[0], *(text for text in body[2:] if text)], ["附件 2", *ISSUER, *NOTES])
    checks.equal(f"{what}: two tables of two columns",
                 [(len(table.rows), len(table.columns)) for table in document.tables], [(6, 2), (8, 2)])
    cover, table = document.tables
    checks.equal(f"{what}: labels on the cover", [row.cells[0].text for row in cover.rows], COVER)
    checks.equal(f"{what}: labels of the table", [row.cells[0].text for row in table.rows], ROWS)


def check_pages(checks, what, document):
    sections = document.sections
    checks.equal(f"{what}: cover and table are two sections", len(sections), 2)
    for section in sections:
        size = (section.page_width, section.page_height)
        margins = [section.top_margin, section.right_margin, section.bottom_margin, section.left_margin]
        checks.check(f"{what}: A4 with the margins of GB/T 9704",
                     all(abs(got - Mm(mm)) < Mm(0.2) for got, mm in
                         zip([*size, *margins], [210, 297, 37, 26, 35, 28])), f"{size} {margins}")
    checks.nothing(f"{what}: no footer on the cover",
                   sections[0]._sectPr.findall(w("footerReference")))
    checks.equal(f"{what}: page numbers, odd and even",
                 ["".join(text.text for text in footer._element.iter(w("t")))
                  for footer in (sections[1].footer, sections[1].even_page_footer)], ["— 1 —"] * 2)
    checks.check(f"{what}: odd and even pages differ",
                 document.settings.odd_and_even_pages_header_footer)


def check_answers(checks, what, document, record, private, repo):
    cover, table = document.tables
    school = school_name(repo, record["school"])
    expected = [record["title"], school, private.get("lead", ""), private.get("liaison", ""),
                private.get("phone", ""), date(record["date"])]
    checks.equal(f"{what}: the cover says what the record says",
                 [row.cells[1].text for row in cover.rows], expected)
    values = [row.cells[1] for row in table.rows]
    checks.equal(f"{what}: 项目名称 in the table too", values[0].text, record["title"])
    checks.equal(f"{what}: 项目来源 as printed, one mark", values[1].text,
                 marked(SOURCES, ["guide", "self-designed"], [record["source"]]))
    checks.equal(f"{what}: 所属领域 as printed, one mark", values[2].text.replace("\n", ""),
                 marked(DOMAINS, ["education-mode", "governance", "teachers", "technology", "other"],
                        record["domain"]))
    for label, field, cell in zip(ROWS[3:], PROSE, values[3:]):
        checks.equal(f"{what}: {label}", cell_lines(cell), paragraphs(record[field]))
    styles = {paragraph.style.name for cell in values[3:] for paragraph in cell.paragraphs}
    checks.equal(f"{what}: every paragraph of prose has the indented style", styles, {"表格正文"})


def check_print(checks, what, scratch, path, texts, pages):
    try:
        printed = printed_pages(path, scratch)
    except (OSError, subprocess.SubprocessError) as error:
        checks.check(f"{what}: LibreOffice prints it", False, error)
        return
    whole = "".join(printed)
    checks.nothing(f"{what}: LibreOffice prints every text",
                   [text for text in texts if squeezed(text) not in whole])
    if has_fonts():
        checks.check(f"{what}: the cover is one page and the table begins the next",
                     squeezed(ISSUER[1]) in printed[0] and ROWS[1] not in printed[0]
                     and ROWS[1] in printed[1], [page[:40] for page in printed])
        if pages:
            checks.equal(f"{what}: pages", len(printed), pages)


def harsh_repo(scratch):
    """A copy of the repo whose application has all that breaks a form: long, odd, and hostile texts."""
    repo = scratch / "repo"
    for folder in ("data", "templates"):
        shutil.copytree(REPO / folder, repo / folder, ignore=shutil.ignore_patterns("private"))
    path = repo / "data/applications" / f"{APPLICATION}.yaml"
    record = load(path, APPLICATION)
    record["title"] = ("面向<每一位>学生 & “全面而有个性”的 {{联系电话}} 'A/B' 两类]]>课堂&amp;作业"
                       "一体化改进与数字化诊断机制的校本实践研究行动")[:60]
    record["source"] = "self-designed"
    record["domain"] = ["teachers", "other"]
    record["goals"] = "第一行 https://example.org/?a=1&b=2\nLatin words\njoin here。\n\n=1+1 只是文字\n"
    record["content"] = record["content"] * 6
    record["method"] = "一" * 2500 + "\n"
    record["outcomes"] = "𠮷野家的“𪚥”字与é、ﷺ、🏫 并列。\n"
    quoted = []
    for key, value in record.items():
        if isinstance(value, list):
            quoted.append(f"{key}: [{', '.join(value)}]\n")
        elif "\n" in value:
            lines = value.rstrip("\n").split("\n")
            quoted.append(f"{key}: |\n" + "".join(f"  {line}\n" if line else "\n" for line in lines))
        else:
            quoted.append(f"{key}: '{value.replace(chr(39), chr(39) * 2)}'\n")
    path.write_text("---\n" + "".join(quoted).replace("example: 'true'", "example: true"), encoding="utf-8")
    return repo, load(path, APPLICATION)


def main():
    if len(sys.argv) != 2:
        raise SystemExit(__doc__)
    checks = Checks("docx")
    record = load(REPO / f"data/applications/{APPLICATION}.yaml", APPLICATION)
    private_path = REPO / "docs/examples/private.yaml"
    private = load(private_path, APPLICATION)
    if NOTICE.exists():
        annex = NOTICE.read_text(encoding="utf-8").split("\n附件 2\n")[1]
        checks.nothing("the wording looked for is that of the notice",
                       [text for text in [TITLE, *COVER, *ISSUER, *ROWS, SOURCES, DOMAINS, *NOTES]
                        if text not in annex])
    with tempfile.TemporaryDirectory(prefix="eduplan-docx-") as folder:
        scratch = Path(folder)
        apply = Apply(Path(sys.argv[1]).resolve(), scratch)

        target, result = apply.run(APPLICATION, "--private", str(private_path))
        if not checks.check("example: apply exits with 0 and writes the file",
                            result.returncode == 0 and target.exists(),
                            f"exit {result.returncode} {result.stderr.strip()}"):
            checks.finish()
        checks.equal("example: nothing on standard output", result.stdout, "")
        checks.check("example: telephone and names stay out of the messages",
                     not any(value in result.stderr for key, value in private.items() if key != "id"))
        checks.equal("example: lengths as Word counts them",
                     [int(length) for length in re.findall(r"：(\d+)/\d+", result.stderr)],
                     [counted(record[field]) for field in PROSE])
        again, _ = apply.run(APPLICATION, "--private", str(private_path))
        checks.check("example: the same bytes twice", target.read_bytes() == again.read_bytes())
        check_package(checks, "example", target)
        document = docx.Document(str(target))
        check_wording(checks, "example", document)
        check_pages(checks, "example", document)
        check_answers(checks, "example", document, record, private, REPO)
        texts = [record["title"], *(private[key] for key in ("lead", "liaison", "phone")),
                 date(record["date"]), *NOTES, *ISSUER,
                 *(text for field in PROSE for text in paragraphs(record[field]))]
        check_print(checks, "example", scratch, target, texts, 4)

        target, result = apply.run(APPLICATION, "--private", str(private_path), ending="md")
        if checks.check("example: Markdown is written", target.exists(), result.stderr.strip()):
            # Markdown may escape marks; what is left must be the same text.
            plain = squeezed(target.read_text(encoding="utf-8").replace("\\", ""))
            checks.nothing("example: Markdown has every text",
                           [text for text in [TITLE, *words(SOURCES), *texts] if squeezed(text) not in plain])

        target, result = apply.run(APPLICATION)
        if not (REPO / "data/private").exists():
            checks.check("without the private part: exit 0", result.returncode == 0, result.stderr.strip())
            if target.exists():
                check_answers(checks, "without the private part", docx.Document(str(target)), record, {},
                              REPO)

        blank, result = apply.run("--blank", FORM)
        if checks.check("blank: apply exits with 0 and writes the file",
                        result.returncode == 0 and blank.exists(),
                        f"exit {result.returncode} {result.stderr.strip()}"):
            package = check_package(checks, "blank", blank)
            document = docx.Document(str(blank))
            check_wording(checks, "blank", document)
            values = [row.cells[1].text.replace("\n", "")
                      for table in document.tables for row in table.rows]
            checks.equal("blank: only the options in the blanks", values,
                         [""] * 7 + [marked(SOURCES, [], []), marked(DOMAINS, [], [])] + [""] * 5)
            checks.check("blank: no mark and no placeholder",
                         not re.search("☑|[{｛]{2}", package.parts["word/document.xml"].decode()))
            check_print(checks, "blank", scratch, blank, [TITLE, *words(SOURCES), *words(DOMAINS), *NOTES, *ISSUER], 2)

        repo, harsh = harsh_repo(scratch)
        target, result = apply.run(APPLICATION, "--private", str(private_path), repo=repo)
        if checks.check("long and odd texts: apply writes the file", target.exists(),
                        f"exit {result.returncode} {result.stderr.strip()}"):
            check_package(checks, "long and odd texts", target)
            document = docx.Document(str(target))
            check_wording(checks, "long and odd texts", document)
            check_answers(checks, "long and odd texts", document, harsh, private, repo)
            texts = [harsh["title"], *paragraphs(harsh["content"]), *paragraphs(harsh["goals"]), *NOTES]
            check_print(checks, "long and odd texts", scratch, target, texts, None)
    checks.finish()


if __name__ == "__main__":
    main()
