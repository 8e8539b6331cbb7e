#!/bin/sh
# One would guess that openxlsx::read.xlsx(detectDates = TRUE) gives a cell that holds a day and a time of day as that day,
# or as a point in time, or leaves it a number.
# What happens: the column becomes Dates; cells at midnight are right, and one of 13 December 2012, half past ten, becomes
# a day of the year 4125: its number is 41256.4375, and the first four digits are taken for a year.
# Who is hurt: whoever counts meetings by year from a calendar in XLSX: meetings with a time fall out, with no warning.
set -eu
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cd "$folder"
cat >look.R <<'R'
suppressPackageStartupMessages(library(openxlsx))
meetings <- data.frame(meeting = 1:2, begins = as.POSIXct(c("2012-09-13 00:00", "2012-12-13 10:30"), tz = "UTC"))
write.xlsx(meetings, "meetings.xlsx")
read <- read.xlsx("meetings.xlsx", detectDates = TRUE)
cat(R.version.string, "openxlsx", as.character(packageVersion("openxlsx")), "\n")
cat("written:", format(meetings$begins), "\nread:   ", format(read$begins), "\n")
as_seen <- format(read$begins[1]) == "2012-09-13" && as.integer(format(read$begins[2], "%Y")) > 4000
cat(if (as_seen) "As seen: the second meeting is in another age.\n" else "Changed: look again.\n")
quit(status = if (as_seen) 0 else 1)
R
TZ=UTC Rscript look.R
