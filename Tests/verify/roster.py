#!/usr/bin/env python3
"""Reads the twinning rosters that `eduplan roster` writes with tools that share no code with it.

    roster.py BINARY

Every format must say the same, cell by cell; printed as issued, the lists must be those of 沪教委基〔2021〕4号.
"""

import csv
import io
import json
import subprocess
import sys
import tempfile
from pathlib import Path

HERE = Path(__file__).resolve().parent
sys.path[:] = [str(HERE / "support")] + [path for path in sys.path if Path(path).resolve() != HERE]

import yaml  # noqa: E402

from checks import Checks  # noqa: E402

REPO = HERE.parents[1]
HEADINGS = [["序号", "受援区", "受援学校", "支援区", "支援单位"],
            ["序号", "区域", "学校名称", "合作单位", "项目名称"]]
TITLES = ["一、第二轮精准委托管理", "二、第二轮城乡学校互助成长项目"]
MODES = ["entrusted", "mutual"]
SIZES = [38, 28]
FIELDS = {"entrusted": ["recipient-district", "recipient-school", "support-district", "support-unit"],
          "mutual": ["recipient-district", "recipient-school", "support-unit", "project-title"]}
# The notice itself, where it lies beside the checkout.
NOTICE = REPO.parent / "shared/policies/004_bd994af36e7c2fa8.txt"


def records():
    """The rows as the records have them, complete, by mode."""
    rows = {mode: [] for mode in MODES}
    for path in sorted((REPO / "data/twinnings").rglob("*.yaml")):
        with open(path, encoding="utf-8") as file:
            for record in yaml.load_all(file, yaml.BaseLoader):
                if record and record.get("programme") == "tw21" and record.get("example") != "true":
                    rows[record["mode"]].append(record)
    result = []
    for mode in MODES:
        ordered = sorted(rows[mode], key=lambda record: int(record["number"]))
        result.append([[record["number"], *(cell(record, field) for field in FIELDS[mode])] for record in ordered])
    return result


def cell(record, field):
    """What the notice prints; where it left the cell blank, what the record says."""
    printed = record["printed"].get(field)
    if printed:
        return printed
    value = record[{"recipient-school": "recipient", "support-unit": "supporter"}.get(field, field)]
    return value.rsplit("/", 1)[-1]


def notice_rows():
    """Both lists as the notice has them: one cell a line after a tab; a line without one goes on with a cell."""
    lists, cells = [], None
    for line in NOTICE.read_text(encoding="utf-8").split("\n"):
        if line.strip() in TITLES:
            lists.append([[]])
            cells = lists[-1]
        elif cells is None:
            continue
        elif line.startswith("\t"):
            cells[-1].append(line[1:])
        elif line.strip():
            cells[-1][-1] += "\n" + line
        elif cells[-1]:
            cells.append([])
    return [[row for row in rows if row] for rows in lists]


class Roster:
    def __init__(self, binary, scratch):
        self.binary = binary
        self.scratch = scratch

    def run(self, *arguments, to=None):
        target = self.scratch / to if to else None
        result = subprocess.run(
            [self.binary, "roster", "--round", "2", *arguments, *(["-o", str(target)] if to else []),
             "--repo", str(REPO)],
            cwd=self.scratch, stdin=subprocess.DEVNULL, capture_output=True, timeout=60,
            env={"PATH": "/usr/bin:/bin", "HOME": str(self.scratch), "LANG": "C.UTF-8"})
        return target, result


def texts(rows):
    return [["" if cell is None else str(cell) for cell in row] for row in rows]


def check_json(checks, roster, expected):
    _, result = roster.run("--format", "json")
    if not checks.check("json: exit 0", result.returncode == 0, result.stderr.decode()):
        return
    document = json.loads(result.stdout)
    checks.equal("json: schema and round", (document["schema"], document["round"]), (1, 2))
    lists = document["lists"]
    checks.equal("json: two lists", [item["mode"] for item in lists], MODES)
    checks.equal("json: titles as printed", [item["title"] for item in lists], TITLES)
    checks.equal("json: headings as printed", [item["columns"] for item in lists], HEADINGS)
    checks.equal("json: 38 and 28 rows", [len(item["rows"]) for item in lists], SIZES)
    checks.equal("json: every cell as the records have it", [texts(item["rows"]) for item in lists], expected)
    _, again = roster.run("--format", "json")
    checks.check("json: the same bytes twice", again.stdout == result.stdout)

    _, result = roster.run("--format", "json", "--as-printed")
    printed = [[item["columns"], *texts(item["rows"])] for item in json.loads(result.stdout)["lists"]]
    if NOTICE.exists():
        checks.equal("json --as-printed: both lists cell for cell as the notice has them, breaks and blanks and all",
                     printed, notice_rows())
    else:
        print("roster: NOT RUN against the notice, whose text is not beside the checkout")
    blanks = sum(cell == "" for rows in printed for row in rows for cell in row)
    checks.equal("json --as-printed: 51 and 19 cells are blank", blanks, 51 + 19)
    cells = [str(cell) for rows in printed for row in rows for cell in row]
    checks.equal("json --as-printed: three cells are broken over lines, two end in a blank",
                 (sum("\n" in cell for cell in cells), sum(cell.endswith(" ") for cell in cells)), (3, 2))
    for mode, rows in zip(MODES, printed):
        path, _ = roster.run("--as-printed", "--mode", mode, to=f"{mode}-as-printed.csv")
        with open(path, encoding="utf-8-sig", newline="") as file:
            checks.equal(f"csv --as-printed: {mode}: the same cells", list(csv.reader(file)), rows)


def check_csv(checks, roster, expected):
    for mode, heading, body in zip(MODES, HEADINGS, expected):
        path, result = roster.run("--mode", mode, to=f"{mode}.csv")
        if checks.check(f"csv: {mode} written", path.exists(), result.stderr.decode()):
            checks.equal(f"csv: {mode}: every cell as the records have it", csv_rows(checks, mode, path),
                         [heading, *body])
    path, result = roster.run(to="roster.csv")
    if checks.check("csv: both lists written", path.exists(), result.stderr.decode()):
        first, *rest = csv_rows(checks, "both lists", path)
        got = [[dict(zip(first, row))[name] for name in heading]
               for title, heading in zip(TITLES, HEADINGS) for row in rest if title in row]
        checks.equal("csv: both lists in one table", got, [row for body in expected for row in body])


def csv_rows(checks, what, path):
    data = path.read_bytes()
    checks.check(f"csv: {what}: byte order mark and CRLF",
                 data.startswith(b"\xef\xbb\xbf") and data.count(b"\n") == data.count(b"\r\n") > 20)
    return list(csv.reader(io.StringIO(data.decode("utf-8-sig"), newline="")))


def main():
    if len(sys.argv) != 2:
        raise SystemExit(__doc__)
    checks = Checks("roster")
    expected = records()
    checks.equal("the records have 38 and 28 rows", [len(rows) for rows in expected], SIZES)
    with tempfile.TemporaryDirectory(prefix="eduplan-roster-") as folder:
        scratch = Path(folder)
        roster = Roster(Path(sys.argv[1]).resolve(), scratch)
        check_json(checks, roster, expected)
        check_csv(checks, roster, expected)
    checks.finish()


if __name__ == "__main__":
    main()
