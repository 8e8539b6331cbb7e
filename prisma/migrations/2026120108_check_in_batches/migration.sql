-- A batch may come from the check-in of one meeting, where whoever comes is ticked off at the door.
ALTER TYPE "import_kind" ADD VALUE 'check_in' BEFORE 'move';
