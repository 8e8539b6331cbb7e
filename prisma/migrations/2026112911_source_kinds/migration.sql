-- Three kinds of document that were filed under another until now, each at its place in the documented order of weight,
-- which an enumeration sorts by. No row has one of them yet, so that no cell changes by it. The values are added in a
-- migration of their own: none may be used in the transaction that adds it.
ALTER TYPE "source_kind" ADD VALUE 'roll_call' BEFORE 'parliamentary_answer';
ALTER TYPE "source_kind" ADD VALUE 'call_report' BEFORE 'parliamentary_answer';
ALTER TYPE "source_kind" ADD VALUE 'report' BEFORE 'web_page';
