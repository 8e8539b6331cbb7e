#!/usr/bin/Rscript
# Writes the files of this folder with R 4.2.2 and openxlsx 4.2.5.2 (Debian 12: r-base-core, r-cran-openxlsx).
# Run in this folder. Each is what a researcher has left in the workspace after cleaning attendance data.
suppressPackageStartupMessages(library(openxlsx))
cat(R.version.string, "openxlsx", as.character(packageVersion("openxlsx")), "\n")

# write.csv as it is: quoted texts, row names in a column without a heading, NA for what is missing, a factor.
attendance <- data.frame(
  country = c("Germany", "France", "Poland", "Germany", "France", "Poland"),
  meeting_date = as.Date(c("2012-02-29", "2012-02-29", "2012-02-29", "2012-10-04", "2012-10-04", "2012-10-04")),
  status = factor(c("present", "excused", NA, "present", "absent", "present"))
)
write.csv(attendance, "write-csv.csv")

# write.csv2 for German Excel: semicolons and decimal commas, a share of each row, a matrix with dates as its names.
marks <- data.frame(
  Land = c("Bayern", "Bremen", "Hessen"),
  `2019-03-14` = c("x", "e", "x"), `2019-09-19` = c("x", "x", NA), `2020-02-29` = c(NA, "x", "x"),
  Anteil = c(2 / 2, 2 / 3, 2 / 2), check.names = FALSE
)
write.csv2(marks, "write-csv2.csv", row.names = FALSE, na = "")

# data.frame mends the names that are no names of R: dates become X2019.03.14.
mended <- data.frame(Land = c("Bayern", "Bremen", "Hessen"), `2019-03-14` = c("x", "e", "x"), `2019-09-19` = c("x", "x", "e"))
write.csv(mended, "mended-names.csv", row.names = FALSE)

# write.table as it is: the names of the rows have no heading, so the header is one cell shorter than every row.
write.table(attendance, "write-table.txt", sep = "\t", quote = FALSE)

# A matrix with the members as names of its rows: the same, and the members themselves have no heading.
matrix_of_marks <- matrix(c("present", "excused", "present", "present", "present", "absent"), nrow = 3,
  dimnames = list(c("Germany", "France", "Poland"), c("2014-03-20", "2014-10-16")))
write.table(matrix_of_marks, "matrix.csv", sep = ",", quote = TRUE)
write.csv(matrix_of_marks, "matrix-with-corner.csv")

# Windows' encoding, and the codes of states with that of Namibia, which looks like what is missing.
codes <- data.frame(iso2c = c("DE", "NA", "FR"), date = as.Date("1999-11-30"), attendance = c("present", "present", NA), note = c("Grußwort der Delegation", NA, NA))
write.csv(codes, "namibia.csv", row.names = FALSE, fileEncoding = "latin1")

# Meetings of the time before 1900, in a compressed file.
early <- data.frame(
  date = as.Date(c("1889-06-29", "1892-02-29", "1899-08-02")),
  title = c("First conference", "Second conference", "Third conference"), place = c("Paris", "Bern", "Oslo"),
  state = c("held", "held", "cancelled")
)
connection <- gzfile("early-meetings.csv.gz", "w")
write.csv(early, connection, row.names = FALSE, quote = FALSE)
close(connection)

# openxlsx: real dates, a factor, truths, and a cell for each NA, which is an error to a spreadsheet.
long <- data.frame(
  Mitglied = factor(c("Kiel", "Bonn", "Ulm", "Jena")), Datum = as.Date("2018-05-03"),
  Anwesend = c(TRUE, TRUE, NA, FALSE), Modus = c("vor Ort", "online", NA, NA)
)
workbook <- createWorkbook()
addWorksheet(workbook, "Teilnahmen")
writeData(workbook, "Teilnahmen", long, keepNA = TRUE)
saveWorkbook(workbook, "openxlsx-na.xlsx", overwrite = TRUE)

# openxlsx: a title, a table object with a filter, a validation, a hidden column, seats with leap days and numbers as text.
seats <- data.frame(
  Mitgliedsnummer = c("007", "012", "103"), Mitglied = c("Kiel", "Bonn", "Ulm"), Seit = as.Date(c("2000-02-29", "2004-01-01", "2008-02-29")),
  Bis = as.Date(c(NA, "2011-12-31", NA)), Sitzart = c("Mitglied", "Mitglied", "Gast"), Raum = c("a", "b", "c")
)
workbook <- createWorkbook()
addWorksheet(workbook, "Sitze")
writeData(workbook, "Sitze", "Verzeichnis der Mitglieder, Stand 2012")
mergeCells(workbook, "Sitze", cols = 1:6, rows = 1)
writeDataTable(workbook, "Sitze", seats, startRow = 3)
dataValidation(workbook, "Sitze", cols = 5, rows = 4:6, type = "list", value = '"Mitglied,Gast"')
setColWidths(workbook, "Sitze", cols = 6, hidden = TRUE)
saveWorkbook(workbook, "openxlsx-table.xlsx", overwrite = TRUE)

# Membership by year as reshape() leaves it, with the codes of the Correlates of War data.
years <- data.frame(
  ccode = rep(c(220, 255, 290), each = 3), year = rep(1998:2000, 3), member = c(1, 1, 1, 0, 3, 3, -9, 1, 1)
)
wide <- reshape(years, idvar = "ccode", timevar = "year", direction = "wide")
names(wide) <- sub("member.", "", names(wide), fixed = TRUE)
write.csv(wide, "reshaped-years.csv", row.names = FALSE)
