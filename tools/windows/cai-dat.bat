@echo off
rem Installs reportgen for a clerk, or brings it up to date: a double click does all, in this folder alone.
rem No labels and no parentheses in texts: cmd mistakes both in a file with Vietnamese letters.
chcp 65001 >nul
setlocal
title reportgen

if "%~d0"=="\\" (
    echo Thư mục này nằm trên mạng, dạng \\máy\thư mục; cửa sổ dòng lệnh không làm việc được ở đó.
    echo Chép cả thư mục vào ổ đĩa của máy, ví dụ D:\reportgen, rồi mở lại tệp này.
    pause
    exit /b 1
)
if not exist "%~dp0..\..\pyproject.toml" (
    echo Tệp này đang được mở ngay trong tệp ZIP.
    echo Bấm phải chuột vào tệp ZIP, chọn Extract All, rồi mở cai-dat.bat trong thư mục đã giải nén.
    pause
    exit /b 1
)
cd /d "%~dp0..\.."

rem A Python that lies in the folder, or 64-bit Pythons for which the libraries are there ready to use, the one most tried first.
set "PYTHON="
if exist "python\python.exe" set "PYTHON=python\python.exe"
for %%V in (3.13 3.12 3.14 3.11) do if not defined PYTHON (
    py -%%V -c "import sys; sys.exit(sys.maxsize < 2**32)" >nul 2>nul && set "PYTHON=py -%%V"
)
if not defined PYTHON (
    python -c "import sys; sys.exit(not (3, 11) <= sys.version_info < (3, 15) or sys.maxsize < 2**32)" >nul 2>nul && set "PYTHON=python"
)
if not defined PYTHON (
    echo Chưa tìm thấy Python 64-bit từ 3.11 đến 3.14.
    echo Tải Python 3.13 tại https://www.python.org/downloads/windows/ ; khi cài, đánh dấu ô "Add python.exe to PATH".
    echo Không cần quyền quản trị: bỏ dấu ở ô "Use admin privileges". Cài xong, mở lại tệp cai-dat.bat này.
    pause
    exit /b 1
)

%PYTHON% tools\windows\install.py
if errorlevel 1 (
    pause
    exit /b 1
)
echo Cửa sổ làm việc sắp mở trong trình duyệt. Lần sau bấm đúp mo-cua-so.bat trong thư mục kho.
pause
start "reportgen" /d "%CD%\kho" cmd /c mo-cua-so.bat
