#!/usr/bin/env python3
"""Writes Sources/EduPlanKit/Exchange/GB18030Table.swift from Python's codec for GB 18030.

    generate-gb18030.py > Sources/EduPlanKit/Exchange/GB18030Table.swift

Two bytes: every pair of a first byte from 81 to FE and a second one from 40 to 7E or 80 to FE, in order. Four bytes: the runs of
consecutive characters; what a run leaves out has two bytes. What lies above U+FFFF is a plain sum and is not in the table.
"""

LINE = 96


def two_bytes():
    characters = []
    for first in range(0x81, 0xFF):
        for second in list(range(0x40, 0x7F)) + list(range(0x80, 0xFF)):
            character = bytes([first, second]).decode("gb18030")
            assert len(character) == 1 and ord(character) <= 0xFFFF
            characters.append(character)
    return characters


def four_bytes():
    """Runs as (number of the first sequence, its code point, how many)."""
    runs = []
    for number in range(39420):
        rest, fourth = divmod(number, 10)
        rest, third = divmod(rest, 126)
        first, second = divmod(rest, 10)
        try:
            point = ord(bytes([0x81 + first, 0x30 + second, 0x81 + third, 0x30 + fourth]).decode("gb18030"))
        except UnicodeDecodeError:
            continue
        if runs and runs[-1][0] + runs[-1][2] == number and runs[-1][1] + runs[-1][2] == point:
            runs[-1][2] += 1
        else:
            runs.append([number, point, 1])
    return runs


def main():
    print("// swift-format-ignore-file")
    print("// Made by Tests/tools/generate-gb18030.py.")
    print()
    print("/// The characters of GB 18030 below U+10000; how they are numbered, `GB18030` says.")
    print("enum GB18030Table {")
    print("  /// Of two bytes, in the order of their numbers; private ones among them.")
    print('  static let twoBytes = """')
    characters = two_bytes()
    for start in range(0, len(characters), LINE):
        line = ""
        for character in characters[start:start + LINE]:
            visible = character.isprintable() and not character.isspace() and not 0xE000 <= ord(character) <= 0xF8FF
            line += character if visible and character not in '"\\' else f"\\u{{{ord(character):X}}}"
        print("    " + line + ("\\" if start + LINE < len(characters) else ""))
    print('    """')
    print()
    print("  /// Of four bytes: the number of the first, its code point, and how many follow each other.")
    print("  static let fourBytes: [(number: Int, point: UInt32, count: Int)] = [")
    runs = four_bytes()
    for start in range(0, len(runs), 4):
        print("    " + " ".join(f"({number}, 0x{point:X}, {count})," for number, point, count in runs[start:start + 4]))
    print("  ]")
    print("}")


main()
