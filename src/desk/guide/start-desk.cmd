@echo off
rem Starts the desk on Windows, when it is double-clicked.
chcp 65001 >nul
cd /d "%~dp0..\..\.."
where npm >nul 2>nul || (
  echo Install Node.js from https://nodejs.org, then double-click this file again.
  echo 请先安装Node.js（https://nodejs.org），然后再次双击此文件。
  pause
  exit /b 1
)
if not exist node_modules call npm ci || (pause & exit /b 1)
echo Keep this window open while you work. 使用编辑台时请不要关闭此窗口。
call npm run desk -- --open
pause
