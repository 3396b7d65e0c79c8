#!/bin/sh
# Runs every script of this folder against a built binary:  run.sh BINARY
# Each prints a line per check and ends with its own sum; the last line here is the sum of sums.
set -u

here=$(cd "$(dirname "$0")" && pwd)
python="$here/../../.build/verify-venv/bin/python"
if [ $# -ne 1 ] || [ ! -x "$1" ]; then
  echo "usage: run.sh BINARY" >&2
  exit 2
fi
if [ ! -x "$python" ]; then
  echo "run.sh: the readers are not installed; run Tests/verify/install.sh" >&2
  exit 3
fi
binary=$(cd "$(dirname "$1")" && pwd)/$(basename "$1")

passed=0
failed=0
output=$(mktemp)
trap 'rm -f "$output"' EXIT
for script in "$here"/*.py; do
  PYTHONDONTWRITEBYTECODE=1 "$python" "$script" "$binary" >"$output" 2>&1
  status=$?
  sum=$(grep -E '^[0-9]+ passed, [0-9]+ failed$' "$output" | tail -1)
  grep -vE '^[0-9]+ passed, [0-9]+ failed$' "$output"
  if [ -z "$sum" ]; then
    # A script that ends without its sum has broken off, whatever its status.
    echo "FAILED $(basename "$script"): ended without a sum, status $status"
    sum="0 passed, 1 failed"
  fi
  good=${sum%% *}
  bad=${sum#*, }
  bad=${bad%% *}
  if [ "$status" -ne 0 ] && [ "$bad" -eq 0 ]; then bad=1; fi
  passed=$((passed + good))
  failed=$((failed + bad))
done
echo "$passed passed, $failed failed"
[ "$failed" -eq 0 ] && [ "$passed" -gt 0 ]
