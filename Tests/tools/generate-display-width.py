#!/usr/bin/env python3
"""Prints Sources/EduPlanKit/Text/DisplayWidthTable.swift from the tables of the Python package wcwidth.

    pip install wcwidth && python3 Tests/tools/generate-display-width.py > Sources/EduPlanKit/Text/DisplayWidthTable.swift
"""
from wcwidth.table_ambiguous import AMBIGUOUS_EASTASIAN
from wcwidth.table_vs16 import VS16_NARROW_TO_WIDE
from wcwidth.table_wide import WIDE_EASTASIAN
from wcwidth.table_zero import ZERO_WIDTH


def newest(tables):
    return max(tables, key=lambda version: [int(part) for part in version.split(".")])


def joined(ranges):
    """Neighbouring ranges as one."""
    result = []
    for first, last in sorted(ranges):
        if result and first <= result[-1][1] + 1:
            result[-1][1] = max(last, result[-1][1])
        else:
            result.append([first, last])
    return result


def table(name, comment, ranges):
    lines, line = [], "   "
    for first, last in joined(ranges):
        pair = f" 0x{first:04X}, 0x{last:04X},"
        if len(line) + len(pair) > 100:
            lines.append(line)
            line = "   "
        line += pair
    lines.append(line)
    return "\n".join([f"  /// {comment}", f"  static let {name}: [UInt32] = [", *lines, "  ]"])


version = newest(WIDE_EASTASIAN)
emoji = list(VS16_NARROW_TO_WIDE.values())[0]
print(
    f"""// Made by Tests/tools/generate-display-width.py; run that instead of editing this.

/// East Asian width (UAX #11) of Unicode {version}: first and last scalar of each range, one after the other.
// swift-format-ignore
enum DisplayWidthTable {{
"""
    + "\n\n".join(
        [
            table("zero", "Combining marks and others that take no column of their own.", ZERO_WIDTH[version]),
            table("wide", "Wide and full-width: two columns.", WIDE_EASTASIAN[version]),
            table("ambiguous", "Wide in old East Asian encodings only: one column, or two where the terminal says so.",
                  AMBIGUOUS_EASTASIAN[newest(AMBIGUOUS_EASTASIAN)]),
            table("emoji", "One column by themselves, two as a picture, when U+FE0F follows.", emoji),
        ]
    )
    + "\n}"
)
