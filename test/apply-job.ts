import { installProjector } from '@/lib/db/register-write';
import { applyJob } from '@/lib/imports/jobs/mutations-run';
import { projectParticipation } from '@/lib/participation/read-model/mutations';
import { ACTOR, CHOICE } from '@/test/import-files';

/*
 * Applies the job named as its argument, in a process of its own that a test can kill.
 */
installProjector(projectParticipation);
await applyJob(Number(process.argv[2]), ACTOR, CHOICE);
