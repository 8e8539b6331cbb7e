#!/bin/sh
# One would guess that a day typed into LibreOffice Calc and saved as XLSX is the same day to whoever opens the file.
# What happens: days of January and February 1900 are written one too high, as if 1900 had begun a day earlier. ECMA-376
# counts 1 January 1900 as 1 (18.17.4.1, with the leap day that never was), so 15 January is 15; the file says 16, and
# Gnumeric, like Excel, shows the 16th. From 1 March 1900 on all agree, and LibreOffice reads its own file back as typed.
# Who is hurt: whoever keeps early congresses, treaties or terms in XLSX: every day of these two months moves, silently.
set -eu
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cd "$folder"
soffice --version
ssconvert --version 2>/dev/null | head -1
printf 'typed\n1900-01-15\n1900-03-01\n' >days.csv
soffice "-env:UserInstallation=file://$folder/profile" --headless --infilter='CSV:44,34,UTF8,1,,1033,false,true' \
  --convert-to 'xlsx:Calc MS Excel 2007 XML' days.csv >/dev/null 2>&1
unzip -p days.xlsx xl/worksheets/sheet1.xml | grep -o '<c r="A[23]"[^>]*><v>[0-9]*' | sed 's/.*r="\(A.\)".*<v>/\1 is the number /' | tee numbers
ssconvert days.xlsx shown.csv 2>/dev/null
echo 'Gnumeric shows:'
cat shown.csv
soffice "-env:UserInstallation=file://$folder/profile" --headless --convert-to csv:'Text - txt - csv (StarCalc)':44,34,76 --outdir back days.xlsx >/dev/null 2>&1
echo 'LibreOffice shows:'
cat back/days.csv
if grep -q 'A2 is the number 16' numbers && grep -q 'A3 is the number 61' numbers && grep -q '1900/01/16' shown.csv && grep -q '1900-01-15' back/days.csv; then
  echo 'As seen: 15 January 1900 becomes the 16th for others.'
else
  echo 'Changed: look again.'
  exit 1
fi
