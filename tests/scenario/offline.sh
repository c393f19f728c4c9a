#!/usr/bin/env bash
# SPDX-License-Identifier: GPL-3.0-or-later
# A machine without any network: the environment is made from a wheelhouse, every exercise's solution is graded with it,
# and the documentation pages are shown in Chromium, where that is installed.
#
#     tests/scenario/offline.sh build/dev/secondstack-cli build/package/second-stack-wheelhouse-....zip [FOLDER]
#
# FOLDER keeps the pictures. Run by hand: it fetches nothing, but the wheelhouse has to be made with a network before.
set -euo pipefail
cd "$(dirname "${BASH_SOURCE[0]}")/../.."
cli=$(realpath "$1") wheelhouse=$(realpath "$2") pictures=$(realpath -m "${3:-$(mktemp -d)}")
pack=curriculum/fastapi-for-node

if [[ ${SECONDSTACK_IS_CUT_OFF:-} != yes ]]; then
    own=(--map-current-user --keep-caps)
    ((EUID == 0)) && own=()
    SECONDSTACK_IS_CUT_OFF=yes exec unshare --net "${own[@]}" "$0" "$cli" "$wheelhouse" "$pictures"
fi

data=$(mktemp -d)
trap 'rm -rf "$data"' EXIT
export XDG_DATA_HOME=$data
ip link set lo up # this machine itself can be reached, and nothing else
if getent hosts pypi.org >/dev/null || ping -c 1 -W 1 1.1.1.1 >/dev/null 2>&1; then
    echo "there is a network here" >&2
    exit 1
fi

"$cli" environment make --wheelhouse "$wheelhouse"
"$cli" doctor | grep -E '^(good|limited|bad)'

count=0
for solution in "$pack"/days/*/*/solution; do
    exercise=$(basename "$(dirname "$solution")")
    "$cli" grade "$pack" "$exercise" "$solution" >"$data/verdict.json"
    count=$((count + 1))
    echo "graded: $exercise"
done
echo "$count exercises graded without a network"

mkdir -p "$pictures"
DOCS_PICTURES=$pictures "$data/secondstack/python/bin/python" -B -m pytest -q -p no:cacheprovider \
    tests/grader/test_docs_in_browser.py
echo "pictures in $pictures"
