"""The short form of Tests/stress: sixty kills, a few writers at once, one field of a large file."""

import os
import sys

sys.path.insert(0, os.path.join(os.path.dirname(os.path.abspath(__file__)), "..", "stress"))

import stress  # noqa: E402

if __name__ == "__main__":
    sys.exit(stress.main(sys.argv[1], rounds=60, processes=6, edits=10))
