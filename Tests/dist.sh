#!/bin/sh
# Packs a release binary for people who have no Swift:  dist.sh BINARY
# The archive holds the programme, both READMEs, the documentation, the manual and the completions; its name says version, system and processor.
set -eu
binary=$1
version=$("$binary" --version | cut -d' ' -f2)
name=eduplan-$version-$(uname -s | tr 'A-Z' 'a-z')-$(uname -m)
rm -rf "dist/$name"
mkdir -p "dist/$name"
cp "$binary" "dist/$name/eduplan"
strip "dist/$name/eduplan" 2>/dev/null || true
cp README.md README.zh-CN.md CHANGELOG.md "dist/$name/"
cp -R docs "dist/$name/docs"
# The manual in both languages and the completions, laid out as below a prefix such as /usr/local.
share=dist/$name/share
"$binary" man --lang en -o "$share/man/man1"
"$binary" man --lang zh -o "$share/man/zh_CN/man1"
mkdir -p "$share/bash-completion/completions" "$share/zsh/site-functions" "$share/fish/vendor_completions.d"
"$binary" completions bash --lang zh >"$share/bash-completion/completions/eduplan"
"$binary" completions zsh --lang zh >"$share/zsh/site-functions/_eduplan"
"$binary" completions fish --lang zh >"$share/fish/vendor_completions.d/eduplan.fish"
(cd dist && tar -czf "$name.tar.gz" "$name")
rm -rf "dist/$name"
if command -v sha256sum >/dev/null; then sum=sha256sum; else sum="shasum -a 256"; fi
(cd dist && $sum "$name.tar.gz" >"$name.tar.gz.sha256")
cat "dist/$name.tar.gz.sha256"
echo "dist/$name.tar.gz"
