#!/usr/bin/python3
"""Writes the workbooks of this folder with openpyxl 3.0.9 (Debian 12, python3-openpyxl).

It writes formulas without their results, texts within their cells, and dates as numbers unless it is told otherwise.
"""
import os
from datetime import date, datetime

import openpyxl
from openpyxl.comments import Comment
from openpyxl.styles import Font
from openpyxl.utils.datetime import CALENDAR_MAC_1904
from openpyxl.worksheet.datavalidation import DataValidation
from openpyxl.worksheet.table import Table

os.chdir(os.path.dirname(os.path.abspath(__file__)))
print("openpyxl", openpyxl.__version__)


def book(title, rows, formats=None, **options):
    workbook = openpyxl.Workbook(**options)
    sheet = workbook.active
    sheet.title = title
    for row in rows:
        sheet.append(row)
    for place, code in (formats or {}).items():
        for cell in sheet[place] if isinstance(sheet[place], tuple) else (sheet[place],):
            for one in cell if isinstance(cell, tuple) else (cell,):
                one.number_format = code
    return workbook, sheet


# A title merged over the table, dates as dates, sums as formulas in a row and a column, a legend below.
workbook, sheet = book("Anwesenheit", [
    ["Anwesenheit im Bund-Länder-Arbeitskreis Datenqualität"],
    ["Stand: 31.12.2019"],
    [],
    ["Land", date(2019, 3, 14), date(2019, 6, 13), date(2019, 9, 19), date(2019, 12, 12), "Summe"],
    ["Bayern", "x", "x", "e", "x", '=COUNTIF(B5:E5,"x")'],
    ["Berlin", "x", "–", "x", "x", '=COUNTIF(B6:E6,"x")'],
    ["Hessen", "e", "x", "x", "v", '=COUNTIF(B7:E7,"x")'],
    ["Saarland", None, "x", "x", "x", '=COUNTIF(B8:E8,"x")'],
    ["Sachsen", "x", "x", "abw.", "e", '=COUNTIF(B9:E9,"x")'],
    ["Summe", '=COUNTIF(B5:B9,"x")', '=COUNTIF(C5:C9,"x")', '=COUNTIF(D5:D9,"x")', '=COUNTIF(E5:E9,"x")', None],
    [],
    ["x = anwesend, e = entschuldigt, v = durch Vertretung, – = nicht erfasst"],
], {"B4:E4": "DD.MM.YYYY"})
sheet.merge_cells("A1:F1")
sheet["A1"].font = Font(bold=True)
workbook.save("titel-summen.xlsx")

# Seats in the date system that counts from 1904, leap days, a date that shows only its year, years as text.
workbook, sheet = book("Sitze", [
    ["Mitglied", "Art des Sitzes", "Seit", "Bis"],
    ["Kiel", "Mitglied", date(1996, 2, 29), None],
    ["Lübeck", "Mitglied", date(2004, 1, 1), date(2012, 12, 31)],
    ["Bonn", "Beobachter", date(2008, 2, 29), "2010"],
    ["Ulm", "Gast", "seit 2005", None],
])
workbook.epoch = CALENDAR_MAC_1904
for row in range(2, 5):
    sheet.cell(row, 3).number_format = "YYYY" if row == 3 else "DD.MM.YYYY"
    sheet.cell(row, 4).number_format = "DD.MM.YYYY"
workbook.save("sitze-1904.xlsx")

# One row an attendance, dates written in ISO (t="d"), one of them a leap day, one showing only its month.
workbook, sheet = book("Teilnahmen", [
    ["Land", "Datum", "Teilnahme", "Modus"],
    ["Bayern", date(2016, 2, 29), "anwesend", "vor Ort"],
    ["Bremen", date(2016, 2, 29), "entschuldigt", None],
    ["Hamburg", datetime(2016, 2, 29, 0, 0), "vertreten durch Stellvertretung", "online"],
    ["Bayern", date(2016, 9, 1), "abwesend", None],
    ["Bremen", date(2016, 9, 1), "anwesend", "per Video"],
], {"B2:B4": "yyyy-mm-dd", "B5:B6": "mmmm yyyy"}, iso_dates=True)
workbook.save("iso-daten.xlsx")

# Headings that are dates and show a month with its year, and one that shows the month alone.
workbook, sheet = book("Blatt", [
    ["Mitglied", date(2019, 3, 14), date(2019, 9, 19), date(2019, 12, 12)],
    ["Kiel", "ja", "ja", "ja"],
    ["Bonn", "entsch.", "ja", "ja"],
    ["Ulm", "ja", "nein", "entsch."],
], {"B1:C1": "MMMM YYYY", "D1": "MMMM"})
workbook.save("monate.xlsx")

# A year merged over days with places, a column, a row and a sheet that are hidden.
workbook, sheet = book("Anwesenheit", [
    ["Land", 2017, None, 2018, None, "Raum"],
    [None, "7.3. Bremen", "19.9. Kiel", "21.2. Mainz", "5.9. Erfurt", None],
    ["Hessen", "x", "x", "e", "x", "R 3"],
    ["Sachsen", "x", "e", "x", "x", "R 4"],
    ["Thüringen", "x", "x", "x", "x", "R 3"],
    ["Saarland", "e", "x", "x", "V", "R 5"],
])
for place in ("A1:A2", "B1:C1", "D1:E1", "F1:F2"):
    sheet.merge_cells(place)
sheet.row_dimensions[5].hidden = True
sheet.column_dimensions["F"].hidden = True
contacts = workbook.create_sheet("Kontakte")
contacts.append(["Stelle", "Telefon"])
contacts.append(["Geschäftsstelle", "0000"])
contacts.sheet_state = "hidden"
workbook.save("doppelkopf-verborgen.xlsx")

# A table object with a validation, notes at cells, truths, and the short names of Länder.
workbook, sheet = book("Protokoll", [
    ["Sitzung", "Datum", "Land", "Anwesend"],
    [12, date(2020, 2, 29), "BW", True],
    [12, date(2020, 2, 29), "BY", True],
    [12, date(2020, 2, 29), "NRW", False],
    [12, date(2020, 2, 29), "MV", True],
    [13, date(2020, 11, 5), "BW", False],
    [13, date(2020, 11, 5), "BY", True],
    [13, date(2020, 11, 5), "NRW", True],
    [13, date(2020, 11, 5), "S-H", True],
], {"B2:B9": "DD/MM/YYYY"})
sheet.add_table(Table(displayName="Protokoll", ref="A1:D9"))
validation = DataValidation(type="list", formula1='"WAHR,FALSCH"', allow_blank=True)
validation.add("D2:D9")
sheet.add_data_validation(validation)
sheet["D4"].comment = Comment("Bitte bei der Geschäftsstelle nachfragen: abwesend?", "Geschäftsstelle")
workbook.save("tabelle-wahrheiten.xlsx")

# A list of meetings: numbers as text, a leap day, several days as text, what was called off, a written procedure.
workbook, sheet = book("Sitzungen", [
    ["Liste der Sitzungen 2023 und 2024"],
    [],
    ["Nr.", "Datum", "Titel", "Ort", "Art der Sitzung", "Stand"],
    ["7", date(2023, 3, 2), "Frühjahrssitzung", "Kiel", "ordentlich", "stattgefunden"],
    ["8", date(2023, 9, 14), "Herbstsitzung", "Bonn", "ordentlich", "ausgefallen"],
    ["9", date(2024, 2, 29), "Sondersitzung zum Haushalt", "Ulm", "Sondersitzung", "stattgefunden"],
    ["10", date(2024, 5, 6), "Umlauf zum Arbeitsprogramm", None, "Umlaufverfahren", "stattgefunden"],
    ["11", "12.–13.9.2024", "Herbstsitzung", "Jena", "ordentlich", "stattgefunden"],
], {"B4:B7": "dd.mm.yyyy"})
workbook.save("sitzungen.xlsx")

# Membership by year with the codes of the Correlates of War data.
workbook, sheet = book("igo", [
    ["ccode", "stateabb", 1996, 1997, 1998, 1999, 2000],
    [220, "FRN", -1, 1, 1, 1, 1],
    [290, "POL", -1, 0, 3, 3, 1],
    [325, "ITA", -1, 1, 1, 0, 0],
    [200, "UKG", -1, -9, 1, 1, 1],
    [230, "SPN", -1, 2, 2, 2, 2],
    [225, "SWZ", -1, 0, 0, 0, 0],
])
workbook.save("cow-jahre.xlsx")

# Meetings down, members across, a sum of each meeting without its result.
workbook, sheet = book("Übersicht", [
    ["Sitzung am", "Kiel", "Lübeck", "Bonn", "Anwesend gesamt"],
    [date(2021, 4, 15), "x", "x", "entsch.", '=COUNTIF(B2:D2,"x")'],
    [date(2021, 10, 7), "x", "fehlt", "x", '=COUNTIF(B3:D3,"x")'],
    [date(2022, 4, 21), "fehlt", "x", "x", '=COUNTIF(B4:D4,"x")'],
], {"A2:A4": 'ddd", "dd/mm/yyyy'})
workbook.save("gedreht.xlsx")

# Rows of two networks, filtered to one of them: the filter hides the other's rows.
workbook, sheet = book("Alle Gremien", [
    ["Gremium", "Mitglied", "Datum", "Teilnahme"],
    ["Netz", "Kiel", date(2018, 5, 3), "anwesend"],
    ["Städtetag", "Kiel", date(2018, 5, 3), "abwesend"],
    ["Netz", "Bonn", date(2018, 5, 3), "entschuldigt"],
    ["Städtetag", "Bonn", date(2018, 5, 4), "anwesend"],
    ["Netz", "Ulm", date(2018, 5, 3), "abwesend"],
], {"C2:C6": "dd.mm.yy"})
sheet.auto_filter.ref = "A1:D6"
sheet.auto_filter.add_filter_column(0, ["Netz"])
for row in (3, 5):
    sheet.row_dimensions[row].hidden = True
workbook.save("netze-gefiltert.xlsx")

# Numbers that number formats show as words, and one that is shown as nothing.
workbook, sheet = book("Teilnahme", [
    ["Land", date(2024, 3, 5), date(2024, 9, 17), date(2025, 3, 11), date(2025, 9, 16)],
    ["Bayern", 1, 1, 1, "x"],
    ["Berlin", 0, 0, 1, "x"],
    ["Hessen", 1, 0, 0, "e"],
    ["Sachsen", 0, 1, 0, "e"],
], {
    "B1:E1": "DD.MM.YYYY",
    "B2:B5": '"anwesend";;"entschuldigt"',
    "C2:C5": '[=1]"fehlt";[=0]"anwesend";General',
    "D2:D5": '"entschuldigt";"entschuldigt";"x"',
})
sheet["E5"].number_format = ";;;"
workbook.save("worte-als-zahlen.xlsx")
