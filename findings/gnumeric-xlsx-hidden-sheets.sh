#!/bin/sh
# One would guess that a sheet that is hidden stays hidden when Gnumeric saves a workbook as XLSX, as hidden rows and
# columns do, and as the same sheet does when saved as ODS.
# What happens: the sheet is written without its state, and opens beside the others for everybody.
# Who is hurt: whoever publishes an attendance list made that way: the hidden sheet with delegates' addresses or remarks
# on illness is in plain view. (LibreOffice keeps the state in both formats.)
set -eu
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cd "$folder"
ssconvert --version 2>/dev/null | head -1
cat >list.fods <<'XML'
<?xml version="1.0" encoding="UTF-8"?>
<office:document xmlns:office="urn:oasis:names:tc:opendocument:xmlns:office:1.0" xmlns:style="urn:oasis:names:tc:opendocument:xmlns:style:1.0" xmlns:table="urn:oasis:names:tc:opendocument:xmlns:table:1.0" xmlns:text="urn:oasis:names:tc:opendocument:xmlns:text:1.0" office:version="1.3" office:mimetype="application/vnd.oasis.opendocument.spreadsheet"><office:automatic-styles><style:style style:name="hidden" style:family="table"><style:table-properties table:display="false"/></style:style></office:automatic-styles><office:body><office:spreadsheet>
<table:table table:name="List"><table:table-row><table:table-cell office:value-type="string"><text:p>Country</text:p></table:table-cell></table:table-row></table:table>
<table:table table:name="Addresses" table:style-name="hidden"><table:table-row><table:table-cell office:value-type="string"><text:p>hidden</text:p></table:table-cell></table:table-row></table:table>
</office:spreadsheet></office:body></office:document>
XML
soffice --version
soffice "-env:UserInstallation=file://$folder/profile" --headless --convert-to ods list.fods >/dev/null 2>&1
ssconvert --export-type=Gnumeric_OpenCalc:odf list.ods again.ods 2>/dev/null
ssconvert --export-type=Gnumeric_Excel:xlsx2 list.ods again.xlsx 2>/dev/null
soffice "-env:UserInstallation=file://$folder/profile" --headless --convert-to 'xlsx:Calc MS Excel 2007 XML' list.ods >/dev/null 2>&1
hidden_in_ods=$(unzip -p again.ods content.xml | grep -c 'table:display="false"' || true)
echo "Gnumeric, ODS: $hidden_in_ods hidden style(s)"
echo "Gnumeric, XLSX:"
unzip -p again.xlsx xl/workbook.xml | grep -o '<sheet [^>]*>' | tee gnumeric
echo "LibreOffice, XLSX:"
unzip -p list.xlsx xl/workbook.xml | grep -o '<sheet [^>]*>' | tee libreoffice
if [ "$hidden_in_ods" -gt 0 ] && grep -q 'name="Addresses"' gnumeric && ! grep -q 'hidden' gnumeric && grep -q 'name="Addresses".*state="hidden"' libreoffice; then
  echo 'As seen: the hidden sheet is an open one in the XLSX of Gnumeric.'
else
  echo 'Changed: look again.'
  exit 1
fi
