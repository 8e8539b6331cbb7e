import { saysNothing } from '@/lib/imports/mapping/rules-values';
import { certainDays, isOpenEnd, partialDate, partialDateOrNull } from '@/lib/core/partial-date';
import {
  readCell,
  readChoice,
  hasColumn,
  readTextCell,
  refuseCell,
  type RowCells,
} from '@/lib/imports/plan/rules-cells';
import { readDateCell } from '@/lib/imports/plan/rules-meeting-words';
import { letsThrough } from '@/lib/imports/plan/rules-personal';
import { readRowSource, readSourceCell, type PlanSetting } from '@/lib/imports/plan/rules-setting';
import type { FieldChange, PlannedSeat } from '@/lib/imports/plan/types';
import type { KnownSeat } from '@/lib/imports/names/types';
import { toNameKey } from '@/lib/members/names/rules-key';
import type { SeatDoubt, SeatKind } from '@/lib/members/types';

/** A member's seats as they will be: those that stand and those planned so far. `line` 0: not from this file. */
export interface PlannedSeatState extends Omit<KnownSeat, 'id'> {
  id: number | null;
  line: number;
}

export interface SeatOfRow {
  seat: PlannedSeat;
  changes: FieldChange[];
  /** The line that said the same, or something else, of this very seat. */
  saidBy: { line: number; same: boolean } | null;
}

interface SeatWords {
  kind: SeatKind | null;
  /** undefined: the file has no such column. */
  since: string | null | undefined;
  until: string | null | undefined;
}

/** Says of a beginning or an end that nobody knows it, as name keys. "n/a" may as well say that there is none. */
const NOT_KNOWN = new Set(
  'unbekannt,nicht bekannt,unknown,not known,k a,ka,keine angabe,keine angaben,ende unbekannt,beginn unbekannt,end unknown,beginning unknown'.split(
    ',',
  ),
);

const isNotKnown = (written: string): boolean => /^\?+$/.test(written) || NOT_KNOWN.has(toNameKey(written).exact);

/** "bis Ende 2019", "2010 – 31.12.2015": where no other column says when a seat ended, this one says both. */
const IS_PERIOD =
  /^(?:nur )?(?:bis|until|till)\s|\d{4}(?:\s+[-–—]\s+|\s*[–—]\s*|-(?=\d{4}(?!\d)|\d{1,2}\.\d)|\s+(?:bis|to|until)\s+)(?=\S)/iu;

function seatWords(row: RowCells, setting: PlanSetting): SeatWords {
  const edtf = (field: 'since' | 'until'): string | null | undefined => {
    if (!hasColumn(row, field)) return undefined;
    return isNotKnown(readCell(row, field)) ? null : (readDateCell(row, field, setting)?.edtf ?? null);
  };
  const words = {
    kind: readChoice(row, 'seat_kind', setting.read.seat_kind),
    since: edtf('since'),
    until: edtf('until'),
  };
  if (words.since === '..') refuseCell(row, 'since', 'date_open');
  if (words.since != null && !hasColumn(row, 'until') && IS_PERIOD.test(readCell(row, 'since')))
    refuseCell(row, 'since', 'seat_period');
  return words;
}

const dayAfter = (day: string): string =>
  new Date(Date.parse(`${day}T00:00:00Z`) + 86_400_000).toISOString().slice(0, 10);

/**
 * The days that a seat certainly covers, as the database keeps seats of one member apart: it may end where the next
 * begins, and one known from one side alone ends or begins there. A seat that began on a known day and of whose end
 * nothing is known certainly covers that day alone: a later term may stand beside it.
 */
function certainSpan({ since, until }: Pick<PlannedSeatState, 'since' | 'until'>): { from: string; to: string } {
  const [begin, end] = [partialDateOrNull(since), partialDateOrNull(until)];
  const from = begin?.latest ?? begin?.earliest ?? '';
  if (end === null && from !== '') return { from, to: dayAfter(from) };
  return { from, to: end?.earliest ?? end?.latest ?? '~' };
}

function overlap(a: Pick<PlannedSeatState, 'since' | 'until'>, b: Pick<PlannedSeatState, 'since' | 'until'>): boolean {
  const [one, other] = [certainSpan(a), certainSpan(b)];
  const holdsDays = ({ from, to }: { from: string; to: string }) => from < to;
  return holdsDays(one) && holdsDays(other) && one.from < other.to && other.from < one.to;
}

const endsBeforeItBegins = (since: string | null, until: string | null): boolean => {
  if (since === null || until === null) return false;
  const [earliest, latest] = [certainDays(partialDate(since)).earliest, certainDays(partialDate(until)).latest];
  return earliest !== null && latest !== null && earliest > latest;
};

const says = (words: SeatWords, seat: Pick<PlannedSeatState, 'since' | 'until'>): boolean =>
  (words.since === undefined || words.since === seat.since) &&
  (words.until === undefined || words.until === seat.until);

/** Two ways of writing one day: "2019" and "1 March 2019". Unknown and open are no day. */
function mayBeSameDay(one: string | null, other: string | null): boolean {
  const [a, b] = [partialDateOrNull(one), partialDateOrNull(other)];
  if (!a || !b || isOpenEnd(a) || isOpenEnd(b)) return false;
  return (a.earliest ?? '') <= (b.latest ?? '~') && (b.earliest ?? '') <= (a.latest ?? '~');
}

const beginsBefore = (since: string, known: string): boolean =>
  (partialDate(since).earliest ?? '') < (partialDate(known).earliest ?? '');

/** Whether a seat may have been held on any of the days that the other may have been. */
function mayOverlap(
  a: Pick<PlannedSeatState, 'since' | 'until'>,
  b: Pick<PlannedSeatState, 'since' | 'until'>,
): boolean {
  const ends = ({ since, until }: Pick<PlannedSeatState, 'since' | 'until'>) => ({
    from: partialDateOrNull(since)?.earliest ?? '',
    to: partialDateOrNull(until)?.latest ?? '~',
  });
  const [one, other] = [ends(a), ends(b)];
  return one.from < other.to && other.from < one.to;
}

/** The term that a row means, and one that it may mean as well as not, so that nobody can tell. */
interface SeatMeant {
  meant: PlannedSeatState | null;
  unsure: PlannedSeatState | null;
}

/**
 * The term that the row means: the very same; else one that begins or ends on the same day; else the only one it runs
 * into, where the row gives no other beginning, or an earlier one and the same end. A row that begins later is the next
 * term, and added: a list of the newly elected must not take the seats of those before. One that begins earlier and ends
 * otherwise may be this term or one before: somebody has to say.
 */
function seatMeant(words: SeatWords, seats: readonly PlannedSeatState[]): SeatMeant {
  const found = (meant: PlannedSeatState | null): SeatMeant => ({ meant, unsure: null });
  const same = seats.find((seat) => says(words, seat));
  if (same) return found(same);
  const known = seats.filter((seat) => seat.line === 0);
  const [since, until] = [words.since ?? null, words.until ?? null];
  const sharesEnd =
    known.find((seat) => mayBeSameDay(since, seat.since)) ?? known.find((seat) => mayBeSameDay(until, seat.until));
  if (sharesEnd) return found(sharesEnd);
  const into = known.filter((seat) => mayOverlap(seat, { since, until }));
  const [only] = into.length === 1 ? into : [];
  if (!only) return found(null);
  if (since === null) return found(only);
  if (only.since !== null && !beginsBefore(since, only.since)) return found(null);
  // An empty end says of an open one, or of one that nobody knows, nothing else.
  const knownEnd = partialDateOrNull(only.until);
  const isUnsaid = until === null && (knownEnd === null || isOpenEnd(knownEnd));
  const isUndated = only.since === null && only.until === null;
  const keepsEnd = words.until === undefined || until === only.until || isUnsaid || isUndated;
  if (keepsEnd) return found(only);
  // One ends in the very words in which the other begins.
  return until === only.since ? found(null) : { meant: null, unsure: only };
}

const FIELDS = [
  ['seat_kind', 'kind'],
  ['since', 'since'],
  ['until', 'until'],
] as const;

function listChanges(from: PlannedSeatState, to: PlannedSeat, { known: { sources } }: PlanSetting): FieldChange[] {
  const named = (doubt: SeatDoubt | null) => ({
    doubt_source: doubt && (sources.find(({ id }) => id === doubt.sourceId)?.slug ?? String(doubt.sourceId)),
    doubt_quote: doubt?.quote ?? null,
    doubt_locator: doubt?.locator ?? null,
  });
  const [doubted, doubts] = [named(from.doubt), named(to.doubt)];
  return [
    ...FIELDS.map(([field, key]) => ({ field, from: from[key], to: to[key] })),
    ...DOUBT.map((field) => ({ field, from: doubted[field], to: doubts[field] })),
  ].filter((change) => change.from !== change.to);
}

/** A seat that is entered, in the words of one that changes: before it there was nothing. */
export const seatAsChanges = (seat: PlannedSeat): FieldChange[] =>
  FIELDS.map(([field, key]) => ({ field, from: null, to: seat[key] })).filter(({ to }) => to !== null);

const DOUBT = ['doubt_source', 'doubt_quote', 'doubt_locator'] as const;

const isSameDoubt = (a: SeatDoubt | null, b: SeatDoubt | null): boolean =>
  a?.sourceId === b?.sourceId && a?.quote === b?.quote && a?.locator === b?.locator;

/**
 * Who doubts the seat, and in which words; undefined: the file has no such column. Words without a document are nobody's
 * doubt, which is a fault.
 */
function readDoubt(row: RowCells, setting: PlanSetting): SeatDoubt | null | undefined {
  if (!hasColumn(row, 'doubt_source')) return undefined;
  const [quote, locator] = [readTextCell(row, 'doubt_quote'), readTextCell(row, 'doubt_locator')];
  const sourceId = readSourceCell(row, 'doubt_source', setting);
  if (sourceId !== null) return { sourceId, quote, locator };
  if (quote !== null || locator !== null) refuseCell(row, 'doubt_source', 'source_missing');
  return null;
}

/** The same without words that look like a person: there what stands stays. */
function withoutPersonal(row: RowCells, doubt: SeatDoubt | null, standing: SeatDoubt | null): SeatDoubt | null {
  if (doubt === null) return null;
  const kept = (field: 'quote' | 'locator') =>
    letsThrough(row, `doubt_${field}`, doubt[field], standing?.[field]) ? doubt[field] : (standing?.[field] ?? null);
  return { sourceId: doubt.sourceId, quote: kept('quote'), locator: kept('locator') };
}

/**
 * The seat that a row of a members' list stands for: who is on a network's list has a seat there. null where the
 * row is wrong; the fault is noted.
 */
export function readRowSeat(row: RowCells, seats: readonly PlannedSeatState[], setting: PlanSetting): SeatOfRow | null {
  const before = row.faults.length;
  if (!saysNothing(readCell(row, 'seat_again'))) refuseCell(row, 'seat_again', 'seat_again');
  const words = seatWords(row, setting);
  const source = readRowSource(row, setting);
  const doubt = readDoubt(row, setting);
  if (row.faults.length > before) return null;
  const { meant, unsure } = seatMeant(words, seats);
  // A seat that stands keeps its source: the file's source proves it again, but does not replace the first one.
  const sourceId = meant?.sourceId ?? source;
  if (sourceId === null) {
    refuseCell(row, 'source', 'source_missing');
    return null;
  }
  const seat: PlannedSeat = {
    id: meant?.id ?? null,
    kind: words.kind ?? meant?.kind ?? 'full',
    since: words.since === undefined ? (meant?.since ?? null) : words.since,
    until: words.until === undefined ? (meant?.until ?? null) : words.until,
    sourceId,
    doubt: doubt === undefined ? (meant?.doubt ?? null) : withoutPersonal(row, doubt, meant?.doubt ?? null),
  };
  const field = hasColumn(row, 'until') ? 'until' : 'since';
  if (endsBeforeItBegins(seat.since, seat.until)) {
    refuseCell(row, field, 'seat_ends_before_it_begins', { names: [seat.since ?? ''] });
    return null;
  }
  if (meant && meant.line > 0)
    return {
      seat,
      changes: [],
      saidBy: { line: meant.line, same: meant.kind === seat.kind && isSameDoubt(meant.doubt, seat.doubt) },
    };
  const inTheWay = unsure ?? seats.find((other) => other !== meant && overlap(other, seat));
  if (inTheWay) {
    refuseCell(row, readCell(row, 'since') === '' ? field : 'since', 'seat_overlaps', {
      names: [`${inTheWay.since ?? '?'} – ${inTheWay.until ?? '?'}`],
      otherLine: inTheWay.line || null,
    });
    return null;
  }
  return { seat, changes: meant ? listChanges(meant, seat, setting) : [], saidBy: null };
}
