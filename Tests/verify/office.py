#!/usr/bin/env python3
"""A form goes out, comes back from LibreOffice and from python-docx, and is read again.

    office.py BINARY

What a school does to a form in a word processor is done here with tools that share no code with eduplan, and
`apply --from` and `apply --verify` must find exactly that. Python's zipfile makes the packages that must be refused.
"""

import copy
import io
import random
import shutil
import subprocess
import sys
import tempfile
import zipfile
from pathlib import Path

HERE = Path(__file__).resolve().parent
sys.path[:] = [str(HERE / "support")] + [path for path in sys.path if Path(path).resolve() != HERE]

import docx  # noqa: E402
import yaml  # noqa: E402

from checks import Checks  # noqa: E402
from package import w  # noqa: E402

REPO = HERE.parents[1]
APPLICATION = "bs23-application-example"
RECORD = f"data/applications/{APPLICATION}.yaml"
PRIVATE = "data/private/people.yaml"


class Programme:
    def __init__(self, binary, repo, scratch):
        self.binary, self.repo, self.scratch = binary, repo, scratch

    def run(self, *arguments):
        return subprocess.run(
            [self.binary, *arguments, "--repo", str(self.repo), "--lang", "zh"], cwd=self.scratch,
            stdin=subprocess.DEVNULL, capture_output=True, text=True, timeout=60,
            env={"PATH": "/usr/bin:/bin", "HOME": str(self.scratch), "LANG": "C.UTF-8"})


def through_libreoffice(path, scratch):
    """The file as LibreOffice saves it: deflated, runs cut at every change of script, its own styles."""
    target = scratch / "libreoffice"
    subprocess.run(
        ["soffice", f"-env:UserInstallation=file://{scratch}/office", "--headless", "--convert-to",
         "docx:MS Word 2007 XML", "--outdir", str(target), str(path)],
        check=True, capture_output=True, timeout=180)
    return target / path.name


def cut_runs(document):
    """Every run in pieces, with the revision marks and spelling notes that Word leaves."""
    numbers = random.Random(4)
    for run in list(document.element.body.iter(w("r"))):
        text = run.find(w("t"))
        if text is None or not text.text or len(text.text) < 2:
            continue
        at = numbers.randrange(1, len(text.text))
        other = copy.deepcopy(run)
        other.find(w("t")).text, text.text = text.text[at:], text.text[:at]
        other.set(w("rsidR"), "00A1B2C3")
        for piece in (run, other):
            piece.find(w("t")).set("{http://www.w3.org/XML/1998/namespace}space", "preserve")
        run.addnext(other)
        note = run.makeelement(w("proofErr"), {w("type"): "spellStart"})
        run.addnext(note)
    for table in document.tables:
        table._tbl.addnext(table._tbl.makeelement(w("p"), {}))


def hostile(filled):
    """Packages that must not be read, by what is wrong with them."""
    def rewritten(change=None, extra=()):
        buffer = io.BytesIO()
        with zipfile.ZipFile(io.BytesIO(filled)) as source, zipfile.ZipFile(buffer, "w", 8) as target:
            for name in source.namelist():
                data = source.read(name)
                target.writestr(name, change(name, data) if change else data)
            for name, data in extra:
                target.writestr(name, data)
        return buffer.getvalue()

    link = zipfile.ZipInfo("word/link")
    link.create_system, link.external_attr = 3, 0o120777 << 16
    entity = (b'<?xml version="1.0"?><!DOCTYPE a [<!ENTITY b SYSTEM "file:///etc/passwd">]>'
              b'<w:document xmlns:w="x">&b;</w:document>')
    yield "a way upwards", rewritten(extra=[("../../evil.yaml", b"x")])
    yield "an absolute path", rewritten(extra=[("/tmp/evil", b"x")])
    yield "a symbolic link", rewritten(extra=[(link, b"/etc/passwd")])
    yield "a bomb", rewritten(extra=[("word/bomb.xml", bytes(50_000_000))])
    yield "an entity", rewritten(lambda name, data: entity if name == "word/document.xml" else data)
    yield "half of it", filled[: len(filled) // 2]
    yield "a flipped byte", filled[:2000] + bytes([filled[2000] ^ 1]) + filled[2001:]
    yield "a workbook", rewritten(
        lambda name, data: data.replace(b"wordprocessingml.document.main", b"spreadsheetml.sheet.main"))
    yield "an old .doc", bytes.fromhex("d0cf11e0a1b11ae1") + bytes(2000)
    yield "a text", "不是 Word 文件".encode()


def copied_repo(scratch):
    repo = scratch / "repo"
    for folder in ("data", "templates"):
        shutil.copytree(REPO / folder, repo / folder, ignore=shutil.ignore_patterns("private"))
    (repo / "data/private").mkdir()
    (repo / PRIVATE).write_text(
        f"---\nid: {APPLICATION}\nlead: 测试负责人\nliaison: 测试联络员\nphone: 000-12345\n", encoding="utf-8")
    return repo


def some_school(repo):
    """The name of a school that is no example and that no other has."""
    names = []
    for path in sorted((repo / "data/schools").rglob("*.yaml")):
        with open(path, encoding="utf-8") as file:
            names += [record["name"] for record in yaml.load_all(file, yaml.BaseLoader)
                      if record and "name" in record and "example" not in record]
    return next(name for name in names if names.count(name) == 1)


def state(repo):
    """Every file but those of the folder with the lock and what can be undone, which is no part of the data."""
    return {str(path): path.read_bytes() for path in sorted(repo.rglob("*"))
            if path.is_file() and ".eduplan" not in path.relative_to(repo).parts}


def main():
    if len(sys.argv) != 2:
        raise SystemExit(__doc__)
    checks = Checks("apply --from")
    with tempfile.TemporaryDirectory() as folder:
        scratch = Path(folder)
        repo = copied_repo(scratch)
        programme = Programme(sys.argv[1], repo, scratch)
        filled = scratch / "filled.docx"
        result = programme.run("apply", APPLICATION, "-o", str(filled))
        if not checks.check("the form is filled", filled.exists(), result.stderr):
            checks.finish()
        with zipfile.ZipFile(filled) as package:
            checks.check("zipfile finds no fault in it", package.testzip() is None)
            custom = package.read("docProps/custom.xml").decode()
            checks.check("its properties name form and application, and no private value",
                         "baoshan-2023" in custom and APPLICATION in custom and "12345" not in custom
                         and "测试" not in custom)
        before = state(repo)

        # Nothing but other tools' ways of saving.
        saved = through_libreoffice(filled, scratch)
        document = docx.Document(str(filled))
        cut_runs(document)
        debris = scratch / "debris.docx"
        document.save(str(debris))
        for what, path in (("LibreOffice", saved), ("python-docx, runs cut", debris)):
            result = programme.run("apply", "--from", str(path), "--write")
            checks.check(f"saved by {what}, it says what the record says",
                         result.returncode == 0 and "文件和记录没有不同" in result.stdout
                         and not result.stderr, result.stdout + result.stderr)
            checks.check(f"saved by {what}, nothing is written", state(repo) == before)
            result = programme.run("apply", "--verify", str(path))
            checks.check(f"saved by {what}, nothing has changed since",
                         result.returncode == 0 and "都没有变" in result.stdout, result.stdout)

        # What a school changes.
        document = docx.Document(str(saved))
        cover, table = document.tables[:2]
        title = "学校改过的题目 A/B"
        for cell in (cover.rows[0].cells[1], table.rows[0].cells[1]):
            cell.paragraphs[0].text = title
        cover.rows[4].cells[1].paragraphs[0].text = "000-99999"
        cover.rows[5].cells[1].paragraphs[0].text = "2024 年 3 月 5 日"
        table.rows[1].cells[1].paragraphs[0].text = "1. 项目指南; √2. 自选"
        goals = table.rows[3].cells[1]
        goals.paragraphs[0].text = "第一段换了。"
        goals.add_paragraph("学校加的一段。")
        changed = scratch / "changed.docx"
        document.save(str(changed))
        result = programme.run("apply", "--verify", str(changed))
        checks.equal("verify names the fields that changed, and no others",
                     sorted(line.split()[0] for line in result.stdout.splitlines() if line.startswith("  ")),
                     sorted(["项目名称", "联系电话", "申报日期", "项目来源", "研究目标"]))
        result = programme.run("apply", "--from", str(changed))
        checks.check("shown only, nothing is written", state(repo) == before, result.stderr)
        checks.check("the telephone number is not shown", "99999" not in result.stdout + result.stderr)
        result = programme.run("apply", "--from", str(changed), "--write")
        checks.check("written: exit 0", result.returncode == 0, result.stdout + result.stderr)
        old = before[str(repo / RECORD)].decode().splitlines()
        new = (repo / RECORD).read_text(encoding="utf-8").splitlines()
        gone = [line for line in old if line not in new]
        came = [line for line in new if line not in old]
        checks.equal("of the record only the changed lines are others", came,
                     [f"title: {title}", "date: 2024-03-05", "source: self-designed",
                      "  第一段换了。", "  学校加的一段。"])
        checks.equal("and as few are gone", len(gone), 4)
        checks.equal("the telephone number is in the private part",
                     (repo / PRIVATE).read_text(encoding="utf-8").count("phone: 000-99999"), 1)
        result = programme.run("apply", "--from", str(changed))
        checks.check("read once more, nothing is left to do", "文件和记录没有不同" in result.stdout,
                     result.stdout)

        # A new application, and its private part for its owner alone.
        (repo / PRIVATE).unlink()
        school = some_school(repo)
        result = programme.run("apply", "--from", str(changed), "--school", school, "--write")
        made = [path for path in state(repo) if path not in before]
        checks.equal("--school makes a record and a private part", len(made), 2)
        modes = [oct(Path(path).stat().st_mode & 0o777) for path in made if "/private/" in path]
        checks.equal("the private part is for its owner alone", modes, ["0o600"])
        result = programme.run("check")
        checks.check("the new record is without errors", "error[" not in result.stdout + result.stderr,
                     result.stdout[-500:] + result.stderr[-500:])

        now = state(repo)
        for what, data in hostile(filled.read_bytes()):
            path = scratch / "hostile.docx"
            path.write_bytes(data)
            result = programme.run("apply", "--from", str(path), "--write")
            checks.check(f"{what}: refused with a reason, nothing written",
                         result.returncode == 3 and "hostile.docx" in result.stderr and state(repo) == now,
                         f"{result.returncode} {result.stdout} {result.stderr}")
        other = docx.Document()
        other.add_paragraph("别的表")
        other.save(str(scratch / "other.docx"))
        result = programme.run("apply", "--from", str(scratch / "other.docx"), "--write")
        checks.check("another document: refused, with what is missing",
                     result.returncode == 1 and "forms.not-this-form" in result.stderr
                     and state(repo) == now, result.stderr)
    checks.finish()


if __name__ == "__main__":
    main()
