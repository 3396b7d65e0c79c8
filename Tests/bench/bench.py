#!/usr/bin/env python3
"""Measures eduplan as whole processes on generated repos:  bench.py BINARY [--sizes N,N,...] [--full N] [--runs N]

Each figure is the median of the runs after one that is not counted. Ratios are to tools that merely count the same
records: `wc -l` on the same files, and `recsel -c` (recutils) on the same records as .rec, where it is installed.
The repo of ten records a school is also asked one question that DuckDB is asked too, over the same records as CSV; both must give the
same answer. DuckDB comes from PyPI, into an environment of the bench's own (.build/bench-venv).
"""
import argparse
import json
import os
import re
import resource
import shutil
import subprocess
import sys
import tempfile
import time


def run(command, cwd=None, shell=False):
    start = time.perf_counter()
    done = subprocess.run(command, cwd=cwd, shell=shell, stdout=subprocess.DEVNULL, stderr=subprocess.PIPE)
    return time.perf_counter() - start, done


def median(command, runs, cwd=None, shell=False, allowed=(0,)):
    """Median seconds; a command that ends otherwise than expected is an error, not a figure."""
    times = []
    for number in range(runs + 1):
        seconds, done = run(command, cwd, shell)
        if done.returncode not in allowed:
            sys.exit("%s ended with %d: %s" % (command, done.returncode, done.stderr.decode()[-500:]))
        if number:
            times.append(seconds)
    return sorted(times)[len(times) // 2]


def peak_memory(command, cwd):
    """Largest resident size in bytes, asked of a child that runs nothing else."""
    code = "import resource,subprocess,sys;subprocess.run(sys.argv[1:],stdout=subprocess.DEVNULL,stderr=subprocess.DEVNULL);" \
           "print(resource.getrusage(resource.RUSAGE_CHILDREN).ru_maxrss)"
    out = subprocess.run([sys.executable, "-c", code] + command, cwd=cwd, stdout=subprocess.PIPE, check=True).stdout
    return int(out) * (1 if sys.platform == "darwin" else 1024)


def size_of(folder):
    total = 0
    for path, _, names in os.walk(folder):
        total += sum(os.path.getsize(os.path.join(path, name)) for name in names)
    return total


def to_rec(folder, target):
    """The school records as recutils reads them: one field a line, a blank line between records."""
    count = 0
    with open(target, "w", encoding="utf-8") as out:
        out.write("%rec: school\n\n")
        for name in sorted(os.listdir(folder)):
            with open(os.path.join(folder, name), encoding="utf-8") as lines:
                for line in lines:
                    if line.startswith("---"):
                        out.write("\n")
                        count += 1
                    elif line.startswith("  "):
                        out.write("+ " + line[2:])
                    else:
                        key, _, value = line.partition(":")
                        out.write(key.replace("-", "_") + ":" + value)
    return count


def main():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("binary")
    parser.add_argument("--sizes", default="2000,20000,200000")
    parser.add_argument("--full", type=int, default=200000,
                        help="also measure a repo with ten records for each of N schools; 0 for none")
    parser.add_argument("--runs", type=int, default=5)
    arguments = parser.parse_args()
    binary = os.path.abspath(arguments.binary)
    root = os.path.dirname(os.path.dirname(os.path.dirname(os.path.abspath(__file__))))
    recsel = shutil.which("recsel")

    print("cores %d, median of %d runs, whole processes, warm cache" % (os.cpu_count(), arguments.runs))
    print("%-44s %9.2f ms" % ("start-up, --version", median([binary, "--version"], arguments.runs) * 1000))
    print("%-44s %9.2f ms" % ("roster --round 2, the shipped data",
                              median([binary, "roster", "--round", "2"], arguments.runs, root) * 1000))
    print("%-44s %9.2f ms" % ("check, the shipped data", median([binary, "check"], arguments.runs, root) * 1000))
    if not recsel:
        print("recsel is not installed (Debian: recutils): no ratio to it")
    previous = None
    for size in [int(text) for text in arguments.sizes.split(",") if text]:
        previous = measure(binary, size, False, arguments.runs, recsel, previous)
    if arguments.full:
        measure(binary, arguments.full, True, arguments.runs, None, None)
    measure_past(binary, arguments.runs)


def measure(binary, size, is_full, runs, recsel, previous):
    folder = tempfile.mkdtemp(prefix="eduplan-bench-")
    try:
        repo = os.path.join(folder, "repo")
        subprocess.run([binary, "init", "--sample", "--schools", str(size)] + (["--full"] if is_full else []) + [repo],
                       check=True, stdout=subprocess.DEVNULL)
        data = os.path.join(repo, "data")
        bytes_ = size_of(data)
        print("\n%s schools%s: %.1f MB" % (format(size, ","), ", ten records each" if is_full else "", bytes_ / 1e6))
        check = median([binary, "check"], runs, repo)
        targets = median([binary, "check-targets"], runs, repo, allowed=(0, 1))
        count = median("find data -name '*.yaml' -print0 | xargs -0 cat | wc -l", runs, repo, shell=True)
        print("  %-42s %9.3f s" % ("check (load, validate)", check))
        print("  %-42s %9.3f s" % ("check-targets (load, validate, all targets)", targets))
        print("  %-42s %9.3f s   check is %.1f times, check-targets %.1f times as long" %
              ("cat | wc -l", count, check / count, targets / count))
        peak = peak_memory([binary, "check-targets"], repo)
        print("  %-42s %9.1f MB  %.2f times the data" % ("peak memory of check-targets", peak / 1e6, peak / bytes_))
        if recsel:
            rec = os.path.join(folder, "schools.rec")
            records = to_rec(os.path.join(data, "schools"), rec)
            counted = subprocess.run([recsel, "-c", rec], stdout=subprocess.PIPE, check=True).stdout.decode().strip()
            if int(counted) != records:
                sys.exit("recsel counts %s records of %d" % (counted, records))
            seconds = median([recsel, "-c", rec], max(1, min(runs, 3)))
            print("  %-42s %9.3f s   %.1f times as long as check-targets" %
                  ("recsel -c (counts the schools only)", seconds, seconds / targets))
        if previous:
            old_size, old_check = previous
            print("  %-42s %9.1f times for %.0f times the schools" %
                  ("cost of check against the size before", check / old_check, size / old_size))
        if is_full:
            ask_both(binary, repo, folder, runs, targets)
        return size, check
    finally:
        shutil.rmtree(folder)


def git(repo, *words):
    """Git without anybody's settings, so that every machine makes the same commits."""
    environment = dict(os.environ, GIT_CONFIG_GLOBAL="/dev/null", GIT_CONFIG_NOSYSTEM="1",
                       GIT_AUTHOR_NAME="bench", GIT_AUTHOR_EMAIL="bench@example.org",
                       GIT_COMMITTER_NAME="bench", GIT_COMMITTER_EMAIL="bench@example.org",
                       GIT_AUTHOR_DATE="2024-01-01T12:00:00Z", GIT_COMMITTER_DATE="2024-01-01T12:00:00Z")
    done = subprocess.run(["git", "-C", repo] + list(words), env=environment, stdout=subprocess.PIPE, check=True)
    return done.stdout.decode()


def record_files(repo, folder):
    """The record files below a folder of the data, as bytes by path."""
    found = {}
    for path, _, names in os.walk(os.path.join(repo, folder)):
        for name in sorted(names):
            full = os.path.join(path, name)
            with open(full, "rb") as file:
                found[os.path.relpath(full, repo)] = file.read()
    return found


def write_past(repo, commits):
    """A year and a half of commits every other day or so, each with one number of one survey changed."""
    everything = {}
    for top in sorted(os.listdir(repo)):
        if top != ".git" and os.path.isdir(os.path.join(repo, top)):
            everything.update(record_files(repo, top))
    surveys = sorted(path for path in everything if path.startswith("data/surveys"))
    stream = bytearray()

    def commit(number, paths):
        when = "%d +0800" % (1641175200 + number * 36 * 3600)
        stream.extend(("commit refs/heads/main\ncommitter bench <bench@example.org> %s\ndata 2\n%s\n"
                       % (when, "ok")).encode())
        for path in paths:
            stream.extend(("M 100644 inline %s\ndata %d\n" % (path, len(everything[path]))).encode())
            stream.extend(everything[path] + b"\n")

    git(repo, "init", "-q", "-b", "main")
    commit(0, sorted(everything))
    for number in range(1, commits):
        path = surveys[number % len(surveys)]
        text = everything[path]
        places = list(re.finditer(rb"satisfied: (\d+)\n", text))
        place = places[number * 7 % len(places)]
        value = max(1, int(place.group(1)) - 1)
        everything[path] = text[:place.start(1)] + str(value).encode() + text[place.end(1):]
        commit(number, [path])
    subprocess.run(["git", "-C", repo, "fast-import", "--quiet"], input=bytes(stream), check=True)
    git(repo, "reset", "-q", "--hard", "main")
    git(repo, "repack", "-adq")


def measure_past(binary, runs):
    """History over 1,000 commits, and the difference of two revisions of 20,000 schools."""
    if not shutil.which("git"):
        print("git is not installed: history and diff are not measured")
        return
    folder = tempfile.mkdtemp(prefix="eduplan-bench-")
    try:
        repo = os.path.join(folder, "past")
        subprocess.run([binary, "init", "--sample", "--schools", "30", repo], check=True, stdout=subprocess.DEVNULL)
        write_past(repo, 1000)
        count = subprocess.run([binary, "check"], cwd=repo, stdout=subprocess.PIPE).stdout.decode().split()[0]
        print("\n1,000 commits of %s records" % count)
        for words in [["history"], ["history", "nq15-school-satisfaction", "--forecast"],
                      ["history", "nq15-school-satisfaction", "--by", "commit"], ["history", "--by", "commit"]]:
            print("  %-58s %9.3f s" % (" ".join(words), median([binary] + words, runs, repo)))
        repo = os.path.join(folder, "many")
        subprocess.run([binary, "init", "--sample", "--schools", "20000", repo], check=True, stdout=subprocess.DEVNULL)
        git(repo, "init", "-q", "-b", "main")
        git(repo, "add", "-A")
        git(repo, "commit", "-q", "-m", "one")
        for path, text in sorted(record_files(repo, "data/schools").items())[:5]:
            with open(os.path.join(repo, path), "wb") as file:
                file.write(text.replace(b"ownership: public", b"ownership: private", 20))
        git(repo, "commit", "-q", "-a", "-m", "two")
        print("\n20,000 schools, two revisions, 100 records changed in 5 files")
        for words in [["diff", "HEAD~1", "HEAD", "--no-targets"], ["diff", "HEAD~1", "HEAD"], ["diff", "HEAD~1"],
                      ["check-targets", "--at", "HEAD~1"]]:
            print("  %-58s %9.3f s" % (" ".join(words), median([binary] + words, runs, repo, allowed=(0, 1))))
    finally:
        shutil.rmtree(folder)


def ask_both(binary, repo, folder, runs, targets):
    """One question to eduplan and to DuckDB, over the same records."""
    python = duckdb_python()
    if not python:
        print("  DuckDB could not be installed from PyPI: no comparison with it")
        return
    for kind, columns in [("membership", "id,school,programme,from,to"), ("school", "id,from,to"),
                          ("survey", "id,school,group,date,valid,satisfied")]:
        path = os.path.join(folder, kind + ".json")
        subprocess.run([binary, "list", kind, "--columns", columns, "--format", "json", "-o", path], cwd=repo, check=True)
        to_csv(path, os.path.join(folder, kind + ".csv"), columns.split(","))
        os.remove(path)
    command = [binary, "check-targets", "nq15-school-satisfaction", "--as-of", "2017-12-31", "--format", "json"]
    ours = median(command, runs, repo, allowed=(0, 1))
    done = subprocess.run(command, cwd=repo, stdout=subprocess.PIPE, stderr=subprocess.DEVNULL)
    readings = json.loads(done.stdout)["results"][0]["readings"]
    own = next("%s of %s" % (reading["numerator"], reading["denominator"])
               for reading in readings if reading["id"] == "each-group")
    peer = os.path.join(os.path.dirname(os.path.abspath(__file__)), "duckdb_peer.py")
    times = []
    for _ in range(max(1, min(runs, 3))):
        start = time.perf_counter()
        answer = subprocess.run([python, peer, folder], stdout=subprocess.PIPE, check=True).stdout.decode().split()
        times.append((time.perf_counter() - start, float(answer[2]), float(answer[3])))
    theirs = "%s of %s" % (answer[1], answer[0])
    if theirs != own:
        sys.exit("the same question has two answers: eduplan %s, DuckDB %s" % (own, theirs))
    whole, load, query = sorted(times)[len(times) // 2]
    print("  %-42s %9.3f s   %s schools; reads and checks every record of the repo" %
          ("one question to eduplan", ours, own))
    print("  %-42s %9.3f s   three CSV files only: load %.3f, query %.3f; check-targets takes %.1f times as long" %
          ("the same to DuckDB", whole, load, query, targets / whole))


def to_csv(source, target, columns):
    """The records of `eduplan list --format json` as CSV, choices by their codes."""
    with open(source, encoding="utf-8") as lines, open(target, "w", encoding="utf-8") as out:
        out.write(",".join(columns) + "\n")
        for line in lines:
            line = line.strip().rstrip(",")
            if line.startswith('{"id"'):
                record = json.loads(line)
                out.write(",".join("" if record.get(name) is None else str(record[name]) for name in columns) + "\n")


def duckdb_python():
    """A Python that has DuckDB; None where PyPI cannot be reached."""
    root = os.path.dirname(os.path.dirname(os.path.dirname(os.path.abspath(__file__))))
    venv = os.path.join(root, ".build", "bench-venv")
    python = os.path.join(venv, "bin", "python3")
    if not os.path.exists(python) and subprocess.run([sys.executable, "-m", "venv", venv]).returncode:
        return None
    for attempt in range(3):
        if subprocess.run([python, "-c", "import duckdb"], stderr=subprocess.DEVNULL).returncode == 0:
            return python
        subprocess.run([python, "-m", "pip", "install", "-q", "duckdb"], stdout=subprocess.DEVNULL)
        time.sleep(attempt * 3)
    return None


if __name__ == "__main__":
    main()
