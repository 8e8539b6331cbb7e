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
  const telling = tell();
  try {
    await work();
  } finally {
    ended.abort();
    await telling;
    process.off('SIGINT', stop);
    process.off('SIGTERM', stop);
  }

  async function tell(): Promise<void> {
    const began = Date.now();
    const shows = process.stderr.isTTY;
    let before = '';
    while (!ended.signal.aborted) {
      await delay(LOOK_EVERY_MS, undefined, { signal: ended.signal }).catch(() => undefined);
      const job = await findJob(jobId);
      if (!job || ended.signal.aborted) continue;
      const seconds = secondsLeft({ done: job.done, total, elapsedMs: Date.now() - began });
      const told = words.t('progress', {
        done: words.number(job.done),
        total: words.number(total),
        what: words.t(what),
      });
      const left = seconds === null ? '' : ` · ${words.pages('form.left', { seconds })}`;
      const line = `${told}${left}`;
      // In a file nothing is overwritten: there a line is written once, not twice a second.
      if (shows) process.stderr.write(`\r\u001b[2K${line}`);
      else if (line !== before) process.stderr.write(`${line}\n`);
      before = line;
    }
    if (shows) process.stderr.write('\r\u001b[2K');
  }
}
