/*
 * Ends the process when it takes more memory than it may. A thread of its own, because the one that reads does not pause;
 * plain JavaScript, because threads know nothing of the loader that reads TypeScript.
 */
import { workerData } from 'node:worker_threads';

const WATCH_EVERY_MS = 50;
const memoryBytes = Number(workerData);

setInterval(() => {
  if (process.memoryUsage.rss() > memoryBytes) process.kill(process.pid, 'SIGTERM');
}, WATCH_EVERY_MS);
