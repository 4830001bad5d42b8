#!/bin/sh
# desktop.sh ROOT: the desktop file and the metainfo file are valid, and the icon that they name exists.
set -eu
cd "$1/resources"
desktop-file-validate desktop/*.desktop
appstreamcli validate --no-net --no-color metainfo/*.metainfo.xml
icon=$(sed -n 's/^Icon=//p' desktop/*.desktop)
[ -e "icons/app-$icon.svg" ] || { echo "no icon $icon"; exit 1; }
