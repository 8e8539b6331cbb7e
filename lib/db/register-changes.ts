import 'server-only';
import { randomUUID } from 'node:crypto';
import { setTimeout as delay } from 'node:timers/promises';
import { processWide } from '@/lib/core/process-wide';
import { connectDirectly } from '@/lib/db/direct-reading';
import { inTime } from '@/lib/db/in-time';

/*
 * The database tells every server, at the commit of a write, which pages show something else from then on
 * (prisma/sql/functions/touched_tags.sql). Each server listens on a connection of its own.
 */

/** As in prisma/sql/functions/tell_touched.sql. */
const CHANNEL = 'register_changes';
/** What says that everything has changed. */
const EVERYTHING = '*';
/** Before what a server says to itself, to know that it has heard all that was told before. */
const ECHO = 'echo ';

/** Longer than a busy machine takes; a connection that is silent for longer is given up. */
const ECHO_MS = 10_000;
/** A connection that is dead without having been closed is found so. */
const LOOK_EVERY_MS = 30_000;
/** Closed when nobody speaks. */
const IDLE_SECONDS = 60;
const LONGEST_PAUSE_S = 1;

export interface ChangeTold {
  expire: (tags: readonly string[]) => void;
  expireEverything: () => void;
}

interface ChangeListener {
  /** Once all that was told before is heard. Never throws: where nothing is heard, everything has expired. */
  heard(): Promise<void>;
  close(): Promise<void>;
}

const shared = processWide<ChangeListener>('changeListener');

/** Pauses of a connection that is tried anew: short, because until it stands nothing is heard. */
const pauseSeconds = (tries: number): number => Math.min(LONGEST_PAUSE_S, 0.05 * 2 ** tries);

/**
 * Listens until it is closed. Whenever it begins to, at first and after a lost connection, everything expires: what was told
 * in between nobody heard.
 */
export function listenForChanges(url: string, { expire, expireEverything }: ChangeTold): ChangeListener {
  const echoes = new Map<string, () => void>();
  const opened = () => connectDirectly(url, { asWritersDo: true, idleSeconds: IDLE_SECONDS, pauseSeconds });
  let connection = opened();
  /** Whether the connection has listened; the driver takes one up again by itself that is lost, but not one that never stood. */
  let stands = false;
  let closed = false;

  const onTold = (told: string) => {
    if (told.startsWith(ECHO)) echoes.get(told)?.();
    else if (told === EVERYTHING) expireEverything();
    else expire(told.split(' '));
  };

  const onListening = () => {
    stands = true;
    expireEverything();
  };

  async function listen(): Promise<void> {
    const own = connection;
    try {
      await own.listen(CHANNEL, onTold, onListening);
    } catch {
      await delay(LONGEST_PAUSE_S * 1000, undefined, { ref: false });
      if (connection === own) await reopen();
    }
  }

  async function reopen(): Promise<void> {
    if (closed) return;
    const former = connection;
    connection = opened();
    stands = false;
    await former.end({ timeout: 0 }).catch(() => undefined);
    await listen();
  }

  /** What was told before comes before the echo. @throws where none comes */
  async function awaitEcho(): Promise<void> {
    const word = `${ECHO}${randomUUID()}`;
    const echo = new Promise<void>((resolve) => echoes.set(word, resolve));
    try {
      await inTime(Promise.all([connection.notify(CHANNEL, word), echo]), ECHO_MS);
    } finally {
      echoes.delete(word);
    }
  }

  const look = setInterval(() => void awaitEcho().catch(() => (stands ? reopen() : undefined)), LOOK_EVERY_MS);
  look.unref();
  void listen();

  const listener: ChangeListener = {
    heard: () => awaitEcho().catch(expireEverything),
    async close() {
      closed = true;
      clearInterval(look);
      shared.clear();
      await connection.end({ timeout: 0 });
    },
  };
  shared.set(listener);
  return listener;
}

/**
 * Once this server has given up every page that shows otherwise since a write that is committed: for whoever leads on to such
 * a page. Other processes hear of it at the same time. Where nobody listens, as in a command, there is nothing to wait for.
 */
export const hearOfChanges = async (): Promise<void> => shared.get()?.heard();
