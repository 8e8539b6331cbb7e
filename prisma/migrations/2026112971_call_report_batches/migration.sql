-- A batch may come from the report of a call or of registrations. Of the report itself nothing is stored.
ALTER TYPE "import_kind" ADD VALUE 'call_report';
