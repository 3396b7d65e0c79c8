#!/usr/bin/env python3
"""Holds the shipped records, and broken ones, against the JSON Schemas that the binary writes for editors.

schemas.py BINARY: prints a line for each check and the sum. Records are read by a YAML 1.2 parser that shares no code with
us; every shipped one must be valid, and every broken one below refused. check-jsonschema looks at the schemas themselves.
"""
import glob
import json
import os
import re
import subprocess
import sys
import tempfile

import jsonschema
from ruamel.yaml import YAML

BINARY = os.path.abspath(sys.argv[1])
REPO = os.path.abspath(os.path.join(os.path.dirname(__file__), "..", ".."))
passed = failed = 0


def check(name, good, shown=""):
    global passed, failed
    if good:
        passed += 1
        print(f"ok {name}")
    else:
        failed += 1
        print(f"FAILED {name}: {shown}")


def plain(value):
    """What an editor's parser sees: days stay text there."""
    if isinstance(value, dict):
        return {key: plain(item) for key, item in value.items()}
    if isinstance(value, list):
        return [plain(item) for item in value]
    if hasattr(value, "isoformat"):
        return value.isoformat()
    return value


def documents(text):
    yaml = YAML(typ="safe", pure=True)
    yaml.version = (1, 2)
    return [plain(d) for d in yaml.load_all(text) if d is not None]


folder = tempfile.mkdtemp(prefix="eduplan-schemas-")
for arguments, name in [([], "plain"), (["--ids"], "ids"), (["--lang", "en"], "en")]:
    subprocess.run([BINARY, "schema", "--repo", REPO, "--format", "json-schema", "-o", os.path.join(folder, name)] + arguments,
                   check=True, capture_output=True)
settings = json.loads(subprocess.run([BINARY, "schema", "--repo", REPO, "--editor", "vscode"],
                                     check=True, capture_output=True).stdout)["yaml.schemas"]
schemas = {}
for name in ["plain", "ids", "en"]:
    bad = []
    for path in sorted(glob.glob(os.path.join(folder, name, "*.json"))):
        with open(path, encoding="utf-8") as file:
            schema = json.load(file)
        try:
            jsonschema.Draft7Validator.check_schema(schema)
        except jsonschema.SchemaError as error:
            bad.append((path, error.message))
        schemas[name, os.path.basename(path)] = schema
    check(f"{name}: every schema is one of draft 7", not bad and len(schemas) > 30, bad[:3])
run = subprocess.run([os.path.join(os.path.dirname(sys.executable), "check-jsonschema"), "--check-metaschema"]
                     + sorted(glob.glob(os.path.join(folder, "*", "*.json"))), capture_output=True, text=True)
check("check-jsonschema finds nothing wrong with any", run.returncode == 0, (run.stdout + run.stderr)[:300])

# Every shipped record, by the files that the settings of the editor give each schema.
claimed, counted = {}, 0
for schema, patterns in settings.items():
    name = os.path.basename(schema)
    files = set()
    for pattern in patterns:
        found = set(glob.glob(os.path.join(REPO, pattern.lstrip("!")), recursive=True))
        files = files - found if pattern.startswith("!") else files | found
    for path in files:
        claimed.setdefault(path, []).append(name)
records = [path for path in glob.glob(os.path.join(REPO, "data", "**", "*.yaml"), recursive=True)
           if not re.search(r"/data/(schema|private)/|/data/eduplan\.yaml$", path)]
check("every record file has one schema, and no other file has one",
      sorted(claimed) == sorted(records) and all(len(v) == 1 for v in claimed.values()),
      [p for p in records if p not in claimed][:3])
for name in ["plain", "ids", "en"]:
    bad = []
    for path, owners in claimed.items():
        validator = jsonschema.Draft7Validator(schemas[name, owners[0]])
        with open(path, encoding="utf-8") as file:
            for document in documents(file.read()):
                counted += 1
                bad += [(path, error.json_path, error.message[:120]) for error in validator.iter_errors(document)]
    check(f"{name}: every shipped record is valid", not bad, bad[:4])
check(f"records were looked at ({counted})", counted > 1000, counted)

# The sample repo has records of every kind.
sample = os.path.join(folder, "sample")
subprocess.run([BINARY, "init", sample, "--sample", "--schools", "60", "--full"], check=True, capture_output=True)
bad, counted = [], 0
for schema, patterns in settings.items():
    validator = jsonschema.Draft7Validator(schemas["plain", os.path.basename(schema)])
    for pattern in patterns:
        for path in glob.glob(os.path.join(sample, pattern), recursive=True):
            with open(path, encoding="utf-8") as file:
                for document in documents(file.read()):
                    counted += 1
                    bad += [(path, error.json_path, error.message[:120]) for error in validator.iter_errors(document)]
check(f"every record of a sample repo is valid ({counted})", not bad and counted > 500, bad[:4])

# What is refused. Each is a record that is fine but for one thing.
SCHOOL = "id: 宝山区/甲\nname: 甲\ndistrict: 宝山区\n"
BROKEN = [
    ("school", "name: 甲\ndistrict: 宝山区\n", "a required field is missing"),
    ("school", SCHOOL + "distric: x\n", "an unknown field"),
    ("school", SCHOOL + "ownership: publik\n", "a choice that is none"),
    ("school", SCHOOL + "newly-opened: 'yes'\n", "a boolean that is none"),
    ("school", SCHOOL + "from: 2017-13\n", "a month that is none"),
    ("school", SCHOOL + "from: 去年\n", "a date that is none"),
    ("school", SCHOOL + "short-names: 甲校\n", "a list that is none"),
    ("school", SCHOOL + "stages: [primary]\n", "a choice in a list"),
    ("school", "id: 宝山区/甲\nname: 250\ndistrict: 宝山区\n", "a text that YAML takes for a number"),
    ("requirement", "id: A_B\n", "an id that does not fit its pattern"),
    ("survey", "id: x\nsatisfied: many\n", "a number that is none"),
    ("survey", "id: x\nsatisfied: -3\n", "a number below its bound"),
    ("application", "id: x\ncontact-phone: '1'\n", "personal data in a public file"),
]
FINE = [
    ("school", SCHOOL + "from: 2017\nto: 2017-12\nnote: 2021\nsuburban: true\n", "coarse dates, a number as prose"),
    ("school", SCHOOL + "from: '2017'\nownership:\nshort-names: [甲]\n", "quoted, and a key without a value"),
]
for kind, text, name in BROKEN:
    errors = [e for d in documents(text)
              for e in jsonschema.Draft7Validator(schemas["plain", f"{kind}.schema.json"]).iter_errors(d)]
    check(f"refused: {name}", bool(errors))
    if kind == "school":
        check(f"refused for one reason: {name}", len(errors) == 1, [e.message for e in errors])
for kind, text, name in FINE:
    errors = [e.message for d in documents(text)
              for e in jsonschema.Draft7Validator(schemas["plain", f"{kind}.schema.json"]).iter_errors(d)]
    check(f"taken: {name}", not errors, errors)
errors = [e for d in documents("id: 宝山区/甲\nname: 甲\ndistrict: 浦西区\n")
          for e in jsonschema.Draft7Validator(schemas["ids", "school.schema.json"]).iter_errors(d)]
check("refused with --ids: a reference to a record that is not there", len(errors) == 1, [e.message for e in errors])

# Patterns: what our reader takes, a schema takes.
with open(os.path.join(folder, "plain", "person.schema.json"), encoding="utf-8") as file:
    pattern = json.load(file)["properties"]["id"].get("pattern", "")
check("a pattern is held to the whole text", re.search(pattern, "p-12") and not re.search(pattern, "x p-12 y"), pattern)

subprocess.run(["rm", "-rf", folder])
print(f"{passed} passed, {failed} failed")
sys.exit(1 if failed else 0)
