-- A batch may come from a proposal that was put in force; an uploaded list may have become a proposal.
ALTER TYPE "import_kind" ADD VALUE 'proposal';
ALTER TYPE "import_job_state" ADD VALUE 'proposed';
