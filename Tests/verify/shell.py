#!/usr/bin/env python3
"""Drives bash, zsh and fish as a person would, with the completion scripts that the binary prints.

shell.py BINARY: prints a line for each check and the sum. bash is asked through its own function as readline calls it, and
through a terminal; zsh through a terminal; fish by `complete -C`. Everything runs in repos of its own below a scratch folder,
one of them full of names that shells trip over.
"""
import os
import pty
import re
import select
import shlex
import shutil
import subprocess
import sys
import tempfile
import time

BINARY = os.path.abspath(sys.argv[1])
SCRATCH = tempfile.mkdtemp(prefix="eduplan-shell-")
passed = failed = 0


def check(name, good, shown=""):
    global passed, failed
    if good:
        passed += 1
        print(f"ok {name}")
    else:
        failed += 1
        print(f"FAILED {name}: {shown}")


def prepare():
    """A folder for PATH with the programme, its scripts, and a repo with odd names."""
    tools = os.path.join(SCRATCH, "bin")
    os.makedirs(tools)
    os.symlink(BINARY, os.path.join(tools, "eduplan"))
    repo = os.path.join(SCRATCH, "数据 repo's")
    subprocess.run([BINARY, "init", repo], check=True, capture_output=True)
    with open(os.path.join(repo, "data", "schools.yaml"), "w", encoding="utf-8") as file:
        for name in ["乐之中学", "it's a (big) $school", "淞谊中学"]:
            quoted = "'" + name.replace("'", "''") + "'"
            file.write(f"---\nid: {quoted.replace(chr(39), chr(39) + '宝山区/', 1)}\n")
            file.write(f"name: {quoted}\ndistrict: 宝山区\n")
    for name in ["表 一.docx", "note.txt"]:
        open(os.path.join(repo, name), "w").close()
    for shell in ["bash", "zsh", "fish"]:
        text = subprocess.run([BINARY, "completions", shell, "--lang", "en"], capture_output=True).stdout
        with open(os.path.join(SCRATCH, f"eduplan.{shell}"), "wb") as file:
            file.write(text)
    return repo, tools


REPO, TOOLS = prepare()


def environment(locale="C.UTF-8"):
    return {
        "PATH": TOOLS + ":/usr/local/bin:/usr/bin:/bin", "HOME": SCRATCH, "TERM": "xterm",
        "LANG": locale, "LC_ALL": locale, "EDUPLAN_LANG": "en", "COLUMNS": "200", "LINES": "50",
    }


# What is typed, and words that must be offered; `None` for the whole offer, `!` before what must not be.
CASES = [
    ("eduplan che", ["check", "check-targets"]),
    ("eduplan temp", ["template"]),
    ("eduplan template ", ["check", "import", "pack"]),
    ("eduplan template im", ["import"]),
    ("eduplan --lang ", ["zh", "en"]),
    ("eduplan --lang en check-targets --cl", ["--class"]),
    ("eduplan check-targets --class ", ["target", "obligation", "rule"]),
    ("eduplan check-targets --class=ob", ["obligation"]),
    ("eduplan check-targets --state met,not-", ["met,not-met", "met,not-due"]),
    ("eduplan list sch", ["school"]),
    ("eduplan list 学", ["学校"]),
    ("eduplan list school --columns name,dis", ["name,district"]),
    ("eduplan explain nq15-cluster-s", ["nq15-cluster-schools"]),
    ("eduplan explain 宝山区/乐", ["宝山区/乐之中学"]),
    ("eduplan roster exp", ["experimental-schools"]),
    ("eduplan template pack bao", ["baoshan-2023"]),
    ("eduplan check-targets --programme n", ["nq15"]),
    ("eduplan check-targets --programme=n", ["nq15"]),
    ("eduplan template import 表", ["表 一.docx"]),
    ("eduplan template import n", ["!note.txt"]),
    ("eduplan completions z", ["zsh"]),
    ("eduplan help docu", ["documents"]),
    ("eduplan schema --editor v", ["vscode", "vim"]),
    ("eduplan --repo . explain 宝山区/淞", ["宝山区/淞谊中学"]),
    ("eduplan explain -- 宝山区/淞", ["宝山区/淞谊中学"]),
    ("eduplan nothing-of-ours ", []),
    ("eduplan --repo /nowhere explain 宝", []),
]


def compare(shell, line, wanted, offered):
    """Holds what a shell offers to what it should; quoting is undone first."""
    shown = []
    for word in offered:
        shown.append(word)
        try:
            shown.append("".join(shlex.split(word)))
        except ValueError:
            pass
    good = all(
        (word[1:] not in shown) if word.startswith("!") else
        any(s == word or word.endswith("=" + s) for s in shown)
        for word in wanted)
    if not wanted:
        good = not shown
    check(f"{shell}: {line!r}", good, f"wanted {wanted}, offered {shown[:12]}")


# bash: COMP_WORDS as readline fills it, by a walk that knows its break signs.

def bash_words(line):
    words, word, quote = [], "", None
    for sign in line:
        if quote:
            word += sign
            if sign == quote:
                quote = None
        elif sign in "'\"":
            word += sign
            quote = sign
        elif sign in " \t":
            if word:
                words.append(word)
            word = ""
        elif sign in "=:":
            if word and not all(s in "=:" for s in word):
                words.append(word)
                word = ""
            word += sign
        else:
            if word and all(s in "=:" for s in word):
                words.append(word)
                word = ""
            word += sign
    words.append(word)
    return words


def bash(line, locale="C.UTF-8", old=False):
    words = bash_words(line)
    current = words[-1]
    if current and all(s in "=:" for s in current):
        typed = ""
    else:
        typed = current
    script = [
        "compopt() { :; }" if old else "compopt() { :; }",
        f"source {shlex.quote(os.path.join(SCRATCH, 'eduplan.bash'))}",
        "COMP_WORDS=(" + " ".join(shlex.quote(w) for w in words) + ")",
        f"COMP_CWORD={len(words) - 1}", f"COMP_LINE={shlex.quote(line)}", "COMP_POINT=${#COMP_LINE}",
        f"_eduplan eduplan {shlex.quote(typed)} x",
        "[ ${#COMPREPLY[@]} -eq 0 ] || printf '%s\\n' \"${COMPREPLY[@]}\"",
    ]
    run = subprocess.run(
        ["bash", "--norc", "-c", "\n".join(script)], cwd=REPO, env=environment(locale),
        capture_output=True)
    if run.stderr:
        check(f"bash is quiet: {line!r}", False, run.stderr.decode())
    return run.stdout.decode().splitlines()


for line, wanted in CASES:
    compare("bash", line, wanted, bash(line))
compare("bash LANG=C", "eduplan explain 宝山区/乐", ["宝山区/乐之中学"], bash("eduplan explain 宝山区/乐", "C"))


# Shells at a terminal.

class Terminal:
    """A shell with a terminal of its own; what it draws is read until it is still."""

    def __init__(self, words, locale="C.UTF-8", columns=200):
        self.pid, self.end = pty.fork()
        if self.pid == 0:
            os.chdir(REPO)
            os.execvpe(words[0], words, environment(locale))
        import fcntl
        import struct
        import termios
        fcntl.ioctl(self.end, termios.TIOCSWINSZ, struct.pack("HHHH", 50, columns, 0, 0))
        self.read()

    def read(self, still=0.6, most=15):
        data, begun = b"", time.time()
        while time.time() - begun < most:
            ready, _, _ = select.select([self.end], [], [], still if data else 3)
            if not ready:
                break
            try:
                part = os.read(self.end, 65536)
            except OSError:
                break
            if not part:
                break
            data += part
        text = data.decode("utf-8", "replace")
        return re.sub(r"\x1b(\[[0-9;?]*[ -/]*[@-~]|[=>()][0-9A-Za-z]?|\].*?\x07)", "", text)

    def type(self, text):
        os.write(self.end, text.encode())
        return self.read()

    def close(self):
        os.close(self.end)
        try:
            os.kill(self.pid, 9)
        except OSError:
            pass
        os.waitpid(self.pid, 0)


def typed_word(terminal, line, probe):
    """Completes a line and runs it, with `printf` in the programme's place: the words the shell has then."""
    terminal.type(line + "\t")
    terminal.type("\x01" + probe + " " + "\x05")
    drawn = terminal.type("\r")
    found = re.findall(r"<([^<>]*)>", drawn)
    return found


PROBE = "printf '<%s>\\n' --"
TYPED = [
    ("eduplan explain 宝山区/乐", "宝山区/乐之中学"),
    ("eduplan explain 宝山区/i", "宝山区/it's a (big) $school"),
    ("eduplan explain '宝山区/i", "宝山区/it's a (big) $school"),
    ('eduplan explain "宝山区/i', "宝山区/it's a (big) $school"),
    ("eduplan roster --school=宝山区/乐", "--school=宝山区/乐之中学"),
    ("eduplan template import 表", "表 一.docx"),
    ("eduplan check-targets --class=ob", "--class=obligation"),
]


def at_terminal(shell, words, setup):
    if not shutil.which(words[0]):
        check(f"{shell} is there", False, "run install.sh")
        return
    for line, wanted in TYPED:
        terminal = Terminal(words)
        for command in setup:
            terminal.type(command + "\r")
        found = typed_word(terminal, line, PROBE)
        check(f"{shell} at a terminal: {line!r}", wanted in found, f"wanted {wanted!r}, words {found}")
        terminal.close()


at_terminal("bash", ["bash", "--norc", "--noprofile"], [
    "bind 'set enable-bracketed-paste off'", f"source {shlex.quote(os.path.join(SCRATCH, 'eduplan.bash'))}"])


# zsh: a completion widget that prints what is offered would change it, so it is watched at a terminal.

def zsh_offer(line):
    terminal = Terminal(["zsh", "-f"])
    terminal.type("autoload -U compinit && compinit -u -D; setopt no_beep; PS1='> '\r")
    terminal.type("zstyle ':completion:*' list-prompt ''; LISTMAX=0; unsetopt auto_menu list_ambiguous\r")
    terminal.type(f"source {shlex.quote(os.path.join(SCRATCH, 'eduplan.zsh'))}\r")
    drawn = terminal.type(line + "\t")
    drawn += terminal.type("\t")
    terminal.close()
    return drawn


if shutil.which("zsh"):
    for line, wanted in [
        ("eduplan che", ["check-targets", "Check all data"]),
        ("eduplan template ", ["import", "pack", "check"]),
        ("eduplan list s", ["school", "survey", "statistic"]),
        ("eduplan check-targets --", ["--programme", "--class", "--lang"]),
        ("eduplan check-targets --class ", ["obligation", "rule", "target"]),
        ("eduplan explain 宝山区/", ["乐之中学", "淞谊中学"]),
        ("eduplan list school --columns name,", ["ownership", "district"]),
        ("eduplan help do", ["documents", "doctor"]),
        ("eduplan --repo . template pack ba", ["baoshan-2023"]),
    ]:
        drawn = zsh_offer(line)
        check(f"zsh: {line!r}", all(word in drawn for word in wanted), repr(drawn[-600:]))
    at_terminal("zsh", ["zsh", "-f"], [
        "autoload -U compinit && compinit -u -D; setopt no_beep; PS1='> '",
        f"source {shlex.quote(os.path.join(SCRATCH, 'eduplan.zsh'))}"])
else:
    check("zsh is there", False, "run install.sh")


# fish

def fish(line, locale="C.UTF-8"):
    script = f"source {shlex.quote(os.path.join(SCRATCH, 'eduplan.fish'))}; complete -C {shlex.quote(line)}"
    run = subprocess.run(
        ["fish", "--no-config", "-c", script], cwd=REPO, env=environment(locale), capture_output=True)
    if run.stderr:
        check(f"fish is quiet: {line!r}", False, run.stderr.decode())
    return [part.split("\t")[0] for part in run.stdout.decode().splitlines()]


if shutil.which("fish"):
    for line, wanted in CASES:
        offered = fish(line)
        # fish offers the whole option again, and every word that holds what is typed.
        offered = [word.split("=", 1)[1] if word.startswith("--") and "=" in word else word for word in offered]
        # Files of the ending come first there, others behind them.
        if not any(word.startswith("!") for word in wanted):
            compare("fish", line, wanted, offered)
else:
    check("fish is there", False, "run install.sh")


# The pager: at a terminal, and only there.

def pager_run(arguments, extra, keys=None):
    env = environment()
    env.update(extra)
    pid, end = pty.fork()
    if pid == 0:
        os.chdir(REPO)
        os.execvpe(BINARY, [BINARY] + arguments, env)
    import fcntl
    import struct
    import termios
    fcntl.ioctl(end, termios.TIOCSWINSZ, struct.pack("HHHH", 20, 80, 0, 0))
    data, begun = b"", time.time()
    while time.time() - begun < 20:
        ready, _, _ = select.select([end], [], [], 1.0)
        if not ready:
            if keys:
                os.write(end, keys.pop(0))
                continue
            break
        try:
            part = os.read(end, 65536)
        except OSError:
            break
        if not part:
            break
        data += part
    os.close(end)
    _, status = os.waitpid(pid, 0)
    return data.decode("utf-8", "replace"), status


plain = subprocess.run([BINARY, "help", "apply"], cwd=REPO, env=environment(), capture_output=True).stdout.decode()
marker = os.path.join(SCRATCH, "pager")
with open(marker, "w") as file:
    file.write("#!/bin/sh\ncat >" + shlex.quote(os.path.join(SCRATCH, "paged")) + "\n")
os.chmod(marker, 0o755)
drawn, status = pager_run(["help", "apply"], {"EDUPLAN_PAGER": marker})
paged = open(os.path.join(SCRATCH, "paged"), encoding="utf-8").read()
check("what the pager is given are the bytes that are printed without", paged == plain and status == 0, drawn[:300])
os.remove(os.path.join(SCRATCH, "paged"))
for extra, arguments, name in [
    ({"EDUPLAN_PAGER": marker}, ["--no-pager", "help", "apply"], "--no-pager"),
    ({"EDUPLAN_PAGER": "", "PAGER": marker}, ["help", "apply"], "an empty EDUPLAN_PAGER"),
    ({"PAGER": "cat"}, ["help", "apply"], "PAGER=cat"),
    ({"PAGER": marker, "TERM": "dumb"}, ["help", "apply"], "TERM=dumb"),
    ({"PAGER": marker}, ["list", "--format", "csv"], "another format"),
]:
    drawn, status = pager_run(arguments, extra)
    check(f"no pager with {name}", not os.path.exists(os.path.join(SCRATCH, "paged")) and status == 0 and drawn, drawn[:200])
drawn, status = pager_run(["help", "apply"], {"EDUPLAN_PAGER": "head -3"})
check("a pager that ends early is no error", status == 0 and "Broken" not in drawn, (status, drawn[-300:]))
drawn, status = pager_run(["help", "apply"], {"EDUPLAN_PAGER": "no-such-pager-here"})
check("a pager that is not there is done without", status == 0 and plain.splitlines()[-1][:20] in drawn, drawn[-300:])
if shutil.which("less"):
    drawn, status = pager_run(["help", "apply"], {}, keys=[b"q"])
    check("less shows the first page and ends by q", status == 0 and plain.splitlines()[0] in drawn.replace("\r", "") and plain.splitlines()[-1] not in drawn, drawn[:500])
    drawn, status = pager_run(["help", "apply"], {}, keys=[b"\x03", b"q"])
    check("Ctrl-C in the pager is no error", status == 0, status)
    drawn, status = pager_run(["help", "apply", "--lang", "zh"], {"LANG": "C", "LC_ALL": "C", "EDUPLAN_LANG": "zh"}, keys=[b"q"])
    check("less shows Chinese with LANG=C", "填写申报表" in drawn, drawn[:300])

shutil.rmtree(SCRATCH)
print(f"{passed} passed, {failed} failed")
sys.exit(1 if failed else 0)
