import 'server-only';
import type { ReadScope } from '@/lib/auth/read-scope';
import { readSnapshot } from '@/lib/db/reader';
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

/** Far above what it takes to write one down: whoever takes it reads from there (lib/config/heavy). */
const LONGEST_MS = 120_000;

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

export interface OpenDownload {
  /** Reads the table; not called when only its headers are asked for. */
  table: () => Promise<ExportTable>;
  /** Ends the snapshot; to be called whether or not the rows were read. */
  close: () => void;
}

/**
 * Opens a network's tables in a snapshot that stays open until it is closed, or until it has lasted too long.
 *
 * @returns null where the scope may not see the network
 */
export async function openDownload(scope: ReadScope, asked: Download): Promise<OpenDownload | null> {
  return new Promise((resolve, reject) => {
    readSnapshot(async (reader) => {
      const found = await findNetworkForExport(reader, scope, asked.network);
      if (!found) return resolve(null);
      await new Promise<void>((end) => {
        const timer = setTimeout(end, LONGEST_MS);
        const close = () => {
          clearTimeout(timer);
          end();
        };
        resolve({ table: () => readTable(found, asked), close });
      });
    }, LONGEST_MS).catch(reject);
  });
}
