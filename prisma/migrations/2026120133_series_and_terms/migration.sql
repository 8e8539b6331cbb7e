-- A batch may be the meetings of a plan for the year, or the seats of the next term.
ALTER TYPE "import_kind" ADD VALUE 'series' BEFORE 'move';
ALTER TYPE "import_kind" ADD VALUE 'next_term' BEFORE 'move';
