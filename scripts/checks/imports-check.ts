import path from 'node:path';
import { testRun } from '@/lib/config/test-run';
import { CODE, complaintsAboutImports } from './imports';
import { KEPT } from './kept';

/* A process of its own, so that other checks go on while it reads. */
const root = path.resolve(import.meta.dirname, '../..');
const kept = testRun().isFresh ? undefined : path.join(root, KEPT, 'dependency-cruiser');
const complaints = await complaintsAboutImports(root, CODE, kept);
if (complaints.length > 0) {
  console.error(complaints.join('\n'));
  process.exitCode = 1;
}
