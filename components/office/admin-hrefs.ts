import type { EditableSubject } from '@/lib/audit/types-edit';
import type { Href } from '@/lib/i18n/navigation';

/*
 * Pages of the admin area.
 */

export const officeNetworkHref = (network: string): Href => ({
  pathname: '/admin/networks/[network]',
  params: { network },
});

export const editNetworkHref = (network: string): Href => ({
  pathname: '/admin/networks/[network]/edit',
  params: { network },
});

export const handOverHref = (network: string): Href => ({
  pathname: '/admin/networks/[network]/hand-over',
  params: { network },
});

/** An empty query would leave a question mark in the address. */
const withQuery = (query: Record<string, string>) => (Object.keys(query).length > 0 ? { query } : {});

export const importsHref = (network: string, query: Record<string, string> = {}) => ({
  pathname: '/admin/networks/[network]/imports' as const,
  params: { network },
  ...withQuery(query),
});

/** An import, at one of its steps. */
export const importHref = (network: string, job: number, query: Record<string, string> = {}) => ({
  pathname: '/admin/networks/[network]/imports/[job]' as const,
  params: { network, job: String(job) },
  ...withQuery(query),
});

export const batchHref = (network: string, batch: number): Href => ({
  pathname: '/admin/networks/[network]/imports/batches/[batch]',
  params: { network, batch: String(batch) },
});

/** The drafts of a network, and one of them. */
export const proposalsHref = (network: string): Href => ({
  pathname: '/admin/networks/[network]/proposals',
  params: { network },
});
export const proposalHref = (network: string, proposal: number, query: Record<string, string> = {}) => ({
  pathname: '/admin/networks/[network]/proposals/[proposal]' as const,
  params: { network, proposal: String(proposal) },
  ...withQuery(query),
});

/** The page that takes the report of a call in, for a meeting where one is meant. */
export const callReportHref = (network: string, meeting: string | null = null) => ({
  pathname: '/admin/networks/[network]/imports/call-report' as const,
  params: { network },
  ...withQuery(meeting === null ? {} : { meeting }),
});

export const rangeHref = (network: string): Href => ({
  pathname: '/admin/networks/[network]/range',
  params: { network },
});

/** The grid of a network's members and meetings: which meetings, and by which source. */
export const gridHref = (network: string, query: Record<string, string> = {}) => ({
  pathname: '/admin/networks/[network]/grid' as const,
  params: { network },
  ...withQuery(query),
});

export const newMeetingHref = (network: string): Href => ({
  pathname: '/admin/networks/[network]/meetings/new',
  params: { network },
});

/** Planned meetings in one step. */
export const seriesHref = (network: string): Href => ({
  pathname: '/admin/networks/[network]/meetings/series',
  params: { network },
});

export const logHref = (network: string, meeting: string): Href => ({
  pathname: '/admin/networks/[network]/meetings/[meeting]',
  params: { network, meeting },
});

/** The log by one source, named by its id. */
export const logBySourceHref = (network: string, meeting: string, source: number) => ({
  pathname: '/admin/networks/[network]/meetings/[meeting]' as const,
  params: { network, meeting },
  query: { source: String(source) },
});

export const editMeetingHref = (network: string, meeting: string): Href => ({
  pathname: '/admin/networks/[network]/meetings/[meeting]/edit',
  params: { network, meeting },
});

/** Who comes is ticked off at the door, for the list of participants named by its id. */
export const checkInHref = (network: string, meeting: string, query: Record<string, string> = {}) => ({
  pathname: '/admin/networks/[network]/meetings/[meeting]/check-in' as const,
  params: { network, meeting },
  ...withQuery(query),
});

/** What members say beforehand of a planned meeting. */
export const repliesHref = (network: string, meeting: string): Href => ({
  pathname: '/admin/networks/[network]/meetings/[meeting]/replies',
  params: { network, meeting },
});

/** The list of participants of a meeting on paper. */
export const paperListHref = (network: string, meeting: string): Href => ({
  pathname: '/admin/networks/[network]/meetings/[meeting]/list',
  params: { network, meeting },
});

/** A list is pasted, or the register's own is ticked in place. */
export const pasteHref = (network: string, meeting: string, query: { list?: 'own' } = {}) => ({
  pathname: '/admin/networks/[network]/meetings/[meeting]/paste' as const,
  params: { network, meeting },
  ...withQuery(query),
});

export const moveHref = (network: string, meeting: string): Href => ({
  pathname: '/admin/networks/[network]/meetings/[meeting]/move',
  params: { network, meeting },
});

export const correctionHref = (network: string, meeting: string, attendance: number): Href => ({
  pathname: '/admin/networks/[network]/meetings/[meeting]/attendance/[attendance]',
  params: { network, meeting, attendance: String(attendance) },
});

export const newSeatHref = (network: string): Href => ({
  pathname: '/admin/networks/[network]/seats/new',
  params: { network },
});

export const nextTermHref = (network: string): Href => ({
  pathname: '/admin/networks/[network]/seats/next-term',
  params: { network },
});

/** A member leaves. */
export const closingHref = (member: string): Href => ({
  pathname: '/admin/members/[member]/close',
  params: { member },
});

export const seatHref = (network: string, seat: number): Href => ({
  pathname: '/admin/networks/[network]/seats/[seat]',
  params: { network, seat: String(seat) },
});

export const newTermHref = (network: string): Href => ({
  pathname: '/admin/networks/[network]/terms/new',
  params: { network },
});

export const termHref = (network: string, term: number): Href => ({
  pathname: '/admin/networks/[network]/terms/[term]',
  params: { network, term: String(term) },
});

export const editMemberHref = (member: string): Href => ({ pathname: '/admin/members/[member]', params: { member } });

/** What sources count over periods in a network. */
export const totalsHref = (network: string): Href => ({
  pathname: '/admin/networks/[network]/totals',
  params: { network },
});

export const successionHref = (member: string): Href => ({
  pathname: '/admin/members/[member]/succession',
  params: { member },
});

export const editTerritoryHref = (territory: string): Href => ({
  pathname: '/admin/territories/[territory]',
  params: { territory },
});

/** The page that merges a member into another: the one that stays, or the name searched for. */
export const mergeHref = (member: string, query: { into?: string; q?: string } = {}) => ({
  pathname: '/admin/members/[member]/merge' as const,
  params: { member },
  ...withQuery(query),
});

export const editSourceHref = (source: string): Href => ({ pathname: '/admin/sources/[source]', params: { source } });

/** A new source for a meeting that is being logged, and back to its log. */
export const newSourceForHref = (network: string, meeting: string): Href => ({
  pathname: '/admin/sources/new',
  query: { network, meeting },
});

export const historyHref = (kind: EditableSubject, record: number): Href => ({
  pathname: '/admin/history/[kind]/[record]',
  params: { kind: kind.replace('_', '-'), record: String(record) },
});
