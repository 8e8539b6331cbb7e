import type { Place } from '@/lib/imports/minutes/account/rules';
import { namesPerson } from '@/lib/imports/minutes/words/rules-persons';
import type { Remark } from '@/lib/imports/minutes/rules-sayings';
import type { MinutesEntry } from '@/lib/imports/minutes/types';
import type { MinutesRole } from '@/lib/imports/minutes/words/types';

/** An entry while its line is read: whom it brought, and how many of them are said to be excused. */
export interface Draft extends MinutesEntry {
  persons: number;
  excused: number;
  /** The remark on time is one person's. */
  presenceOfPerson: boolean;
  /** A label before a colon: persons behind it are its own, whatever stands in their brackets. */
  isLabel: boolean;
  /** Cells of its row, by what the head of their column says is in them. */
  places: Map<string, Place>;
}

/** What a line comes to: entries, or persons whose member stands on another line. */
export interface LineEntries {
  entries: Draft[];
  /** Persons and functions without a member. */
  loose: { shown: string; persons: number; excused: number; remarks: Remark[]; isStaff: boolean } | null;
}

export function applyRemark(draft: Draft, { role, presence, doubt }: Remark): void {
  Object.assign(draft, role);
  if (presence && draft.presence)
    draft.presence = {
      said: `${draft.presence.said}, ${presence.said}`,
      from: draft.presence.from ?? presence.from,
      until: draft.presence.until ?? presence.until,
    };
  else draft.presence = presence ?? draft.presence;
  if (doubt && !draft.doubts.includes(doubt)) draft.doubts.push(doubt);
}

/** Persons who stand alone, with what belongs to them, as an entry that somebody has to look at. */
export const looseEntry = (
  { shown, persons, excused }: NonNullable<LineEntries['loose']>,
  role: MinutesRole,
): Draft => ({
  ...role,
  match: { kind: 'unmatched' },
  shown,
  // Who is in it, nobody knows for sure: nothing of it may be remembered.
  name: '',
  namesPerson: true,
  contradicts: false,
  doubts: ['only_person'],
  unread: [],
  holder: null,
  presence: null,
  persons,
  excused,
  presenceOfPerson: false,
  isLabel: false,
  places: new Map(),
});

/** What several persons say together: only where all of a member's persons are excused is the member. */
export function settlePersons(draft: Draft): void {
  // One of several came later, or left: somebody was there for the member.
  if (draft.presenceOfPerson && draft.persons > 1) draft.presence = null;
  if (draft.excused === 0 || draft.excused < draft.persons) return;
  if (draft.status !== 'present' && draft.status !== null) return;
  draft.status = 'excused';
  draft.doubts.push('person_excused');
}

/** A line that only a person can read: it names nobody, or speaks of all others. */
export const askedEntry = (
  shown: string,
  doubt: MinutesEntry['doubts'][number],
  memberIds: readonly number[] = [],
): Draft => ({
  status: null,
  mode: 'unknown',
  capacity: 'member',
  match: memberIds.length > 0 ? { kind: 'ambiguous', memberIds } : { kind: 'unmatched' },
  shown,
  name: '',
  namesPerson: namesPerson(shown),
  contradicts: false,
  doubts: [doubt],
  unread: [],
  holder: null,
  presence: null,
  persons: 0,
  excused: 0,
  presenceOfPerson: false,
  isLabel: false,
  places: new Map(),
});

export const toEntry = ({
  persons: _persons,
  excused: _excused,
  presenceOfPerson: _presence,
  isLabel: _isLabel,
  places: _places,
  ...entry
}: Draft): MinutesEntry => ({ ...entry, doubts: [...new Set(entry.doubts)] });

/** Names nobody, and nothing of it is asked. */
export const isTitle = ({ entries }: LineEntries): boolean =>
  entries.every(({ match, doubts }) => match.kind === 'unmatched' && doubts.length === 0);
