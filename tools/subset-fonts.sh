#!/bin/sh
# SPDX-License-Identifier: GPL-3.0-or-later
# Makes resources/fonts/ from Debian's fonts-inter and fonts-jetbrains-mono, with python3-fonttools.
# The families are renamed so that they never mix with an installed Inter or JetBrains Mono, and the mono loses its
# ligatures: a learner must see "->" and "!=" as the two characters they are.
set -eu
cd "$(dirname "$0")/.."
python=${PYTHON:-/usr/bin/python3}
out=resources/fonts
# Latin with its extensions, Greek, punctuation, currency, letter-like signs, arrows, mathematics,
# box drawing, blocks, shapes, and the marks the window uses.
ranges=U+0020-024F,U+0259,U+02B0-02FF,U+0300-036F,U+0370-03FF,U+1E00-1EFF,U+2000-206F,U+20A0-20BF,U+2100-214F
ranges=$ranges,U+2190-21FF,U+2200-22FF,U+2300-23FF,U+2500-25FF,U+2605,U+2606,U+2610-2612,U+2713,U+2715,U+2717,U+FFFD

subset() { # source, target, family, style, dropped features
    "$python" -m fontTools.subset "$1" --output-file="$2" --unicodes="$ranges" --no-hinting --desubroutinize \
        --layout-features='kern,mark,mkmk,ccmp,locl,tnum,zero,case,calt' --layout-features-="$5" \
        --name-IDs='0,1,2,3,4,5,6,13,14,16,17'
    "$python" - "$2" "$3" "$4" <<'PY'
import sys
from fontTools.ttLib import TTFont
path, family, style = sys.argv[1:]
font = TTFont(path, recalcTimestamp=False)
basic = style in ("Regular", "Bold")
names = {1: family if basic else f"{family} {style}", 2: style if basic else "Regular",
         3: f"SecondStack-{family}-{style}", 4: f"{family} {style}", 6: f"{family}-{style}".replace(" ", ""),
         16: family, 17: style}
for record in list(font["name"].names):
    if record.platformID != 3:
        font["name"].removeNames(platformID=record.platformID)
for number, text in names.items():
    font["name"].setName(text, number, 3, 1, 0x409)
if "CFF " in font:
    cff = font["CFF "].cff
    cff.fontNames = [names[6]]
    top = cff.topDictIndex[0]
    top.FamilyName, top.FullName, top.Weight = family, names[4], style
font.save(path)
PY
}

mkdir -p "$out"
for style in Regular Medium SemiBold Bold; do
    subset /usr/share/fonts/opentype/inter/Inter-$style.otf "$out/SecondStackSans-$style.otf" \
        "Second Stack Sans" $style calt
done
for style in Regular Bold; do
    subset /usr/share/fonts/truetype/jetbrains-mono/JetBrainsMono-$style.ttf "$out/SecondStackMono-$style.ttf" \
        "Second Stack Mono" $style calt
done
ls -l "$out"
