#!/usr/bin/env python3
"""Reads the other formats of the application form with tools that share no code with it.

    apply_formats.py BINARY

Python's own HTML parser reads the page back, cell by cell; plain text is measured by East Asian width; JSON is read.
"""

import json
import subprocess
import sys
import unicodedata
from html.parser import HTMLParser
from pathlib import Path

HERE = Path(__file__).resolve().parent
sys.path[:] = [str(HERE / "support")] + [path for path in sys.path if Path(path).resolve() != HERE]

import yaml  # noqa: E402

from checks import Checks  # noqa: E402

REPO = HERE.parents[1]
APPLICATION = "bs23-application-example"
VOID = {"meta", "col", "br", "link", "img", "input"}


class Page(HTMLParser):
    """The cells of all tables, whether every element is closed in turn, and what is fetched from elsewhere."""

    def __init__(self):
        super().__init__()
        self.open, self.cells, self.fetched, self.text = [], [], [], ""
        self.is_balanced = True

    def handle_starttag(self, tag, attributes):
        for name, value in attributes:
            if name in ("src", "href") or "url(" in (value or ""):
                self.fetched.append((tag, name, value))
        if tag not in VOID:
            self.open.append(tag)
        if tag == "td":
            self.cells.append("")

    def handle_endtag(self, tag):
        if not self.open or self.open.pop() != tag:
            self.is_balanced = False

    def handle_data(self, data):
        if "style" in self.open or "title" in self.open:
            return
        self.text += data
        if "td" in self.open:
            self.cells[-1] += data


def width(line):
    """Columns of a line; what is ambiguous counts one, as in most terminals."""
    return sum(0 if unicodedata.combining(c) else 2 if unicodedata.east_asian_width(c) in "WF" else 1
               for c in line)


def squeezed(text):
    return "".join(text.split())


def main(binary):
    checks = Checks("apply formats")

    def run(*words):
        found = subprocess.run(
            [binary, "apply", APPLICATION, "--private", "docs/examples/private.yaml", "-q", *words],
            cwd=REPO, capture_output=True, check=False)
        return found.stdout.decode("utf-8")

    record = yaml.safe_load((REPO / f"data/applications/{APPLICATION}.yaml").read_text("utf-8"))
    secret = yaml.safe_load((REPO / "docs/examples/private.yaml").read_text("utf-8"))
    values = [record["title"], "示例实验学校", secret["lead"], secret["liaison"], secret["phone"], "2024年1月10日",
              "☑ 1. 项目指南", "☑ 4. 强化信息技术赋能作用"]
    values += [record[key] for key in ("goals", "challenges", "content", "method", "outcomes")]

    html = run("--format", "html")
    page = Page()
    page.feed(html)
    page.close()
    checks.check("the page is HTML5 in Chinese",
                html.startswith("<!DOCTYPE html>\n<html lang=\"zh-CN\">"))
    checks.check("every element is closed in turn", page.is_balanced and not page.open)
    checks.equal("nothing is fetched from elsewhere", page.fetched, [])
    for value in values:
        checks.check(f"HTML has {value[:12].strip()}", squeezed(value) in squeezed(page.text))
    checks.equal("the cover and the form have their cells", len(page.cells), 28)

    text = run("--format", "text")
    checks.check("no line of text is wider than 80 columns",
                all(width(line) <= 80 for line in text.split("\n")))
    plain = squeezed(text.replace("|", "").replace("\n", ""))
    for value in values[1:8]:
        checks.check(f"text has {value[:12]}", squeezed(value) in plain)

    found = json.loads(run("--check", "--format", "json"))
    checks.equal("JSON counts the blanks", len(found["fields"]), 13)
    quotes = (REPO / "data/requirements/bs23.yaml").read_text("utf-8") \
        + (REPO / "data/requirements/bs23-rules.yaml").read_text("utf-8")
    for item in found["requirements"]:
        checks.check(f"{item['id']} is quoted", item["quote"] in quotes)
    checks.check("JSON holds nothing private", secret["phone"] not in json.dumps(found, ensure_ascii=False))
    checks.finish()


if __name__ == "__main__":
    if len(sys.argv) != 2:
        sys.exit(__doc__)
    main(Path(sys.argv[1]).resolve())
