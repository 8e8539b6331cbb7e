import {
  hasColumn,
  readAliases,
  readCell,
  readChoice,
  refuseCell,
  readTextCell,
  type RowCells,
} from '@/lib/imports/plan/rules-cells';
import { isRoleName, nameBesideRole, namesTogether, remarkBesideName } from '@/lib/imports/words/rules-no-member';
import { toNameKey } from '@/lib/members/names/rules-key';
import { isFieldWord, isOpenHeading } from '@/lib/imports/mapping/rules-guess-headers';
import { guessValue } from '@/lib/imports/mapping/rules-guess-values';
import { readCode, toAlpha2 } from '@/lib/imports/names/rules-listed-codes';
import { isNobodysName, listedName } from '@/lib/members/names/rules-listed-names';
import { isTerritory } from '@/lib/imports/names/rules-match-listed';
import { CREATE_MEMBER } from '@/lib/imports/names/types-answer';
import type { MemberWords } from '@/lib/imports/names/rules-lookup';
import { ISO_CODE, namePair, type MemberFound } from '@/lib/imports/plan/rules-member-register';
import { letsThrough } from '@/lib/imports/plan/rules-personal';
import { readTerritory } from '@/lib/imports/plan/rules-territory';
import type { PlanSetting } from '@/lib/imports/plan/rules-setting';
import type { Period } from '@/lib/imports/names/rules-lifetimes';
import type { KnownMember } from '@/lib/imports/names/types';
import type { NewMember, Reference } from '@/lib/imports/plan/types';

/** The member a row is about: one of the register, one the batch creates, or one it would create with this row. */
export type RowMember = Extract<MemberFound, { kind: 'known' | 'created' }> | { kind: 'to_create'; member: NewMember };

export const memberWords = (row: RowCells): MemberWords => ({
  code: readCell(row, 'member_code'),
  iso: hasColumn(row, 'iso_code') ? toAlpha2(readCell(row, 'iso_code').toUpperCase()) : '',
  name: readCell(row, 'member'),
  nameEn: readCell(row, 'member_en'),
});

/** "Ort", "Form", "Umlauf": what stands before cells about the meetings. */
const isLabel = (written: string): boolean =>
  isFieldWord(written) ||
  isOpenHeading(written) ||
  guessValue('meeting_kind', written) !== undefined ||
  guessValue('meeting_state', written) !== undefined;

/** Notes a name of which nobody is created: a task, a group, a day, or known members with something beside them. */
function refuseNoMember(row: RowCells, { name, nameEn }: MemberWords, { members, readDate }: PlanSetting): void {
  const written = name === '' ? nameEn : name;
  const field = name === '' ? 'member_en' : 'member';
  const knownNames = (names: readonly string[]): string[] =>
    names.flatMap((one) => {
      const found = members.find({ code: '', iso: '', name: one, nameEn: '' });
      return found.kind === 'known' ? [found.member.name.de] : [];
    });
  const beside = nameBesideRole(written);
  const together = namesTogether(written);
  const all = knownNames(together);
  if (isRoleName(written) || isLabel(written) || (/\d/.test(written) && readDate(written, 'other').ok))
    refuseCell(row, field, 'names_no_member');
  else if (beside !== null && knownNames([beside]).length > 0)
    refuseCell(row, field, 'member_ambiguous', { names: knownNames([beside]) });
  else if (all.length > 1 && all.length === together.length) refuseCell(row, field, 'member_ambiguous', { names: all });
}

/** "Bayern / Bavaria": both parts name one member. */
function foundByBothNames(
  { code, iso, name }: MemberWords,
  { members }: PlanSetting,
  when: Period | null,
): MemberFound | null {
  if (!name.includes('/') || code !== '' || iso !== '') return null;
  const found = namesTogether(name).map((one) => members.find({ code: '', iso: '', name: one, nameEn: '' }, when));
  const [first] = found;
  const isOne = found.every((one) => one.kind === 'known' && first?.kind === 'known' && one.number === first.number);
  return first && isOne ? first : null;
}

const BRACKET = /[([,;–—]|\s-\s/;

/** "Hessen (entschuldigt)": what stands beside the name would be lost, unless the register has it in a name. */
function refuseRemark(row: RowCells, { name, nameEn }: MemberWords, found: MemberFound): boolean {
  if (!BRACKET.test(name) && !BRACKET.test(nameEn)) return false;
  for (const [field, written] of [
    ['member', name],
    ['member_en', nameEn],
  ] as const) {
    const remark = remarkBesideName(written);
    if (remark === null) continue;
    const key = toNameKey(written).exact;
    const own = found.kind === 'known' ? [found.member.name.de, found.member.name.en, ...found.member.aliases] : [];
    if (own.some((one) => toNameKey(one).exact === key)) continue;
    refuseCell(row, field, 'name_has_remark');
    return true;
  }
  return false;
}

/** What somebody has said of the words that name a row's member. */
export const saidOf = ({ name, nameEn, code }: MemberWords, { mapping }: PlanSetting): string | undefined =>
  mapping.members?.[name === '' ? (nameEn === '' ? code : nameEn) : name];

/** A name that lists know for more states than the register has of it: "Zanzibar", where only Tanzania is known. */
function namesAnother(name: string, known: readonly KnownMember[]): boolean {
  // Offices of a territory that the register does not have.
  if (known.length > 0 && known.every((one) => !isTerritory(one))) return true;
  const key = toNameKey(name).exact;
  const isBorne = known.some((one) => [one.name.de, one.name.en].some((other) => toNameKey(other).exact === key));
  return !isNobodysName(name) && !isBorne && (listedName(name)?.keys.length ?? 0) > known.length;
}

/** Whether a new member may bear a name that nobody is known by for sure: not where it is that of a state there is, or a code. */
const mayBeCreated = (name: string, known: readonly KnownMember[], { mapping }: PlanSetting): boolean =>
  name !== '' &&
  (listedName(name) === null || namesAnother(name, known)) &&
  (mapping.doubtsCodes === true || readCode(name, 'column').length === 0) &&
  !isRoleName(name);

function toCreate(row: RowCells, words: MemberWords, setting: PlanSetting): RowMember | null {
  const before = row.faults.length;
  refuseNoMember(row, words, setting);
  const [name, nameEn, code, written] = [
    readTextCell(row, 'member'),
    readTextCell(row, 'member_en'),
    readTextCell(row, 'member_code'),
    readAliases(row),
  ];
  if (!letsThrough(row, 'member', name)) refuseCell(row, 'member', 'names_person');
  if (nameEn !== name && !letsThrough(row, 'member_en', nameEn)) refuseCell(row, 'member_en', 'names_person');
  const kind = readChoice(row, 'member_kind', setting.read.member_kind) ?? setting.mapping.memberKind;
  const territoryId = readTerritory(row, setting.territories);
  if (row.faults.length > before) return null;
  if (kind === null) {
    refuseCell(row, 'member_kind', 'kind_missing');
    return null;
  }
  // Under what somebody has said the word means, and not under the word.
  const { name: called, nameEn: calledEn } = setting.members.readAs(words);
  const pair = namePair(name === null ? '' : called, nameEn === null ? '' : calledEn, words.iso);
  const { names: similar, candidates } = setting.members.similar(name ?? nameEn ?? '');
  const word = words.name === '' ? words.nameEn : words.name;
  // Who resembles somebody may be a slip: one word of whoever imports settles it, and none is needed.
  if (similar.length > 0 && saidOf(words, setting) === undefined)
    setting.noteAmbiguous(word, row.line, { why: 'resembles', candidates, mayCreate: false });
  const aliases = written.filter((alias) => alias !== pair.de && alias !== pair.en && letsThrough(row, 'alias', alias));
  return {
    kind: 'to_create',
    member: {
      name: pair,
      kind,
      isoCode: ISO_CODE.test(words.iso) ? words.iso : null,
      territoryId,
      codes: code === null ? [] : [code],
      aliases,
      line: row.line,
      ...(similar.length > 0 && { similar: [...similar] }),
    },
  };
}

/**
 * Finds the member of a row; what is wrong is noted as a fault, and null returned. Creates nothing yet.
 *
 * @param when the time of what the row says: of two states of a name, one may not have been there
 */
export function readRowMember(row: RowCells, setting: PlanSetting, when: Period | null): RowMember | null {
  const words = memberWords(row);
  setting.rivals.note(words.name, when, row.line);
  setting.rivals.note(words.nameEn, when, row.line);
  const found = foundByBothNames(words, setting, when) ?? setting.members.find(words, when);
  const createMembers = setting.mapping.createMembers || saidOf(words, setting) === CREATE_MEMBER;
  if (refuseRemark(row, words, found)) return null;
  if (found.kind === 'created') return found;
  if (found.kind === 'known') {
    if (!found.member.withdrawn || createMembers) return found;
    refuseCell(row, words.code === '' ? 'member' : 'member_code', 'member_unknown');
    return null;
  }
  if (found.kind === 'unknown' && createMembers && (words.name !== '' || words.nameEn !== ''))
    return toCreate(row, words, setting);
  const refusal = found.kind === 'unknown' ? found.refusal : found;
  const { field, code, names } = refusal;
  refuseCell(row, field, code, { names });
  const isUnknown = code === 'member_unknown';
  setting.noteAmbiguous(readCell(row, field), row.line, {
    why: isUnknown ? 'unknown' : 'several',
    candidates: refusal.candidates,
    mayCreate: isUnknown
      ? words.name + words.nameEn !== ''
      : mayBeCreated(words.name === '' ? words.nameEn : words.name, refusal.known, setting),
  });
  return null;
}

/** Adds the member to the plan, once the whole row is valid. */
export function addMemberToPlan(
  member: RowMember,
  { members, totals }: PlanSetting,
): { reference: Reference; number: number; known: KnownMember | null } {
  if (member.kind === 'to_create') return { ...members.create(member.member), known: null };
  if (member.kind === 'created') return { ...member, known: null };
  if (member.member.withdrawn) totals.restoredMembers.add(member.member.id);
  return { reference: member.reference, number: member.number, known: member.member };
}
