import 'server-only';
import { database } from '@/lib/db/client';
import { wrongLines } from '@/lib/imports/jobs/queries-lines';

/** The wrong lines of a job, a thousand at a time; they stay as they are until the list is planned again. */
export const streamWrongLines = (jobId: number) => wrongLines(database(), jobId);
