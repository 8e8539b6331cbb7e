import { readSnapshot } from '@/lib/db/reader';

/** What the audit log tells last, the newest first. */
export const lastEvents = (count: number) =>
  readSnapshot((reader) => reader.auditEvent.findMany({ orderBy: { id: 'desc' }, take: count }));

export const lastEvent = () =>
  readSnapshot((reader) => reader.auditEvent.findFirstOrThrow({ orderBy: { id: 'desc' } }));
