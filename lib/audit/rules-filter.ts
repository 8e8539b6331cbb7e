import { AUDIT_EVENT_TYPES } from '@/lib/audit/types';
import type { AuditFilter } from '@/lib/audit/types-log';
import type { AddressQuery } from '@/lib/core/address-query';

/** The part of a type before its dot: `attendance` of `attendance.corrected`. */
export const eventSubject = (type: string): string => type.slice(0, type.indexOf('.'));

export const AUDIT_SUBJECTS: readonly string[] = [...new Set(AUDIT_EVENT_TYPES.map(eventSubject))];

/** Types of events by their subject, in the order of the log's filter. */
export const auditTypesForSubject = (subject: string): string[] =>
  AUDIT_EVENT_TYPES.filter((type) => eventSubject(type) === subject);

/** What an address says under a name; a name given twice says nothing. */
function readParameter(query: AddressQuery, name: string): string | null {
  const value = query[name];
  return typeof value === 'string' && value.trim() !== '' ? value.trim() : null;
}

function readDay(query: AddressQuery, name: string): string | null {
  const text = readParameter(query, name);
  if (text === null || !/^[1-9]\d{3}-\d{2}-\d{2}$/.test(text)) return null;
  const day = new Date(`${text}T00:00:00Z`);
  return Number.isNaN(day.getTime()) || day.toISOString().slice(0, 10) !== text ? null : text;
}

/** Reads the address of a page of the log. What makes no sense is left out, so that an old link still shows something. */
export function readAuditQuery(
  query: AddressQuery,
  networks: readonly { id: number; slug: string }[],
): { filter: AuditFilter; page: number } {
  const kind = readParameter(query, 'kind');
  const network = networks.find(({ slug }) => slug === readParameter(query, 'network'));
  const page = readParameter(query, 'page');
  return {
    filter: {
      networkId: network?.id ?? null,
      kind: AUDIT_SUBJECTS.concat(AUDIT_EVENT_TYPES).find((known) => known === kind) ?? null,
      actor: readParameter(query, 'who'),
      from: readDay(query, 'from'),
      to: readDay(query, 'to'),
    },
    page: page !== null && /^[1-9]\d{0,5}$/.test(page) ? Number(page) : 1,
  };
}

/** The same filter as an address asks for it, for the page given. */
export function writeAuditQuery(filter: AuditFilter, networkSlug: string | null, page: number): Record<string, string> {
  const asked = { network: networkSlug, kind: filter.kind, who: filter.actor, from: filter.from, to: filter.to };
  const query = Object.fromEntries(
    Object.entries(asked).filter((entry): entry is [string, string] => entry[1] !== null),
  );
  return page > 1 ? { ...query, page: String(page) } : query;
}
