import 'server-only';
import { z } from 'zod';
import { processWide } from '@/lib/core/process-wide';
import type { ReadScope } from '@/lib/auth/read-scope';
import { Prisma } from '@/lib/db/generated/client';
import { queryRow } from '@/lib/db/query-rows';
import { readSnapshot, type Reader } from '@/lib/db/reader';
import { findNetworkForExport, type NetworkExport } from '@/lib/exports/queries';
import {
  accountTable,
  attendanceTable,
  matrixTable,
  meetingTable,
  memberTable,
  type ExportTable,
} from '@/lib/exports/queries-tables';
import type { Download } from '@/lib/exports/schema';

/** Each download holds a connection while it is sent, at the pace of its client. */
const MOST_AT_ONCE = 3;
const LONGEST_MS = 120_000;

const shared = processWide<number>('downloads');
const countOpen = (change: 1 | -1) => shared.set((shared.get() ?? 0) + change);

function readTable(found: NetworkExport, { table, source }: Download): Promise<ExportTable> {
  switch (table.name) {
    case 'attendances':
      return attendanceTable(found);
    case 'matrix':
      return matrixTable(found, source ?? '');
    case 'meetings':
      return meetingTable(found);
    case 'members':
      return memberTable(found);
    case 'accounts':
      return accountTable(found);
  }
}

/** The last event of the register: as long as it is the same, nothing that is read has changed. */
async function lastEvent(reader: Reader): Promise<string> {
  const { id } = await queryRow(
    reader,
    z.object({ id: z.string() }),
    Prisma.sql`SELECT coalesce(max(id), 0)::text AS id FROM audit_event`,
  );
  return id;
}

export interface OpenDownload {
  /** Identifies the state of the register. */
  state: string;
  /** Reads the table; not called when only the state is asked for. */
  table: () => Promise<ExportTable>;
  /** Ends the snapshot; to be called whether or not the rows were read. */
  close: () => void;
}

/**
 * Opens a network's tables in a snapshot that stays open until it is closed, or until it has lasted too long: a client
 * that stops reading does not block the others.
 *
 * @returns null where the scope may not see the network; `busy` where too many are in progress
 */
export async function openDownload(scope: ReadScope, asked: Download): Promise<OpenDownload | null | 'busy'> {
  if ((shared.get() ?? 0) >= MOST_AT_ONCE) return 'busy';
  countOpen(1);
  return new Promise((resolve, reject) => {
    readSnapshot(async (reader) => {
      const found = await findNetworkForExport(reader, scope, asked.network);
      if (!found) return resolve(null);
      const state = await lastEvent(reader);
      await new Promise<void>((end) => {
        const timer = setTimeout(end, LONGEST_MS);
        const close = () => {
          clearTimeout(timer);
          end();
        };
        resolve({ state, table: () => readTable(found, asked), close });
      });
    }, LONGEST_MS)
      .catch(reject)
      .finally(() => countOpen(-1));
  });
}
