import { compose } from '@/lib/composition';
import { applyJob } from '@/lib/imports/jobs/mutations-run';
import { ACTOR, CHOICE } from '@/test/imports/files';

/*
 * Applies the job named as its argument, in a process of its own that a test can kill.
 */
compose();
await applyJob(Number(process.argv[2]), ACTOR, CHOICE);
