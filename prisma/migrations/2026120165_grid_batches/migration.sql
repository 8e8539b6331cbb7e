-- A batch may come from the grid of members and meetings, in which one source's attendances are entered.
ALTER TYPE "import_kind" ADD VALUE 'grid' BEFORE 'move';
