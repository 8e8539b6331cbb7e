-- "Vertreten" in minutes says that somebody was there for the member, and neither that it came itself nor that a deputy did.
-- A sentence on all members together ("alle Mitglieder sind vertreten") is no list: it names nobody, and its silence says
-- nothing. No row has one of them yet. In a migration of their own: no value may be used in the transaction that adds it.
ALTER TYPE "attendance_status" ADD VALUE 'represented_by_somebody' AFTER 'represented_by_deputy';
ALTER TYPE "list_completeness" ADD VALUE 'all_together' BEFORE 'seats';
