#!/usr/bin/python3
"""Writes the files of this folder with Gnumeric 1.12.55 (Debian 12: gnumeric, by its command ssconvert).

Each workbook is written down in Gnumeric's own format, opened by Gnumeric, worked out, and stored by it as XLSX, ODS
or text. The last two go on from workbooks of other programs, as an office does that opens what it was sent.
"""
import os
import subprocess
import tempfile
from datetime import date
from xml.sax.saxutils import escape, quoteattr

HERE = os.path.dirname(os.path.abspath(__file__))
DAY_ZERO = date(1899, 12, 30)
NUMBER, TEXT, TRUTH = 40, 60, 20


def cell(line, column, value):
    place = f'<gnm:Cell Row="{line}" Col="{column}"'
    if isinstance(value, tuple):
        return f'{place} ValueType="{NUMBER}" ValueFormat={quoteattr(value[1])}>{(value[0] - DAY_ZERO).days}</gnm:Cell>'
    if isinstance(value, bool):
        return f'{place} ValueType="{TRUTH}">{str(value).upper()}</gnm:Cell>'
    if isinstance(value, (int, float)):
        return f'{place} ValueType="{NUMBER}">{value}</gnm:Cell>'
    if value.startswith("="):
        return f"{place}>{escape(value)}</gnm:Cell>"
    return f'{place} ValueType="{TEXT}">{escape(value)}</gnm:Cell>'


def sheet(name, rows, formats=(), hidden_rows=(), hidden_columns=(), merged=(), notes=(), is_hidden=False, bold=None):
    width = max((len(row) for row in rows), default=1)
    cells = "".join(cell(line, column, value) for line, row in enumerate(rows) for column, value in enumerate(row) if value not in (None, ""))
    styles = "".join(
        f'<gnm:StyleRegion startCol="{left}" startRow="{top}" endCol="{right}" endRow="{bottom}"><gnm:Style Format={quoteattr(code)}/></gnm:StyleRegion>'
        for (left, top, right, bottom), code in formats)
    columns = "".join(f'<gnm:ColInfo No="{one}" Unit="60"{" Hidden=" + chr(34) + "1" + chr(34) if one in hidden_columns else ""}/>' for one in range(width))
    lines = "".join(f'<gnm:RowInfo No="{one}" Unit="13"{" Hidden=" + chr(34) + "1" + chr(34) if one in hidden_rows else ""}/>' for one in range(len(rows)))
    objects = "".join(f'<gnm:CellComment ObjectBound="{place}" Author="Office" Text={quoteattr(text)}/>' for place, text in notes)
    spans = f'<gnm:MergedRegions>{"".join(f"<gnm:Merge>{one}</gnm:Merge>" for one in merged)}</gnm:MergedRegions>' if merged else ""
    visibility = ' Visibility="GNM_SHEET_VISIBILITY_HIDDEN"' if is_hidden else ""
    return name, (
        f"<gnm:Sheet{visibility}><gnm:Name>{escape(name)}</gnm:Name><gnm:MaxCol>{width - 1}</gnm:MaxCol><gnm:MaxRow>{len(rows) - 1}</gnm:MaxRow>"
        f"<gnm:Styles>{styles}</gnm:Styles><gnm:Cols>{columns}</gnm:Cols><gnm:Rows>{lines}</gnm:Rows>"
        f"<gnm:Objects>{objects}</gnm:Objects><gnm:Cells>{cells}</gnm:Cells>{spans}</gnm:Sheet>")


def workbook(*sheets):
    names = "".join(f'<gnm:SheetName gnm:Cols="256" gnm:Rows="65536">{escape(name)}</gnm:SheetName>' for name, _ in sheets)
    return (
        '<?xml version="1.0" encoding="UTF-8"?><gnm:Workbook xmlns:gnm="http://www.gnumeric.org/v10.dtd">'
        f'<gnm:Version Epoch="1" Major="12" Minor="55"/><gnm:SheetNameIndex>{names}</gnm:SheetNameIndex><gnm:Sheets>{"".join(content for _, content in sheets)}</gnm:Sheets></gnm:Workbook>')


def convert(source, name, *options):
    subprocess.run(["ssconvert", "--recalc", *options, source, os.path.join(HERE, name)], check=True, stderr=subprocess.DEVNULL)


def make(content, *targets):
    with tempfile.TemporaryDirectory() as folder:
        source = os.path.join(folder, "source.gnumeric")
        with open(source, "w", encoding="utf-8") as file:
            file.write(content)
        for name, *options in targets:
            convert(source, name, *options)


def dates(code, *days):
    return [(date(*one), code) for one in days]


print(subprocess.run(["ssconvert", "--version"], capture_output=True, text=True).stdout.splitlines()[0])

# Real dates in a German format, sums with results, a note, a title merged over the table.
make(workbook(sheet("Anwesenheit", [
    ["Arbeitskreis Haushalt, Anwesenheit"],
    ["Land", *dates("dd.mm.yyyy", (2018, 1, 25), (2018, 6, 14), (2018, 11, 8)), "Anzahl"],
    ["Berlin", "x", "x", "entsch.", '=countif(B3:D3,"x")'],
    ["Hamburg", "x", "fehlt", "x", '=countif(B4:D4,"x")'],
    ["Saarland", "x", "x", "x", '=countif(B5:D5,"x")'],
    ["Gesamt", '=countif(B3:B5,"x")', '=countif(C3:C5,"x")', '=countif(D3:D5,"x")', "=sum(B6:D6)"],
], formats=[((1, 1, 3, 1), "dd.mm.yyyy")], merged=["A1:E1"], notes=[("C4", "Ohne Abmeldung?")])),
    ("sums.xlsx", "--export-type=Gnumeric_Excel:xlsx2"), ("sums.ods", "--export-type=Gnumeric_OpenCalc:odf"))

# Covered cells, a hidden row, a hidden column, a hidden sheet.
make(workbook(sheet("Teilnahme", [
    ["Mitglied", "2015", None, "2016", "Vermerk"],
    [None, "12.3. Kiel", "10.9. Bonn", "29.2. Ulm", None],
    ["Kiel", "ja", "ja", "ja", "a"],
    ["Bonn", "entschuldigt", "ja", "ja", "b"],
    ["Ulm", "ja", "ja", "nein", "c"],
    ["Jena", "ja", "abwesend", "ja", "d"],
], merged=["A1:A2", "B1:C1", "E1:E2"], hidden_rows=[4], hidden_columns=[4]),
    sheet("Adressen", [["Stelle", "Ort"], ["Geschäftsstelle", "Kiel"]], is_hidden=True)),
    ("covered-hidden.ods", "--export-type=Gnumeric_OpenCalc:odf"), ("covered-hidden.xlsx", "--export-type=Gnumeric_Excel:xlsx2"))

# One row an attendance, month first: the order is proved by one line; as text, tabs between the cells.
make(workbook(sheet("Attendance", [
    ["Country", "Date", "Attendance", "Level"],
    ["Germany", "03/04/2014", "present", "Minister"],
    ["France", "03/04/2014", "apologies", ""],
    ["Italy", "10/28/2014", "present", "State secretary"],
    ["Germany", "10/28/2014", "by deputy", "Official"],
])), ("month-first.txt", "--export-type=Gnumeric_stf:stf_assistant", "-O", "separator='\t' format=preserve"))

# The same kind with real dates and truths, as Gnumeric's CSV shows them.
make(workbook(sheet("Attendance", [
    ["Country", "Date of meeting", "Attended", "Meeting no"],
    ["Germany", *dates("d-mmm-yyyy", (2004, 2, 29)), True, 3],
    ["France", *dates("d-mmm-yyyy", (2004, 2, 29)), False, 3],
    ["Italy", *dates("d-mmm-yyyy", (2004, 9, 30)), True, 4],
], formats=[((1, 1, 1, 3), "d-mmm-yyyy")])), ("truths.csv", "--export-type=Gnumeric_stf:stf_csv"))

# Seats: shown years, days before 1900 as text, shares that have nothing to do with seats.
make(workbook(sheet("Members", [
    ["Country", "Membership", "Since", "Until", "Contribution"],
    ["France", "full member", "1889-06-30", "", 0.25],
    ["Italy", "observer", *dates("yyyy", (1951, 1, 1)), *dates("yyyy-mm-dd", (1960, 2, 29)), 0.5],
    ["Spain", "full member", *dates("yyyy-mm-dd", (1986, 1, 1)), "", 0.125],
], formats=[((2, 2, 2, 2), "yyyy"), ((3, 2, 3, 2), "yyyy-mm-dd"), ((2, 3, 2, 3), "yyyy-mm-dd"), ((4, 1, 4, 3), "0.0%")])),
    ("seats.ods", "--export-type=Gnumeric_OpenCalc:odf"), ("seats.xlsx", "--export-type=Gnumeric_Excel:xlsx2"))

# Membership by year, COW's abbreviations, codes as numbers.
make(workbook(sheet("igo", [
    ["stateabb", 1950, 1951, 1952, 1953],
    ["FRN", 1, 1, 1, 1],
    ["ITA", 0, 3, 3, 1],
    ["SPN", -9, 0, 0, 2],
])), ("years.xlsx", "--export-type=Gnumeric_Excel:xlsx2"))

# Two programs one after the other.
convert(os.path.join(HERE, "../openpyxl/gedreht.xlsx"), "openpyxl-gedreht.ods", "--export-type=Gnumeric_OpenCalc:odf")
convert(os.path.join(HERE, "../libreoffice/doppelkopf.xlsx"), "libreoffice-doppelkopf.ods", "--export-type=Gnumeric_OpenCalc:odf")
