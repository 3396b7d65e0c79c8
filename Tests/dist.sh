#!/bin/sh
# Packs a release binary for people who have no Swift:  dist.sh BINARY
# The archive holds the programme, both READMEs and the documentation; its name says version, system and processor.
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
(cd dist && tar -czf "$name.tar.gz" "$name")
rm -rf "dist/$name"
if command -v sha256sum >/dev/null; then sum=sha256sum; else sum="shasum -a 256"; fi
(cd dist && $sum "$name.tar.gz" >"$name.tar.gz.sha256")
cat "dist/$name.tar.gz.sha256"
echo "dist/$name.tar.gz"
