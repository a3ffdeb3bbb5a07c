#!/usr/bin/env bash
# Builds the bridge to Apache Arrow C++ beside the program: libassayarrow.so, and links to the libraries behind it.
#
#   build.sh FOLDER
#
# Arrow is the system's, where pkg-config knows one that is new enough, else that of the pyarrow wheel, installed below
# .deps. Without either the program works and says of columnar files that their support is not installed.
set -euo pipefail
here=$(cd "$(dirname "$0")" && pwd)
root=$(cd "$here/../.." && pwd)
folder=$1
bridge=$folder/libassayarrow.so
prefix=$root/.deps/arrow
compiler=${CXX:-g++}

give_up() {
  echo "Parquet, Arrow and ORC files will not be read: $1" >&2
  exit 0
}

is_current() {
  [ -e "$bridge" ] && ! ldd "$bridge" | grep -q 'not found' || return 1
  [ -z "$(find "$here" "$root/Sources/CArrow" -type f -newer "$bridge")" ]
}

# The first wheel of that version and machine serves: nothing of it that depends on the version of Python is used.
install_wheel() {
  python3 -m pip --version >/dev/null 2>&1 || give_up "no pip; run: apt-get install python3-pip"
  echo "installing Apache Arrow C++ from PyPI"
  python3 -m pip install --quiet --disable-pip-version-check --root-user-action ignore --no-deps --no-compile \
    --only-binary=:all: --python-version 3.11 --platform "manylinux_2_28_$(uname -m)" --require-hashes \
    --upgrade --target "$root/.deps/py" --requirement "$here/requirements.txt" \
    || give_up "pip could not install pyarrow"
}

# The wheel has no libraries without a version in their name, which the linker looks for.
lay_out_wheel() {
  mkdir -p "$prefix/lib"
  ln -sfn ../py/pyarrow/include "$prefix/include"
  for name in arrow parquet; do
    for library in "$root/.deps/py/pyarrow/lib$name".so.*; do
      ln -sf "$library" "$prefix/lib/lib$name.so"
      ln -sf "$library" "$folder/$(basename "$library")"
    done
  done
}

wheel_is_there() {
  grep -qs '^Version: 26\.0\.1$' "$root"/.deps/py/pyarrow-*.dist-info/METADATA
}

is_current && exit 0
command -v "$compiler" >/dev/null || give_up "no $compiler"
if pkg-config --exists 'arrow >= 19' 'parquet >= 19' 2>/dev/null; then
  read -ra include <<<"$(pkg-config --cflags arrow parquet)"
  read -ra libraries <<<"$(pkg-config --libs parquet arrow)"
else
  wheel_is_there || install_wheel
  lay_out_wheel
  include=(-isystem "$prefix/include")
  libraries=(-L"$prefix/lib" -lparquet -larrow)
fi
echo "building the bridge to Apache Arrow C++"
"$compiler" -shared -fPIC -O2 -std=c++20 -fvisibility=hidden -Wall -Wextra -I"$root/Sources/CArrow/include" \
  "${include[@]}" "$here/ArrowBridge.cpp" "${libraries[@]}" -Wl,-rpath,'$ORIGIN' -o "$bridge.new" \
  || give_up "the bridge to Apache Arrow C++ does not compile"
mv "$bridge.new" "$bridge"
