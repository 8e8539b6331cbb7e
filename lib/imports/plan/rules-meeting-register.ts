import type { PartialDate } from '@/lib/core/partial-date';
import { partialDate } from '@/lib/core/partial-date';
import type { DayKeeper } from '@/lib/imports/plan/rules-days';
import { timedTitle } from '@/lib/imports/plan/rules-meeting-title';
import { toNameKey } from '@/lib/members/names/rules-key';
import type { ImportField, ImportMapping } from '@/lib/imports/mapping/types';
import { labelKey, mayBeOneMeeting } from '@/lib/meetings/rules-series';
import type { KnownMeeting, KnownRegister } from '@/lib/imports/known/types';
import type { MeetingContent, NewMeeting, PlanFault, PlanTotals, Reference } from '@/lib/imports/plan/types';

/** How a row names its meeting, read. */
export interface MeetingWords {
  slug: string | null;
  /** How its series names it, as written. */
  label: string | null;
  date: PartialDate | null;
  /** As written; told apart without regard to case, accents and punctuation. */
  title: string | null;
  /** Of one of several meetings of a day. */
  time: string | null;
}

/** What the last row that named its meeting did so by, and where that stands. */
export interface NamedLast {
  places: readonly number[];
  cells: readonly string[];
  columns: ImportMapping['columns'];
  words: MeetingWords;
}

export interface MeetingPlace {
  reference: Reference;
  /** The id, or below zero for one the batch creates. */
  number: number;
  known: KnownMeeting | null;
  content: MeetingContent;
}

export interface MeetingRefusal {
  kind: 'refused';
  field: ImportField;
  code: PlanFault;
  names: readonly string[];
}

export type MeetingFound = { kind: 'found'; place: MeetingPlace } | { kind: 'unknown' } | MeetingRefusal;

export interface MeetingRegister {
  /** `moves`: a meeting that its address names may have another date in the register; the file corrects it. */
  find(words: MeetingWords, options: { moves: boolean }): MeetingFound;
  create(meeting: NewMeeting): MeetingPlace;
  /** Another meeting bears the label already. */
  isLabelTaken(label: string): boolean;
  /** A meeting of the register bears this very date. */
  bears(date: PartialDate): boolean;
  /** A meeting of the register may have taken place on one of these days. */
  overlaps(date: PartialDate): boolean;
}

const daysKey = (date: PartialDate): string => `${date.earliest ?? ''}/${date.latest ?? ''}`;

const meetingContent = ({ slug, title, date, number, label, kind, state, place }: KnownMeeting): MeetingContent => ({
  slug,
  title,
  date: partialDate(date),
  number,
  label,
  kind,
  state,
  place,
});

const describe = ({ content }: MeetingPlace): string => `${content.title.de} (${content.date.edtf})`;

const refused = (field: ImportField, code: PlanFault, places: readonly MeetingPlace[]): MeetingRefusal => ({
  kind: 'refused',
  field,
  code,
  names: places.slice(0, 5).map(describe),
});

/** A year, a month, a season: `2012-09`. */
const LONGEST_COARSE = 7;

const KEYS_KEPT = 20_000;

/**
 * Compares titles without regard to case, accents and punctuation; a file repeats the same few. Of a day, the place
 * names a meeting as its title does.
 */
function titleComparer(): ({ content }: MeetingPlace, title: string) => boolean {
  const keys = new Map<string, string>();
  const keyOf = (title: string): string => {
    const known = keys.get(title);
    if (known !== undefined) return known;
    if (keys.size >= KEYS_KEPT) keys.clear();
    const key = toNameKey(title).exact;
    keys.set(title, key);
    return key;
  };
  return ({ content: { title, place } }, written) =>
    [title.de, title.en, place?.de, place?.en].some(
      (own) => own !== undefined && (own === written || keyOf(own) === keyOf(written)),
    );
}

/** Withdrawn ones count only where no other is meant. */
function standingFirst(places: readonly MeetingPlace[]): readonly MeetingPlace[] {
  const standing = places.filter((place) => !place.known?.withdrawn);
  return standing.length > 0 ? standing : places;
}

function push<Key>(map: Map<Key, MeetingPlace[]>, key: Key, place: MeetingPlace): void {
  const places = map.get(key);
  if (places) places.push(place);
  else map.set(key, [place]);
}

/** Whether any of the days is taken: by the last day up to which those that begin earlier reach. */
function overlapFinder(places: readonly MeetingPlace[]): (date: PartialDate) => boolean {
  const spans = places
    .filter(({ known }) => !known?.withdrawn)
    .flatMap(({ content: { date } }) =>
      date.earliest !== null && date.latest !== null ? [{ from: date.earliest, to: date.latest }] : [],
    )
    .sort((a, b) => (a.from < b.from ? -1 : 1));
  let furthest = '';
  const reaches = spans.map(({ to }) => (furthest = to > furthest ? to : furthest));
  return ({ earliest, latest }) => {
    if (earliest === null || latest === null) return false;
    let [low, high] = [0, spans.length];
    while (low < high) {
      const middle = (low + high) >> 1;
      if ((spans[middle]?.from ?? '') <= latest) low = middle + 1;
      else high = middle;
    }
    return low > 0 && (reaches[low - 1] ?? '') >= earliest;
  };
}

/** The meetings of the network and those the batch creates, found by address, label, day and title. */
export function meetingRegister(
  { meetings }: Pick<KnownRegister, 'meetings'>,
  totals: PlanTotals,
  days: Pick<DayKeeper, 'known' | 'noteName'>,
): MeetingRegister {
  const bySlug = new Map<string, MeetingPlace>();
  const byLabel = new Map<string, MeetingPlace[]>();
  const byDays = new Map<string, MeetingPlace[]>();
  const bearsTitle = titleComparer();

  function add(place: MeetingPlace): void {
    const { slug, label, date } = place.content;
    if (slug !== null) bySlug.set(slug, place);
    if (label !== null) push(byLabel, labelKey(label), place);
    push(byDays, daysKey(date), place);
  }
  const places = meetings.map((known): MeetingPlace => ({
    reference: { id: known.id },
    number: known.id,
    known,
    content: meetingContent(known),
  }));
  for (const place of places) add(place);
  /** Rows that follow each other are of one day as a rule: what the last one meant, until a further meeting comes about. */
  let last: { date: string; label: string | null; found: MeetingFound } | null = null;
  const overlaps = overlapFinder(places);

  /** "Round 1" of 1991 is the network's meeting of that title which met in that year, whatever the day. */
  function titledWithin({ edtf, earliest, latest }: PartialDate, title: string | null): readonly MeetingPlace[] {
    if (title === null || earliest === null || latest === null || edtf.length > LONGEST_COARSE) return [];
    return places.filter(
      (place) =>
        (place.content.date.earliest ?? '') >= earliest &&
        (place.content.date.latest ?? '~') <= latest &&
        bearsTitle(place, title),
    );
  }

  function ofDate(words: MeetingWords, date: PartialDate): MeetingFound {
    const { label, slug, time } = words;
    const title = words.title ?? (time === null ? null : timedTitle(label, date, time).de);
    const sameDays = byDays.get(daysKey(date)) ?? titledWithin(date, title);
    // A label that contradicts, or another address within the file, is another meeting of the same day.
    const possible = standingFirst(
      sameDays.filter(
        ({ content, known }) =>
          (label === null || content.label === null || mayBeOneMeeting(content.label, label)) &&
          (slug === null || known !== null || content.slug === null),
      ),
    );
    const labelled = label === null ? [] : possible.filter(({ content }) => content.label !== null);
    const exactly = labelled.filter(({ content }) => labelKey(content.label ?? '') === labelKey(label ?? ''));
    const [among = possible] = [exactly, labelled].filter((places) => places.length > 0);
    const titled = title === null ? [] : among.filter((place) => bearsTitle(place, title));
    const [first, ...others] = titled.length > 0 ? titled : among;
    if (!first) return { kind: 'unknown' };
    if (others.length > 0) return refused('meeting_date', 'meeting_ambiguous', [first, ...others]);
    // Two titles for one day of the same file are two meetings, unless a label says that they are one.
    const isOther = first.known === null && title !== null && titled.length === 0 && labelled.length === 0;
    if (isOther) return { kind: 'unknown' };
    // The only meeting of a day is meant whatever it is called, unless the file calls two meetings of that day so.
    const name = titled.length > 0 || exactly.length > 0 ? null : (title ?? label);
    if (first.known === null || name === null) return { kind: 'found', place: first };
    days.noteName(date.edtf, toNameKey(name).exact);
    return days.known(date.edtf) === null
      ? { kind: 'found', place: first }
      : refused('meeting_date', 'meeting_ambiguous', [first]);
  }

  return {
    find(words, { moves }) {
      const { slug, label, date, title } = words;
      if (date !== null && slug === null && title === null && words.time === null) {
        if (last?.date === date.edtf && last.label === label) return last.found;
        const found = ofDate(words, date);
        last = { date: date.edtf, label, found };
        return found;
      }
      const named = slug === null ? undefined : bySlug.get(slug);
      if (named) {
        const contradicts =
          date !== null && daysKey(date) !== daysKey(named.content.date) && (!moves || named.known === null);
        return contradicts ? refused('meeting_date', 'meeting_contradicts', [named]) : { kind: 'found', place: named };
      }
      if (date !== null) return ofDate(words, date);
      if (label === null) return { kind: 'unknown' };
      const labelled = standingFirst(byLabel.get(labelKey(label)) ?? []);
      const titled = title === null ? [] : labelled.filter((place) => bearsTitle(place, title));
      const [first, ...others] = titled.length > 0 ? titled : labelled;
      if (!first) return { kind: 'unknown' };
      return others.length > 0
        ? refused('meeting_number', 'meeting_ambiguous', [first, ...others])
        : { kind: 'found', place: first };
    },
    create(meeting) {
      const created = totals.newMeetings.push(meeting) - 1;
      const place = { reference: { created }, number: -created - 1, known: null, content: meeting };
      add(place);
      last = null;
      return place;
    },
    isLabelTaken: (label) =>
      byLabel.get(labelKey(label))?.some(({ known }) => !known?.withdrawn || totals.restoredMeetings.has(known.id)) ??
      false,
    bears: (date) => byDays.get(daysKey(date))?.some(({ known }) => known !== null) ?? false,
    overlaps,
  };
}
