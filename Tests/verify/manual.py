#!/usr/bin/env python3
"""Formats every manual page that the binary writes, in both languages, with groff as man does and with mandoc.

manual.py BINARY: prints a line for each check and the sum. A page that a formatter warns about, that loses a word of its
text, or that is wider than the screen fails.
"""
import os
import re
import shutil
import subprocess
import sys
import tempfile
import unicodedata

BINARY = os.path.abspath(sys.argv[1])
SCRATCH = tempfile.mkdtemp(prefix="eduplan-man-")
passed = failed = 0


def check(name, good, shown=""):
    global passed, failed
    if good:
        passed += 1
        print(f"ok {name}")
    else:
        failed += 1
        print(f"FAILED {name}: {shown}")


def width(text):
    return sum(0 if unicodedata.combining(c) else 2 if unicodedata.east_asian_width(c) in "WF" else 1 for c in text)


def words_of(text):
    """What a page says, without blanks: formatters differ in those alone."""
    return re.sub(r"[\s‐­-]", "", text)


for tool in ["man", "groff", "mandoc"]:
    check(f"{tool} is there", shutil.which(tool) is not None, "run install.sh")
if failed:
    print(f"{passed} passed, {failed} failed")
    sys.exit(1)

help_text = subprocess.run([BINARY, "help", "--lang", "en"], capture_output=True, text=True).stdout
for language in ["zh", "en"]:
    folder = os.path.join(SCRATCH, language)
    subprocess.run([BINARY, "man", "-o", folder, "--lang", language], check=True, capture_output=True)
    pages = sorted(os.listdir(folder))
    check(f"{language}: a page for the programme and each command", len(pages) > 15 and "eduplan.1" in pages, pages)
    for columns in [80, 200]:
        warned, wide, lost = [], [], []
        for page in pages:
            path = os.path.join(folder, page)
            env = {"PATH": os.environ["PATH"], "LC_ALL": "C.UTF-8", "MANWIDTH": str(columns), "MAN_KEEP_FORMATTING": ""}
            run = subprocess.run(["man", "--warnings=w", "-l", path], env=env, capture_output=True, text=True)
            if run.stderr or run.returncode:
                warned.append((page, run.stderr[:200]))
            text = re.sub(r".\x08", "", run.stdout)
            wide += [(page, line) for line in text.splitlines()
                     if width(line) > columns and "  eduplan" not in line and len(line.split()) > 1]
            command = page[len("eduplan-"):-2]
            for option in set(re.findall(r"\\fB(\\-\\-[a-z\\-]+)\\fR", open(path, encoding="utf-8").read())):
                if option.replace("\\", "") not in text:
                    lost.append((command, option))
        check(f"{language} at {columns} columns: man warns of nothing", not warned, warned[:3])
        check(f"{language} at {columns} columns: nothing is wider than the screen", not wide, wide[:3])
        check(f"{language} at {columns} columns: every option is shown", not lost, lost[:3])
    warned = []
    for page in pages:
        run = subprocess.run(["mandoc", "-Tlint", "-Wwarning", os.path.join(folder, page)], capture_output=True, text=True)
        if run.stdout or run.stderr:
            warned.append((page, (run.stdout + run.stderr)[:200]))
    check(f"{language}: mandoc warns of nothing", not warned, warned[:3])
    if language == "en":
        warned = []
        for page in pages:
            run = subprocess.run(["groff", "-Kutf8", "-Tutf8", "-ww", "-mandoc", os.path.join(folder, page)],
                                 capture_output=True, text=True)
            # Chinese names stand in some examples; this groff's own fonts lack them, those that man takes have them.
            lines = [line for line in run.stderr.splitlines() if "can't find special character 'u" not in line]
            if lines:
                warned.append((page, lines[:2]))
        check("en: groff warns of nothing", not warned, warned[:3])
        page = subprocess.run(["man", "-l", os.path.join(folder, "eduplan.1")],
                              env={"PATH": os.environ["PATH"], "LC_ALL": "C.UTF-8", "MANWIDTH": "80"},
                              capture_output=True, text=True).stdout
        commands = re.findall(r"^  ([a-z][a-z -]*?)  +", help_text, re.M)
        missing = [c for c in commands if words_of(c) not in words_of(page)]
        check("en: the page of the programme names every command of help", not missing and len(commands) > 15, missing)
        with open(os.path.join(folder, "eduplan.1"), encoding="utf-8") as file:
            title = file.readline()
        check("en: the page names the version", "eduplan 0." in title, title)

shutil.rmtree(SCRATCH)
print(f"{passed} passed, {failed} failed")
sys.exit(1 if failed else 0)
