import 'server-only';
import { beforeStop } from '@/lib/config/before-stop';
import { environment } from '@/lib/config/environment';
import { openHeavyGateway, takeRequests } from '@/lib/config/heavy/gateway';
import { isSecondServer, mayHaveSecondServer, SecondServer } from '@/lib/config/heavy/second-server';
import { keepAnswers } from '@/lib/config/kept-answers';
import { keepPages } from '@/lib/config/page-cache';
import { processWide } from '@/lib/core/process-wide';
import { type ChangeTold, listenForChanges } from '@/lib/db/register-changes';
import { installCellReader } from '@/lib/audit/proposals/mutations';
import { installProjector } from '@/lib/db/register-write';
import { projectParticipation } from '@/lib/participation/read-model/mutations';
import { readPublicCells } from '@/lib/participation/read-model/queries-cells';

/*
 * Here the parts of the program are put together that must not import each other. Every process calls this where it
 * begins: the server (instrumentation), the commands, the set-up of tests. Nothing else imports this file.
 */

/** Hands the read model, which stands to the right of the domains that write, to the writes and to drafts. */
export function compose(): void {
  installProjector(projectParticipation);
  installCellReader(readPublicCells);
}

const served = processWide<true>('importWorker');

/** Asked by programs all day long, and by nobody who goes on to what takes long. */
const OF_PROGRAMS = /^\/(?:healthz|readyz|_next|api|feeds)(?:[/?]|$)/;

/**
 * Keeps pages, the answers that are made of them, and those that take long, which a second server makes; the development server
 * makes everything itself. `warm`: to be called once this one answers. From then on the second runs while there are readers,
 * whatever they ask for.
 */
function keepWhatIsMade(): ChangeTold & { warm(): void } {
  const pages = keepPages();
  if (!mayHaveSecondServer()) return { ...pages, warm: () => undefined };
  const answers = keepAnswers();
  const second = new SecondServer();
  const heavy = openHeavyGateway(() => second.port());
  takeRequests((asked, response, pass) => {
    if (!OF_PROGRAMS.test(asked.url ?? '')) second.warm();
    if (answers.send(asked, response) || heavy.take(asked, response, pass)) return true;
    answers.watch(asked, response);
    return false;
  });
  return {
    warm: () => second.warm(),
    expire(tags) {
      pages.expire(tags);
      answers.expireEverything();
      heavy.expire(tags);
    },
    expireEverything() {
      pages.expireEverything();
      answers.expireEverything();
      heavy.expireEverything();
    },
  };
}

/**
 * What a server does beside answering: it keeps pages, and gives up those of which it hears that they show otherwise; before
 * it answers it works out anew what older rules said of cells; then it takes steps of imports from the queue until it is told
 * to stop.
 */
export async function composeServer(): Promise<void> {
  compose();
  // A build has no database and answers nobody; a reloaded module finds the worker at work.
  const { appDatabaseUrl } = environment();
  if (!appDatabaseUrl || served.get()) return;
  served.set(true);
  // What the second server makes the first one keeps; it reads everything anew, so that nothing it makes is older than it seems.
  if (isSecondServer()) return;
  const kept = keepWhatIsMade();
  const listener = listenForChanges(appDatabaseUrl, kept);
  const { renewReadModel } = await import('@/lib/participation/read-model/mutations-renewal');
  await renewReadModel();
  const { startImportWorker } = await import('@/lib/imports/worker/mutations-worker');
  const worker = startImportWorker();
  kept.warm();
  beforeStop(async () => void (await Promise.all([worker.stop(), listener.close()])));
}
