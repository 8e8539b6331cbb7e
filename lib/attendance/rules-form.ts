import type { LogForm } from '@/lib/attendance/schema';
import type { LogEntry } from '@/lib/attendance/types-log';

/** The rows of the log's form (`entries.7.status`, 7 being the member) as the entries of a log. */
export const toLogEntries = (rows: LogForm['entries']): LogEntry[] =>
  Object.entries(rows).map(([memberId, { mode, rank, ...row }]) => ({
    ...row,
    memberId: Number(memberId),
    mode: mode ?? 'unknown',
    rank: rank ?? 'unknown',
  }));
