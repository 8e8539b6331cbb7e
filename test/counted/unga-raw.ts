import { createReadStream } from 'node:fs';
import path from 'node:path';
import { pipeline } from 'node:stream/promises';
import type { Client } from 'pg';
import { from as copyFrom } from 'pg-copy-streams';
import { unpackedData } from '@/test/data';

/** The files of the General Assembly as they are, by COPY, in a schema of their own that knows nothing of the register. */
export async function loadRawUnga(client: Client): Promise<void> {
  await client.query(`CREATE SCHEMA scratch;
    CREATE TABLE scratch.vote (date date, ccode int, rollcalls int, "cast" int, absent int, status text);
    CREATE TABLE scratch.state (ccode int, name text, code text, first_day date, last_day date);
    CREATE TABLE scratch.day (date date, session text, rollcalls int)`);
  for (const [table, file] of [
    ['vote', 'attendance.csv'],
    ['state', 'members.csv'],
    ['day', 'meetings.csv'],
  ] as const) {
    const copy = client.query(copyFrom(`COPY scratch.${table} FROM STDIN (FORMAT csv, HEADER)`));
    await pipeline(createReadStream(path.join(unpackedData('unga-1946-1990'), file)), copy);
  }
}
