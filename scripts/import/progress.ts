import { setTimeout as delay } from 'node:timers/promises';
import { requestCancel } from '@/lib/imports/jobs/mutations';
import { findJob } from '@/lib/imports/jobs/queries';
import { secondsLeft } from '@/lib/imports/jobs/rules';
import type { CommandWords } from './words';

const LOOK_EVERY_MS = 500;

/** Runs a step of a job and tells on stderr how far it is; a stop signal gives it up, which leaves nothing behind. */
export async function watchStep(
  jobId: number,
  total: number,
  what: 'planning' | 'applying',
  words: CommandWords,
  work: () => Promise<void>,
): Promise<void> {
  const ended = new AbortController();
  const stop = () => void requestCancel(jobId).catch(() => undefined);
  process.once('SIGINT', stop);
  process.once('SIGTERM', stop);
  const told = (done: number) =>
    words.t('progress', { done: words.number(done), total: words.number(total), what: words.t(what) });
  const telling = tell();
  try {
    await work();
  } finally {
    ended.abort();
    await telling;
    await tellEnd();
    process.off('SIGINT', stop);
    process.off('SIGTERM', stop);
  }

  /**
   * In a file the last line says that all rows have been looked at; on a terminal the figures have gone. How many were
   * taken over is told behind it.
   */
  async function tellEnd(): Promise<void> {
    if (process.stderr.isTTY || what !== 'planning') return;
    if ((await findJob(jobId))?.state === 'planned') process.stderr.write(`${told(total)}\n`);
  }

  async function tell(): Promise<void> {
    const began = Date.now();
    const shows = process.stderr.isTTY;
    let before = '';
    while (!ended.signal.aborted) {
      await delay(LOOK_EVERY_MS, undefined, { signal: ended.signal }).catch(() => undefined);
      const job = await findJob(jobId);
      // Rows are counted by the thousand: before the first of them there is nothing to tell.
      if (!job || job.done === 0 || ended.signal.aborted) continue;
      const seconds = secondsLeft({ done: job.done, total, elapsedMs: Date.now() - began });
      const left = seconds === null ? '' : ` · ${words.pages('form.left', { seconds })}`;
      const line = `${told(job.done)}${left}`;
      // In a file nothing is overwritten: there a line is written once, not twice a second.
      if (shows) process.stderr.write(`\r\u001b[2K${line}`);
      else if (line !== before) process.stderr.write(`${line}\n`);
      before = line;
    }
    if (shows) process.stderr.write('\r\u001b[2K');
  }
}
