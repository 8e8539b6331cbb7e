import { Client } from 'pg';
import postgres from 'postgres';
import { z } from 'zod';

/*
 * Reading that is not Prisma's: probes, and walks over more rows than are held at once. It goes through `postgres`; what
 * writes goes through Prisma and pg, which say what a lost server and a refused row have done to a transaction
 * (docs/decisions/2026-11-29-direct-reading.md).
 */

/** What a statement is given. Each goes over as its text, whatever the database takes it for. */
export type Parameter = string | number | bigint | boolean | null;

type Statement<Result> = (text: TemplateStringsArray, ...parameters: Parameter[]) => Result;

export interface DirectReader {
  /** The rows of a statement, each as `row` reads it. @throws ZodError where one is not what `row` says */
  rows<Row extends z.ZodType>(row: Row): Statement<Promise<z.output<Row>[]>>;
  /**
   * Hands over so many rows at a time, all on one state of the database, until `take` has enough. It takes them at once:
   * the driver neither waits for what a promise does with the last of them nor hears that it failed.
   */
  pages<Row extends z.ZodType>(
    row: Row,
    size: number,
    take: (rows: z.output<Row>[]) => 'more' | 'enough',
  ): Statement<Promise<void>>;
}

interface ReadingOptions {
  /** After which a statement is given up; 0: never. */
  statementTimeoutMs?: number;
  /** After which a connection nobody uses is closed. */
  idleSeconds?: number;
  /** Without the guard that only lets it read: to see whether the database would let others write. */
  asWritersDo?: boolean;
  /** Seconds before it connects once more, after so many vain tries. */
  pauseSeconds?: (tries: number) => number;
}

const CONNECT_SECONDS = 10;
/** How long a connection that is closed waits for a statement under way. */
const CLOSE_SECONDS = 5;

const asText = (value: unknown): string => (typeof value === 'boolean' ? (value ? 't' : 'f') : String(value));
const unchanged = (text: string): string => text;

/**
 * The driver's own conversions stand back: days and times stay the text they are (no JavaScript date holds "infinity" or
 * refuses 30 February), a count too large for a number is a bigint, and a text is never taken for something else.
 */
const TYPES = {
  boolean: { to: 16, from: [16], serialize: asText, parse: (text: string) => text === 't' },
  bytea: { to: 17, from: [17], serialize: asText, parse: (text: string) => Buffer.from(text.slice(2), 'hex') },
  bigint: { to: 20, from: [20], serialize: asText, parse: BigInt },
  json: { to: 114, from: [114, 3802], serialize: asText, parse: (text: string): unknown => JSON.parse(text) },
  date: { to: 1082, from: [1082, 1114, 1184], serialize: asText, parse: unchanged },
};

// A probe wants to know now.
const atOnce = (): number => 0;

export function connectDirectly(
  url: string,
  { statementTimeoutMs = 0, idleSeconds = 0, asWritersDo = false, pauseSeconds = atOnce }: ReadingOptions,
) {
  // pg reads the connection string, so that both drivers mean the same server by it, with the same TLS.
  const { host, port, user, password, database, ssl } = new Client({ connectionString: url });
  return postgres({
    host,
    port,
    ssl,
    ...(user !== undefined && { user }),
    ...(password != null && { password }),
    ...(database !== undefined && { database }),
    max: 1,
    idle_timeout: idleSeconds,
    max_lifetime: null,
    connect_timeout: CONNECT_SECONDS,
    backoff: pauseSeconds,
    prepare: false,
    // Lists stay the text the database writes: the driver reads a missing text in one as "NULL".
    fetch_types: false,
    types: TYPES,
    onnotice: () => undefined,
    connection: {
      application_name: 'praesenzregister reading',
      ...(!asWritersDo && { default_transaction_read_only: true }),
      statement_timeout: statementTimeoutMs,
      TimeZone: 'UTC',
    },
  });
}

/** A reader that is kept; it connects when it is asked. */
export function openDirectReader(url: string, options: ReadingOptions = {}): DirectReader & { close(): Promise<void> } {
  const sql = connectDirectly(url, options);
  return {
    rows:
      (row) =>
      async (text, ...parameters) =>
        z.array(row).parse([...(await sql(text, ...parameters))]),
    pages:
      (row, size, take) =>
      async (text, ...parameters) => {
        // Never `for await`: that loop just ends when the connection is lost between two pages, as if there were no more.
        await sql(text, ...parameters).cursor(size, (page) =>
          take(z.array(row).parse([...page])) === 'more' ? undefined : sql.CLOSE,
        );
      },
    close: () => sql.end({ timeout: CLOSE_SECONDS }),
  };
}

/** Reads on one connection, which is closed afterwards. */
export async function readDirectly<Value>(
  url: string,
  read: (reader: DirectReader) => Promise<Value>,
  options: ReadingOptions = {},
): Promise<Value> {
  const reader = openDirectReader(url, options);
  try {
    return await read(reader);
  } finally {
    await reader.close();
  }
}
