import {
  readAliases,
  readCell,
  readChoice,
  hasColumn,
  readTextCell,
  refuseCell,
  type RowCells,
} from '@/lib/imports/plan/rules-cells';
import { fault } from '@/lib/imports/plan/rules-faults';
import { toAlpha2 } from '@/lib/imports/names/rules-listed-codes';
import { toNameKey } from '@/lib/members/names/rules-key';
import { ISO_CODE } from '@/lib/imports/plan/rules-member-register';
import { readDateCell } from '@/lib/imports/plan/rules-meeting-words';
import { letsThrough, personalNotices, wrongPersonal } from '@/lib/imports/plan/rules-personal';
import {
  readRowMember,
  addMemberToPlan,
  memberWords,
  saidOf,
  type RowMember,
} from '@/lib/imports/plan/rules-row-member';
import { readRowSeat, seatAsChanges, type PlannedSeatState } from '@/lib/imports/plan/rules-seat';
import { readTerritory } from '@/lib/imports/plan/rules-territory';
import type { PlanSetting } from '@/lib/imports/plan/rules-setting';
import type { FieldChange, NewMember, PlanNotice, PlannedMember, PlannedRow } from '@/lib/imports/plan/types';
import { certainPeriod, type Period } from '@/lib/imports/names/rules-lifetimes';
import type { KnownMember, TextPair } from '@/lib/imports/names/types';

type MemberContent = PlannedMember['content'];

/** What the row makes of a member, beside its seat. */
interface Described {
  content: MemberContent;
  addsCode: string | null;
  addsAliases: string[];
  notices: PlanNotice[];
}

interface SoFar {
  /** What the first row on it said; a later one may say nothing else. */
  saying: string;
  line: number;
  /** Its codes in this network, as the rows so far give them. */
  codes: ReadonlySet<string>;
  seats: PlannedSeatState[];
}

const bears = (name: string, { name: own, aliases }: Pick<KnownMember | NewMember, 'name' | 'aliases'>): boolean =>
  [own.de, own.en, ...aliases].some((other) => other === name || toNameKey(other).exact === toNameKey(name).exact);

/** To the letter: two spellings may both be aliases. */
const bearsName = (name: string, { name: own, aliases }: Pick<KnownMember | NewMember, 'name' | 'aliases'>): boolean =>
  [own.de, own.en, ...aliases].includes(name);

/** The row's other names that the member does not have yet. */
const newAliases = (row: RowCells, member: Pick<KnownMember | NewMember, 'name' | 'aliases'>): string[] =>
  readAliases(row).filter((name) => !bearsName(name, member) && letsThrough(row, 'alias', name));

/**
 * A name it does not bear. It renames only where the row names the member by its code in this network, and the
 * register has one name for both languages; otherwise nobody can tell which name it replaces, and it is kept as an alias.
 */
function plannedName(row: RowCells, member: KnownMember, by: string): { name: TextPair; alias: string | null } {
  const [name, nameEn] = [readTextCell(row, 'member'), readTextCell(row, 'member_en')];
  const isLet = [name, nameEn].every(
    (written, at) =>
      written === null || bears(written, member) || letsThrough(row, at === 0 ? 'member' : 'member_en', written),
  );
  if (!isLet) return { name: member.name, alias: null };
  if (by === 'code' && nameEn !== null) return { name: { de: name ?? member.name.de, en: nameEn }, alias: null };
  const strange = [name, nameEn].find((written) => written !== null && !bears(written, member)) ?? null;
  if (strange === null || by === 'key') return { name: member.name, alias: null };
  if (by === 'code' && member.name.de === member.name.en) return { name: { de: strange, en: strange }, alias: null };
  return { name: member.name, alias: strange };
}

function describedKnown(
  row: RowCells,
  { member, by }: Extract<RowMember, { kind: 'known' }>,
  setting: PlanSetting,
): Described {
  const { name, alias } = plannedName(row, member, by);
  const code = readTextCell(row, 'member_code');
  const iso = toAlpha2(readCell(row, 'iso_code').toUpperCase());
  const isIso = ISO_CODE.test(iso);
  const kind = readChoice(row, 'member_kind', setting.read.member_kind);
  const territoryId = readTerritory(row, setting.territories) ?? member.territoryId;
  const aliases = [...(alias === null ? [] : [alias]), ...newAliases(row, member)];
  return {
    content: { name, kind: kind ?? member.kind, isoCode: isIso ? iso : member.isoCode, territoryId },
    addsCode: code !== null && !member.codes.includes(code) ? code : null,
    addsAliases: [...new Set(aliases)],
    notices: [
      ...(iso !== '' && !isIso ? (['iso_code_left_out'] as const) : []),
      ...(alias === null ? [] : (['name_kept_as_alias'] as const)),
    ],
  };
}

function describedNew(row: RowCells, { name, kind, isoCode, territoryId }: NewMember): Described {
  const iso = readCell(row, 'iso_code');
  return {
    content: { name, kind, isoCode, territoryId },
    addsCode: null,
    addsAliases: [],
    notices: iso !== '' && !ISO_CODE.test(toAlpha2(iso.toUpperCase())) ? ['iso_code_left_out'] : [],
  };
}

function listChanges(
  { name, kind, isoCode, territoryId }: KnownMember,
  { content, addsCode, addsAliases }: Described,
  { known: { territories } }: PlanSetting,
): FieldChange[] {
  const territoryName = (id: number | null): string | null => territories.find((one) => one.id === id)?.name.de ?? null;
  const pairs: [FieldChange['field'], string | null, string | null][] = [
    ['member', name.de, content.name.de],
    ['member_en', name.en, content.name.en],
    ['member_kind', kind, content.kind],
    ['iso_code', isoCode, content.isoCode],
    ['territory', territoryName(territoryId), territoryName(content.territoryId)],
    ['member_code', null, addsCode],
    ...addsAliases.map((alias): [FieldChange['field'], null, string] => ['alias', null, alias]),
  ];
  return pairs.filter(([, from, to]) => from !== to).map(([field, from, to]) => ({ field, from, to }));
}

/** What a row says of the member itself, for comparing it with another row on the same one. */
const rowContent = (row: RowCells): string =>
  JSON.stringify(
    (['member', 'member_en', 'member_code', 'iso_code', 'member_kind', 'territory'] as const).map((field) =>
      readCell(row, field),
    ),
  );

const listSeats = (member: KnownMember): PlannedSeatState[] =>
  member.withdrawn ? [] : member.seats.map((seat) => ({ ...seat, line: 0 }));

/** A list with a column for the kind of seat leaves it empty for a member that has none. */
const saysNoSeat = (row: RowCells): boolean =>
  hasColumn(row, 'seat_kind') &&
  (['seat_kind', 'since', 'until'] as const).every((field) => readCell(row, field) === '');

/** A time at which the seat of a row was certainly held: when it began, or else when it ended. */
function seatPeriod(row: RowCells, setting: PlanSetting): Period | null {
  // What is wrong with the dates is noted where the seat is read.
  const aside: RowCells = { ...row, faults: [] };
  const dateIn = (field: 'since' | 'until') => (hasColumn(row, field) ? readDateCell(aside, field, setting) : null);
  return certainPeriod(dateIn('since')) ?? certainPeriod(dateIn('until'));
}

interface MemberPlanner {
  planMember: (row: RowCells) => PlannedRow;
  /** The seats of each member the list has spoken of, by its number, as they will be. */
  listSeats: () => ReadonlyMap<number, { readonly seats: readonly PlannedSeatState[] }>;
}

/** Plans the members of a list; a member may stand in several rows, one for each of its seats. */
export function memberPlanner(setting: PlanSetting): MemberPlanner {
  const soFar = new Map<number, SoFar>();

  const wrong = (row: RowCells): PlannedRow => ({
    kind: 'wrong',
    line: row.line,
    column: null,
    faults: row.faults,
    ...wrongPersonal(row),
  });

  /** An alias column adds to the first row's; everything else has to agree. */
  function describe(row: RowCells, member: RowMember): Described {
    if (member.kind === 'known') return describedKnown(row, member, setting);
    const described = describedNew(row, member.member);
    const aliases = member.kind === 'created' ? newAliases(row, member.member) : [];
    return { ...described, addsAliases: aliases };
  }

  function planMember(row: RowCells): PlannedRow {
    const { line } = row;
    const member = readRowMember(row, setting, seatPeriod(row, setting));
    const described = member && describe(row, member);
    const number = member === null || member.kind === 'to_create' ? null : member.number;
    const before = number === null ? undefined : soFar.get(number);
    const seats = before?.seats ?? (member?.kind === 'known' ? listSeats(member.member) : []);
    const seat = saysNoSeat(row) ? null : readRowSeat(row, seats, setting);
    if (!member || !described || row.faults.length > 0) return wrong(row);

    const saying = rowContent(row);
    const code = readCell(row, 'member_code');
    // Whoever has said whom the words mean knows that another row says it with others.
    const disagrees = before && before.saying !== saying && saidOf(memberWords(row), setting) === undefined;
    if (disagrees && member.kind === 'known' && asksWhetherAnother(row, member.member, before, setting))
      return wrong(row);
    if (disagrees)
      return {
        kind: 'wrong',
        line,
        column: null,
        faults: [
          fault('contradicts_line', {
            column: row.columns.member ?? row.columns.member_code ?? null,
            value: readCell(row, 'member') || readCell(row, 'member_code'),
            otherLine: before.line,
          }),
        ],
      };
    if (seat?.saidBy?.same === false)
      return {
        kind: 'wrong',
        line,
        column: null,
        faults: [
          fault('contradicts_line', {
            column: row.columns.seat_kind ?? null,
            value: readCell(row, 'seat_kind') || null,
            otherLine: seat.saidBy.line,
          }),
        ],
      };
    const saysNothingNew = seat ? seat.saidBy !== null : before !== undefined;
    if (saysNothingNew && described.addsAliases.length === 0)
      return {
        kind: 'left_out',
        line,
        column: null,
        reason: 'duplicate',
        otherLine: seat?.saidBy?.line ?? before?.line ?? null,
      };

    const settled = addMemberToPlan(member, setting);
    const planned = seat?.seat ?? null;
    const others = seats.filter((other) => other.id === null || other.id !== planned?.id);
    soFar.set(settled.number, {
      saying: before?.saying ?? saying,
      line: before?.line ?? line,
      codes: new Set([...(before?.codes ?? []), ...(code === '' ? [] : [code])]),
      seats: planned && seat?.saidBy === null ? [...others, { ...planned, line }] : seats,
    });
    if (seat && seat.changes.length > 0) setting.totals.changedSeats += 1;
    const isNewSeat = seat?.saidBy === null && seat.seat.id === null;
    if (isNewSeat) setting.totals.addedSeats += 1;
    const { notices: own, ...rest } = described;
    const notices = [...own, ...personalNotices(row)];
    const personal = row.personal.length > 0 ? { personal: row.personal } : {};
    const restores = settled.known?.withdrawn ?? false;
    const what: PlannedMember = {
      subject: 'member',
      member: settled.reference,
      ...withoutRepeats(rest, before?.codes),
      restores,
      seat: planned,
    };
    if (!settled.known || restores) return { kind: 'new', line, column: null, what, notices, ...personal };
    const changes = [
      ...listChanges(settled.known, { ...described, ...withoutRepeats(rest, before?.codes) }, setting),
      ...(seat?.changes ?? []),
    ];
    // A row that changes its member enters a seat all the same: it is named beside what changes.
    if (isNewSeat && changes.length > 0) changes.push(...seatAsChanges(seat.seat));
    if (changes.length > 0) return { kind: 'changed', line, column: null, what, changes, notices, ...personal };
    return { kind: planned && planned.id === null ? 'new' : 'same', line, column: null, what, notices, ...personal };
  }

  return { planMember, listSeats: () => soFar };
}

/** A member's second row adds its seat; a code that came with another row is no news. */
const withoutRepeats = (
  described: Omit<Described, 'notices'>,
  codes: ReadonlySet<string> = new Set(),
): Omit<Described, 'notices'> =>
  described.addsCode !== null && codes.has(described.addsCode) ? { ...described, addsCode: null } : described;

/**
 * Asks about a row whose member another row has already named, under another code: the file tells the two apart, and the
 * register does not ("Germany" and "Federal Republic of Germany"). @returns whether there is anything to ask
 */
function asksWhetherAnother(row: RowCells, member: KnownMember, before: SoFar, setting: PlanSetting): boolean {
  const code = readCell(row, 'member_code');
  const field = readCell(row, 'member') === '' ? 'member_en' : 'member';
  const written = readCell(row, field);
  if (code === '' || written === '' || before.codes.size === 0 || before.codes.has(code)) return false;
  refuseCell(row, field, 'member_ambiguous', { names: [member.name.de] });
  setting.noteAmbiguous(written, row.line, {
    why: 'several',
    candidates: [{ value: member.slug, name: member.name }],
    mayCreate: !bears(written, member),
  });
  return true;
}
