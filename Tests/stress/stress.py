"""Ends the programme at random moments while it writes, and lets many write at once:  stress.py BINARY [ROUNDS]

A round starts a change of many files, kills the process (SIGKILL, which nobody can catch), and looks: before anything
else, no file may be torn; after the next command, all files must be of the same round. Nothing here shares code with
the programme. The same seed gives the same moments, though not the same machine.
"""

import json
import os
import random
import signal
import subprocess
import sys
import tempfile
import threading
import time

KIND = """---
id: counter
label: 计数
label-en: Counter
folder: counters
fields:
  - name: id
    label: 编号
    label-en: Id
    type: text
    required: true
  - name: count
    label: 次数
    label-en: Count
    type: integer
  - name: text
    label: 文字
    label-en: Text
    type: text
  - name: marks
    label: 标记
    label-en: Marks
    type: list
    items: text
"""


class Checks:
    """Counts what held and what did not."""

    def __init__(self):
        self.passed = 0
        self.failed = 0

    def expect(self, holds, what):
        if holds:
            self.passed += 1
        else:
            self.failed += 1
            print(f"FAILED {what}")

    def say(self, text):
        print(text, flush=True)


class Repo:
    """A repo with many small files of one kind."""

    def __init__(self, root, binary, files=30):
        self.root = root
        self.binary = binary
        self.names = [f"c{number:02}" for number in range(files)]
        self.write("data/eduplan.yaml", "---\nformat: 1\nlanguage: en\n")
        self.write("data/schema/counter.yaml", KIND)
        for name in self.names:
            self.write(self.path(name), self.content(name, 0))

    @staticmethod
    def path(name):
        return f"data/counters/{name}.yaml"

    @staticmethod
    def content(name, count):
        filler = "# 一行说明，不该动\n" * 40
        return f"---\n{filler}id: {name}\ncount: {count} # 注释也不该动\n{filler}text: 不变\n"

    def write(self, path, text):
        full = os.path.join(self.root, path)
        os.makedirs(os.path.dirname(full), exist_ok=True)
        with open(full, "w", encoding="utf-8") as file:
            file.write(text)

    def read(self, path):
        with open(os.path.join(self.root, path), encoding="utf-8") as file:
            return file.read()

    def start(self, *words):
        return subprocess.Popen(
            [self.binary, *words], cwd=self.root, stdout=subprocess.PIPE, stderr=subprocess.PIPE)

    def run(self, *words):
        process = self.start(*words)
        output, errors = process.communicate()
        return process.returncode, output.decode(), errors.decode()

    def rounds(self):
        """The round each file is of; None for one that is of no round."""
        found = []
        for name in self.names:
            text = self.read(self.path(name))
            count = text.split("count: ", 1)[1].split(" ", 1)[0] if "count: " in text else ""
            is_whole = count.isdigit() and text == self.content(name, int(count))
            found.append(int(count) if is_whole else None)
        return found

    def strays(self):
        """What lies beside the data."""
        known = {os.path.basename(self.path(name)) for name in self.names}
        return [n for n in os.listdir(os.path.join(self.root, "data/counters")) if n not in known]


def edit(repo, count):
    return ["set", "--kind", "counter", "--where", "count >= 0", f"count={count}"]


def kill_loop(repo, checks, rounds, seed=21):
    """Changes of thirty files, and undoing them, killed at random moments."""
    chance = random.Random(seed)
    status, _, errors = repo.run(*edit(repo, 1))
    checks.expect(status == 0, f"the first edit: {errors}")
    began = time.monotonic()
    repo.run(*edit(repo, 0))
    repo.run(*edit(repo, 1))
    # About when the files are written; it follows the machine, so that most kills come in that moment.
    moment = (time.monotonic() - began) / 2
    now, killed, before, after, repaired, torn, mixed = 1, 0, 0, 0, 0, 0, 0
    for number in range(2, rounds + 2):
        undoes = number % 5 == 0
        # What undo goes back to is what stood before the last change that was made.
        process = repo.start(*(["undo"] if undoes else edit(repo, number)))
        time.sleep(max(0.0, moment * chance.uniform(0.5, 1.4)))
        process.send_signal(signal.SIGKILL)
        process.communicate()
        killed += process.returncode == -signal.SIGKILL
        found = repo.rounds()
        torn += None in found
        mixed += len(set(found)) > 1
        # A command that only reads puts it in order.
        status, output, errors = repo.run("list", "counter", "--columns", "id,count", "--format", "json")
        repaired += "had broken off" in errors or "is taken back now" in errors
        after_repair = set(repo.rounds())
        is_one = len(after_repair) == 1 and None not in after_repair
        reached = after_repair.pop() if is_one else None
        expected = "fewer" if undoes else number
        is_known = reached == now or (reached < now if undoes else reached == number) if is_one else False
        checks.expect(is_one and is_known, f"round {number}: {sorted(set(map(str, repo.rounds())))}, was {now}, {expected}")
        listed = {record["count"] for record in json.loads(output)["records"]} if status == 0 else None
        checks.expect(listed == {reached}, f"round {number}: list says {listed}, {errors}")
        if reached == now:
            before += 1
            moment *= 1.05
        else:
            after += 1
            moment *= 0.95
        now = reached if reached is not None else now
        if not is_one:
            break
    status, _, errors = repo.run(*edit(repo, rounds + 5))
    checks.expect(status == 0, f"the last edit: {errors}")
    checks.expect(repo.strays() == [], f"left behind: {repo.strays()}")
    checks.expect(torn == 0, f"{torn} torn files")
    checks.expect(killed > rounds / 3, f"only {killed} of {rounds} processes were killed")
    checks.say(
        f"kill -9: {rounds} rounds of {len(repo.names)} files, {killed} killed in time; {torn} torn files; "
        f"{mixed} times between two files, {repaired} repaired; {before} as before, {after} as asked")
    return mixed


def many_writers(repo, checks, processes, edits):
    """Everybody adds marks of their own to one list, and sets a file of their own."""
    failures = []

    def work(worker):
        for number in range(edits):
            status, _, errors = repo.run("set", repo.names[0], f"marks+=w{worker}-{number}")
            if status != 0:
                failures.append(errors)

    began = time.monotonic()
    threads = [threading.Thread(target=work, args=(worker,)) for worker in range(processes)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    seconds = time.monotonic() - began
    status, output, errors = repo.run("records", repo.path(repo.names[0]))
    checks.expect(status == 0, f"the file can be read: {errors}")
    expected = {f"w{worker}-{number}" for worker in range(processes) for number in range(edits)}
    marks = json.loads(output).get("marks", []) if status == 0 else []
    checks.expect(failures == [], f"{len(failures)} edits failed: {failures[:1]}")
    checks.expect(len(marks) == len(expected), f"{len(marks)} marks for {len(expected)} edits")
    checks.expect(set(marks) == expected, f"{len(expected - set(marks))} edits are lost")
    checks.say(f"{processes} processes at once, {edits} edits each: {len(marks)} edits, {seconds:.1f} s")


def large_file(repo, checks):
    """One field of a file of ten megabytes."""
    records = "".join(
        f"---\nid: r{number}\ncount: {number} # 注\ntext: {'很长的一行' * 12}\n" for number in range(48_000))
    path = repo.path("large")
    repo.write(path, records)
    size = len(records.encode())
    began = time.monotonic()
    status, _, errors = repo.run("set", "r24000", "count=7")
    seconds = time.monotonic() - began
    checks.expect(status == 0, errors)
    old, new = records.split("\n"), repo.read(path).split("\n")
    changed = [(a, b) for a, b in zip(old, new) if a != b]
    checks.expect(len(old) == len(new), "no line comes or goes")
    checks.expect(changed == [("count: 24000 # 注", "count: 7 # 注")], f"{len(changed)} lines changed")
    checks.expect(size > 10_000_000, "ten megabytes")
    checks.say(f"one field of {size / 1e6:.1f} MB: {len(changed)} line changed, {seconds:.2f} s")
    status, _, errors = repo.run("undo")
    checks.expect(status == 0 and repo.read(path) == records, f"undo: {errors}")
    os.remove(os.path.join(repo.root, path))


def main(binary, rounds=500, processes=20, edits=50):
    checks = Checks()
    binary = os.path.abspath(binary)
    with tempfile.TemporaryDirectory() as root:
        between = kill_loop(Repo(root, binary), checks, rounds)
        checks.expect(rounds < 500 or between > 0, "no process was killed between two files")
    with tempfile.TemporaryDirectory() as root:
        many_writers(Repo(root, binary, files=3), checks, processes, edits)
    with tempfile.TemporaryDirectory() as root:
        large_file(Repo(root, binary, files=3), checks)
    print(f"{checks.passed} passed, {checks.failed} failed")
    return 0 if checks.failed == 0 else 1


if __name__ == "__main__":
    sys.exit(main(sys.argv[1], *(int(word) for word in sys.argv[2:])))
