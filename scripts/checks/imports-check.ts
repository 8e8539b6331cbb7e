import path from 'node:path';
import { CODE, complaintsAboutImports } from './imports';

/* A process of its own, so that other checks go on while it reads. */
const root = path.resolve(import.meta.dirname, '../..');
const complaints = await complaintsAboutImports(root, CODE, path.join(root, 'node_modules/.cache/dependency-cruiser'));
if (complaints.length > 0) {
  console.error(complaints.join('\n'));
  process.exitCode = 1;
}
