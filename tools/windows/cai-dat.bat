@echo off
rem Installs reportgen for a clerk: a double click makes a Python environment in this folder, and reportgen.bat beside it.
rem No labels and no parentheses in texts: cmd mistakes both in a file with Vietnamese letters.
chcp 65001 >nul
setlocal
title reportgen
cd /d "%~dp0..\.."

set "PYTHON="
python -c "import sys; sys.exit(sys.version_info < (3, 11))" >nul 2>nul && set "PYTHON=python"
py -3 -c "import sys; sys.exit(sys.version_info < (3, 11))" >nul 2>nul && set "PYTHON=py -3"
if not defined PYTHON (
    echo Chưa tìm thấy Python 3.11 trở lên.
    echo Tải tại https://www.python.org/downloads/windows/ ; khi cài, đánh dấu ô "Add python.exe to PATH".
    echo Cài xong, mở lại tệp cai-dat.bat này.
    pause
    exit /b 1
)

echo Đang cài đặt, mất vài phút; cần có mạng...
%PYTHON% -m venv .venv
if errorlevel 1 (
    echo Không tạo được môi trường Python trong thư mục này. Kiểm tra quyền ghi và dung lượng ổ đĩa.
    pause
    exit /b 1
)
".venv\Scripts\python.exe" -m pip install --disable-pip-version-check --quiet .
if errorlevel 1 (
    echo Cài đặt chưa xong. Kiểm tra mạng rồi mở lại tệp này.
    pause
    exit /b 1
)

> reportgen.bat echo @setlocal
>> reportgen.bat echo @set "REPORTGEN_COMMAND=%%~0"
>> reportgen.bat echo @"%%~dp0.venv\Scripts\reportgen.exe" %%*
if not exist kho ".venv\Scripts\reportgen.exe" init kho --quiet
".venv\Scripts\reportgen.exe" doctor -C kho
echo.
echo Đã cài xong. Thư mục làm việc: %CD%\kho
echo Cửa sổ dòng lệnh sắp mở ở thư mục ấy. Thử ngay: ..\reportgen build 2023
pause
start "reportgen" /d "%CD%\kho" cmd /k chcp 65001
