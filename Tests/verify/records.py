"""Record files read by YAML parsers that share no code with eduplan:  records.py BINARY

1. What eduplan writes (a corpus of hostile texts) is the same text to every typed and untyped YAML reader.
2. Every record file of this project means the same to eduplan and to them.
3. Whatever eduplan accepts of some thousand mutated records, they read the same way.
"""

import json
import pathlib
import random
import subprocess
import sys
import textwrap

sys.path.insert(0, str(pathlib.Path(__file__).resolve().parent / "support"))
from checks import Checks  # noqa: E402

import yaml  # noqa: E402
from ruamel.yaml import YAML  # noqa: E402

try:
    import ryml
except ImportError:
    ryml = None

ROOT = pathlib.Path(__file__).resolve().parents[2]
GOLDENS = ROOT / "Tests" / "EduPlanKitTests" / "Goldens" / "records"


def plain(value):
    """Scalars as text, nothing as empty text: what all untyped readers can agree on."""
    if isinstance(value, dict):
        return {key: plain(item) for key, item in value.items()}
    if isinstance(value, list):
        return [plain(item) for item in value]
    return "" if value is None else value


def rapid(data):
    tree = ryml.parse_in_arena(data)

    def convert(node):
        if tree.is_map(node):
            return {bytes(tree.key(c)).decode(): convert(c) for c in ryml.children(tree, node)}
        if tree.is_seq(node):
            return [convert(c) for c in ryml.children(tree, node)]
        value = tree.val(node) if tree.has_val(node) else None
        return "" if value is None else bytes(value).decode()

    root = tree.root_id()
    if tree.is_stream(root):
        return [convert(c) for c in ryml.children(tree, root)]
    return [convert(root)]


# Untyped: every scalar is the text that stands there.
UNTYPED = {
    "PyYAML": lambda data: plain(list(yaml.load_all(data, Loader=yaml.BaseLoader))),
    "ruamel.yaml": lambda data: plain(list(YAML(typ="base", pure=True).load_all(data.decode()))),
}
# Typed: text that is written must come back as text, not as a number or a date.
TYPED = {
    "PyYAML safe (YAML 1.1)": lambda data: list(yaml.load_all(data, Loader=yaml.SafeLoader)),
    "ruamel.yaml safe (YAML 1.2)": lambda data: list(YAML(typ="safe", pure=True).load_all(data.decode())),
}
if hasattr(yaml, "CBaseLoader"):
    UNTYPED["libyaml"] = lambda data: plain(list(yaml.load_all(data, Loader=yaml.CBaseLoader)))
    TYPED["libyaml safe"] = lambda data: list(yaml.load_all(data, Loader=yaml.CSafeLoader))
if ryml:
    UNTYPED["rapidyaml"] = rapid


def ours(binary, data):
    """What eduplan reads: the status and the records."""
    run = subprocess.run(
        [binary, "records", "-", "--format", "jsonl"], input=data, stdout=subprocess.PIPE, stderr=subprocess.PIPE
    )
    return run.returncode, [plain(json.loads(line)) for line in run.stdout.decode().splitlines()]


def same(theirs, records):
    """An empty stream is one empty document to some."""
    return theirs == records or (records == [] and theirs in ([""], [[]], [{}], [None]))


def written(checks):
    data = (GOLDENS / "written.yaml").read_bytes()
    texts = json.loads((GOLDENS / "written.json").read_text(encoding="utf-8"))
    expected = [{**{f"k{i}": t for i, t in enumerate(row)}, "list": row, "line": [row]} for row in texts]
    count = sum(3 * len(row) for row in texts)
    for name, read in {**UNTYPED, **TYPED}.items():
        try:
            got = read(data)
        except Exception as error:  # a reader that refuses is a failed check, whatever it raises
            checks.check(f"{name} reads {count} written texts", False, str(error)[:300])
            continue
        wrong = [
            (row[key], text)
            for row, want in zip(got, expected)
            for key, text in want.items()
            if row.get(key) != text
        ]
        checks.check(f"{name} reads {count} written texts", len(got) == len(expected) and not wrong, wrong)


def project_files(checks, binary):
    files = sorted(p for p in (ROOT / "data").rglob("*.yaml") if "private" not in p.parts)
    files += sorted((ROOT / "templates").rglob("*.yaml"))
    problems, records = {name: [] for name in UNTYPED}, 0
    refused = []
    for path in files:
        data = path.read_bytes()
        status, read = ours(binary, data)
        records += len(read)
        if status:
            refused.append(path.relative_to(ROOT))
        for name, reader in UNTYPED.items():
            try:
                if not same(reader(data), read):
                    problems[name].append(path.relative_to(ROOT))
            except Exception as error:
                problems[name].append(f"{path.relative_to(ROOT)}: {str(error)[:200]}")
    checks.nothing(f"eduplan reads all of {len(files)} files, {records} records", refused)
    for name, found in problems.items():
        checks.nothing(f"{name} reads the same from {len(files)} files", found)


PIECES = ": |- |# |'|\"|[|]|{|}|||>|&|*|!|%|@|`|?|,|.|=|~|\\|a|1|中|：|　|\t| |  |\n|\n  |\r\n|- |---\n|[]|''|null|true|<<: ".split("|")
EDGES = [b"", b"\xef\xbb\xbf", b"\xef\xbb\xbf---\n", b"\xef\xbb\xbf\n", b"---\n"]


def mutated(checks, binary, count=4000):
    chance = random.Random(1)
    seeds = [p.read_text(encoding="utf-8") for p in sorted((ROOT / "data" / "schema").glob("*.yaml"))[:6]]
    seeds += ["a: b\nc: |\n  d\n\n  e\nf: [g, 'h', \"i\"] # j\n", "- a\n- b: c\n  d:\n  - e\n", "k: 'x'\r\nl: |-\r\n  y\r\n"]
    accepted, problems = 0, {name: [] for name in UNTYPED}
    for _ in range(count):
        text = chance.choice(seeds)
        lines = text.splitlines(keepends=True)
        start = chance.randrange(len(lines))
        text = textwrap.dedent("".join(lines[start : start + chance.randint(1, 8)]))
        for _ in range(chance.randint(1, 3)):
            place = chance.randrange(len(text) + 1)
            text = text[:place] + chance.choice(PIECES) + text[place + chance.choice([0, 0, 1]) :]
        data = chance.choice(EDGES) + text.encode()
        status, read = ours(binary, data)
        if status not in (0, 1):
            checks.check("eduplan survives", False, repr(data))
        if status:
            continue
        accepted += 1
        for name, reader in UNTYPED.items():
            try:
                theirs = reader(data)
            except Exception as error:
                theirs = f"refuses it: {str(error)[:100]}"
            if not same(theirs, read):
                problems[name].append(f"{data!r}: {theirs} instead of {read}")
    for name, found in problems.items():
        checks.nothing(f"{name} agrees on {accepted} accepted of {count} mutated inputs", found)


def main():
    binary = sys.argv[1]
    checks = Checks("records")
    checks.check("rapidyaml is installed", ryml is not None, "pip install rapidyaml")
    written(checks)
    project_files(checks, binary)
    mutated(checks, binary)
    checks.finish()


if __name__ == "__main__":
    main()
