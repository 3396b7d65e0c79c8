#!/usr/bin/env python3
"""Reads the calendars that `eduplan due` writes with a library that shares no code with it.

    due.py BINARY

Every field of every event must be what the JSON report of the same run says, and a second run must name the same events.
"""

import json
import subprocess
import sys
import tempfile
from datetime import date, datetime, timedelta, timezone
from pathlib import Path

HERE = Path(__file__).resolve().parent
sys.path[:] = [str(HERE / "support")] + [path for path in sys.path if Path(path).resolve() != HERE]

import icalendar  # noqa: E402

from checks import Checks  # noqa: E402

REPO = HERE.parents[1]
AS_OF = "2022-03-15"


class Due:
    def __init__(self, binary, scratch):
        self.binary = binary
        self.scratch = scratch

    def run(self, *arguments, repo=REPO, as_of=AS_OF):
        return subprocess.run(
            [self.binary, "due", "--as-of", as_of, *arguments, "--repo", str(repo)],
            cwd=self.scratch, stdin=subprocess.DEVNULL, capture_output=True, timeout=120,
            env={"PATH": "/usr/bin:/bin", "HOME": str(self.scratch), "LANG": "C.UTF-8"})

    def calendar(self, checks, name, *arguments, **options):
        result = self.run("--format", "ics", *arguments, **options)
        checks.check(f"{name}: CRLF at every line, at most 75 octets before it", all(
            line.endswith(b"\r") and len(line) <= 76 for line in result.stdout.split(b"\n")[:-1])
            and result.stdout.endswith(b"\r\n"))
        try:
            result.stdout.decode("utf-8")
            whole = all(line.decode("utf-8") is not None for line in result.stdout.split(b"\r\n"))
        except UnicodeDecodeError:
            whole = False
        checks.check(f"{name}: no line is cut inside a character", whole)
        return icalendar.Calendar.from_ical(result.stdout), result

    def report(self, *arguments, **options):
        return json.loads(self.run("--format", "json", *arguments, **options).stdout)


def events(calendar):
    return {str(event["UID"]): event for event in calendar.walk("VEVENT")}


def check_events(checks, name, calendar, report, days, language):
    obligations = report["overdue"] + report["upcoming"]
    found = events(calendar)
    checks.check(f"{name}: there are obligations to look at", len(obligations) > 0)
    checks.equal(f"{name}: an event for each, with ids of their own", len(found), len(obligations))
    checks.equal(f"{name}: the same ids as the report names", sorted(found), sorted(o["uid"] for o in obligations))
    stamp = datetime.fromisoformat(report["asOf"]).replace(tzinfo=timezone.utc)
    wrong = []
    for obligation in obligations:
        event = found.get(obligation["uid"])
        if event is None:
            continue
        title = obligation["title" if language == "zh" else "titleEn"]
        subject = obligation["subject"]
        colon = "：" if language == "zh" else ": "
        expected = {
            "DTSTART": date.fromisoformat(obligation["due"]),
            "DTSTAMP": stamp,
            "SUMMARY": title + (colon + subject["name"] if subject else ""),
        }
        for key, value in expected.items():
            got = event[key].dt if hasattr(event[key], "dt") else str(event[key])
            if got != value:
                wrong.append(f"{obligation['uid']} {key}: {got!r}, not {value!r}")
        if isinstance(event["DTSTART"].dt, datetime):
            wrong.append(f"{obligation['uid']}: not an all-day event")
        description = str(event["DESCRIPTION"])
        for part in [obligation["id"], title, obligation["section"], subject and subject["id"],
                     obligation["from"], obligation["to"]]:
            if part and part not in description:
                wrong.append(f"{obligation['uid']}: {part!r} is not in {description!r}")
        categories = event["CATEGORIES"].cats if obligation["programme"] else []
        if obligation["programme"] and not any(obligation["programme"] in str(c) for c in categories):
            wrong.append(f"{obligation['uid']}: categories {categories}")
        alarms = event.walk("VALARM")
        triggers = [(str(alarm["ACTION"]), alarm["TRIGGER"].dt, str(alarm["DESCRIPTION"])) for alarm in alarms]
        wanted = [] if days is None else [("DISPLAY", timedelta(days=-days), expected["SUMMARY"])]
        if triggers != wanted:
            wrong.append(f"{obligation['uid']}: alarms {triggers}")
        if event.errors:
            wrong.append(f"{obligation['uid']}: {event.errors}")
    checks.nothing(f"{name}: every field of every event reads back", wrong)


def check_shipped(checks, due):
    for language in ["zh", "en"]:
        calendar, result = due.calendar(checks, f"shipped, {language}", "--within", "1y", "--lang", language)
        report = due.report("--within", "1y")
        checks.equal(f"shipped, {language}: version", str(calendar["VERSION"]), "2.0")
        checks.check(f"shipped, {language}: says who made it", str(calendar["PRODID"]).startswith("-//eduplan//"))
        check_events(checks, f"shipped, {language}", calendar, report, 14, language)
    again, _ = due.calendar(checks, "again", "--within", "1y", "--lang", "en")
    checks.equal("the same bytes twice", due.run("--format", "ics", "--within", "1y", "--lang", "en").stdout,
                 result.stdout)
    later, _ = due.calendar(checks, "a day later", "--within", "1y", as_of="2022-03-16")
    known = set(events(again))
    stay = [uid for uid in events(later) if uid not in known]
    report = due.report("--within", "1y", as_of="2022-03-16")
    fresh = {o["uid"] for o in report["upcoming"] if o["due"] > "2023-03-15"}
    checks.check("a day later the same things have the same ids", set(stay) <= fresh, stay)
    for words, days in [("7d", 7), ("0d", 0), ("none", None)]:
        calendar, _ = due.calendar(checks, f"--remind {words}", "--within", "1y", "--remind", words)
        check_events(checks, f"--remind {words}", calendar, due.report("--within", "1y"), days, "zh")


def check_empty(checks, due):
    repo = due.scratch / "empty"
    (repo / "data").mkdir(parents=True)
    (repo / "data/eduplan.yaml").write_text("format: 1\n", encoding="utf-8")
    calendar, result = due.calendar(checks, "empty", repo=repo)
    checks.equal("empty: exit 0", result.returncode, 0)
    checks.equal("empty: no event", len(events(calendar)), 0)
    checks.equal("empty: one entry says so", len(calendar.walk("VJOURNAL")), 1)


def main():
    if len(sys.argv) != 2:
        raise SystemExit(__doc__)
    checks = Checks("due")
    with tempfile.TemporaryDirectory(prefix="eduplan-due-") as folder:
        due = Due(Path(sys.argv[1]).resolve(), Path(folder))
        check_shipped(checks, due)
        check_empty(checks, due)
    checks.finish()


if __name__ == "__main__":
    main()
