#!/bin/bash
# Starts the desk on a Mac, when it is double-clicked in the Finder.
cd "$(dirname "$0")/../../.." || exit 1
if ! command -v npm >/dev/null; then
  echo "Install Node.js from https://nodejs.org, then double-click this file again."
  echo "请先安装Node.js（https://nodejs.org），然后再次双击此文件。"
  read -r -p "Press Enter to close. 按回车键关闭。"
  exit 1
fi
[ -d node_modules ] || npm ci || exit 1
echo "Keep this window open while you work. 使用编辑台时请不要关闭此窗口。"
exec npm run desk -- --open
