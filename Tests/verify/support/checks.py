"""One line per check, and the sum at the end: what every script in this folder prints."""

import sys


def difference(got, expected, place=""):
    """The first place where two values differ, so that a long table does not fill the screen."""
    if isinstance(got, list) and isinstance(expected, list):
        for index, (one, other) in enumerate(zip(got, expected)):
            if one != other:
                return difference(one, other, f"{place}[{index}]")
        if len(got) != len(expected):
            return f"{place or 'list'} has {len(got)} entries, expected {len(expected)}"
    return f"{place}{': ' if place else ''}got {got!r}, expected {expected!r}"


class Checks:
    def __init__(self, subject):
        self.subject = subject
        self.passed = 0
        self.failed = 0

    def check(self, name, fine, detail=""):
        """Records one check; `detail` may be a list of what is wrong, and is shown only then."""
        if fine:
            self.passed += 1
            print(f"ok     {self.subject}: {name}")
        else:
            self.failed += 1
            if isinstance(detail, (list, tuple)):
                detail = "; ".join(str(item) for item in detail[:5])
            print(f"FAILED {self.subject}: {name}{': ' if detail else ''}{detail}")
        return bool(fine)

    def equal(self, name, got, expected):
        return self.check(name, got == expected, difference(got, expected))

    def nothing(self, name, problems):
        problems = list(problems)
        return self.check(name, not problems, problems)

    def finish(self):
        print(f"{self.passed} passed, {self.failed} failed")
        sys.exit(1 if self.failed else 0)
