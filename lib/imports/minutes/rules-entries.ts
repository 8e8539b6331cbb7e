import { findPersonalData } from '@/lib/core/personal-data/find';
import { subjectIn } from '@/lib/imports/minutes/rules-clauses';
import { isForUnknownBody, isLed, readPart, withoutLastStop, type Part } from '@/lib/imports/minutes/rules-part';
import { INSTEAD_OF, reachOf, SAYS_MORE, type Reach } from '@/lib/imports/minutes/rules-tails';
import { readBrackets } from '@/lib/imports/minutes/rules-brackets';
import { applyRemark, type Draft, type LineEntries } from '@/lib/imports/minutes/rules-drafts';
import { isPerson, namesPerson } from '@/lib/imports/minutes/words/rules-persons';
import {
  FOR_ANOTHER_TOO,
  holderIn,
  isCutShort,
  namesUnknownHolder,
  readBracketed,
  readRepresentation,
  type Representation,
} from '@/lib/imports/minutes/rules-proxies';
import { addDoubt, isOfAbsence, NOT_UNDERSTOOD, readRemark } from '@/lib/imports/minutes/rules-sayings';
import { splitParts } from '@/lib/imports/minutes/rules-split';
import type { MinutesRole } from '@/lib/imports/minutes/words/types';
import type { NameFinder } from '@/lib/imports/names/rules-find';

function toDraft(part: Part, role: MinutesRole): Draft {
  const draft: Draft = {
    ...role,
    match: part.match,
    shown: part.text,
    // An office may be found in a text that names its head as well.
    name: findPersonalData(part.name).length > 0 ? '' : part.name,
    namesPerson: part.persons > 0 || namesPerson(part.text.replace(part.name, ' ')),
    contradicts: false,
    doubts: [...part.doubts],
    unread: [],
    holder: null,
    presence: null,
    persons: part.persons,
    excused: part.excused,
    presenceOfPerson: part.persons > 0,
    isLabel: part.isLabel,
    places: new Map(),
  };
  for (const remark of part.remarks) if (remark !== SAYS_MORE || role.status === 'present') applyRemark(draft, remark);
  return draft;
}

/** "Frau A, Frau B (online)", "Frau A (online), Frau B": of one of them, and not of the member. */
function isOfOne(draft: Draft, { remarks }: Pick<Part, 'remarks'>, role: MinutesRole): boolean {
  const modes = remarks.flatMap(({ role: { mode } }) => mode ?? []);
  const before = draft.mode !== role.mode && /\([^()]*\)$/.test(draft.shown);
  return draft.persons > 0 && (modes.length > 0 || before) && !modes.includes(draft.mode);
}

function addPersons(
  draft: Draft,
  part: Pick<Part, 'text' | 'persons' | 'excused' | 'remarks'>,
  role: MinutesRole,
): void {
  if (isOfOne(draft, part, role)) addDoubt(draft, 'remark');
  draft.persons += part.persons;
  draft.excused += part.excused;
  draft.presenceOfPerson ||= part.remarks.some(({ presence }) => presence !== null);
  draft.namesPerson = true;
  draft.shown = `${draft.shown}, ${part.text}`;
  for (const remark of part.remarks) applyRemark(draft, remark);
}

/** More is said of the holder than who it is, or another member stands in it: who stood in is for a person to say. */
const statusWithHolder = (by: number | null, holder: string, finder: NameFinder): MinutesRole['status'] => {
  if (by !== null) return 'represented_by_member';
  const isOpen = namesUnknownHolder(holder, finder) && (finder.inside(holder).length > 0 || subjectIn(holder) !== null);
  return isOpen ? null : 'represented_by_deputy';
};

function leaveHolderOpen(draft: Draft): void {
  draft.status = null;
  addDoubt(draft, 'two_members');
}

/** The giver, and the holder where it was there for itself. */
function representedEntries(
  { giver, holder, alsoThere }: Representation,
  text: string,
  role: MinutesRole,
  finder: NameFinder,
): Draft[] {
  const by = holderIn(holder, finder);
  const given = toDraft({ ...readPart(giver, finder), text }, role);
  given.status = statusWithHolder(by, holder, finder);
  given.holder = by;
  given.namesPerson ||= namesPerson(holder);
  if (by === null && namesUnknownHolder(holder, finder)) given.doubts.push('two_members');
  if (isCutShort(text, { holder })) leaveHolderOpen(given);
  if (by === null || !alsoThere) return [given];
  return [toDraft(readPart(holder, finder), role), given];
}

/** A name of more words, or a longer text, is no name with a remark. */
const MOST_WORDS = 10;
const LONGEST_NAMED = 120;

/** "NI ab 11.15 Uhr", "RP nicht vertreten": as if the remark behind the name stood in brackets. */
function withRemarkApart(text: string, finder: NameFinder): string {
  const words = text.length > LONGEST_NAMED || /[()]/.test(text) ? [] : text.split(' ');
  if (words.length < 2 || words.length > MOST_WORDS || finder.exactly(text).kind === 'match') return text;
  for (let length = words.length - 1; length > 0; length -= 1) {
    const [name, remark] = [words.slice(0, length).join(' ').replace(/\s*:$/, ''), words.slice(length).join(' ')];
    if (finder.find(name).kind === 'match' && readRemark(remark) !== null) return `${name} (${remark})`;
  }
  return text;
}

const isNamed = ({ match }: Draft): boolean => match.kind === 'matched';

/** Of more than the last name of a list its words may be said: of the two that "und" joins, or of all. */
const applyToThoseBefore = (entries: readonly Draft[], reach: Reach, role: MinutesRole): void => {
  if (reach === 'two') for (const entry of entries.slice(-1)) addDoubt(entry, 'remark');
  if (reach !== 'all') return;
  for (const entry of entries) {
    if (entry.status === null || entry.status !== role.status) continue;
    entry.status = null;
    addDoubt(entry, 'remark');
  }
};

/** Reads the parts of one run into entries. */
class Run {
  readonly entries: Draft[] = [];
  private waiting: Part[] = [];
  private personsFirst: boolean | null = null;
  private afterPerson = false;
  /** Words stood before a name, and may be said of those that follow it: "es fehlten Hessen und Bremen". */
  private led: 'status' | 'manner' | null = null;
  /** The part before said who stands in for whom: "Bayern, auch für Berlin und Sachsen". */
  private stoodFor: 'one' | 'several' | null = null;

  constructor(
    private readonly role: MinutesRole,
    private readonly finder: NameFinder,
  ) {}

  /** "Hessen (auch für Bremen, Hamburg)": a member in the brackets that nothing was said of. */
  private askWhereMoreAreNamed(text: string, entries: readonly Draft[]): void {
    const told = new Set(
      entries.flatMap(({ match, holder }) => [match.kind === 'matched' ? match.memberId : holder, holder]),
    );
    const isLost = readBrackets(text).pieces.some((piece) => {
      const found = this.finder.find(piece.replace(/^(?:und|and)\s/iu, ''));
      return found.kind === 'match' ? !told.has(found.memberId) : this.finder.inside(piece).some((id) => !told.has(id));
    });
    if (isLost) for (const entry of entries) addDoubt(entry, 'two_members');
  }

  /** @param isJoined "und" stands before it, and no comma */
  add(written: string, isJoined: boolean): void {
    const text = withoutLastStop(written)
      // "Hessen, (bis 12:00)", "Thüringen n.n." and "Hamburg –": as if the other way round.
      .replace(/^\(([^()]*)\)$/u, '$1')
      .replace(/\s+(n\.\s?[nv]\.?|[-–—?]+|\.\/\.)$/iu, ' ($1)')
      // "Hessen . . . . .": a line that nobody filled.
      .replace(/\s*(?:[._…]\s?){3,}$/u, ' (–)')
      // "Hessen ☐", "Berlin ✗": a sign behind the name that is no tick.
      .replace(
        /\s*((?:(?![✓✔☑✅°])[\p{So}×])+|\[ ?\]|\( ?\))$/u,
        (_, sign: string) => ` (${/[[(]/.test(sign) ? '☐' : sign})`,
      );
    if (this.isSetOff(written)) {
      const part = readPart(written.trim().slice(1, -1).trim(), this.finder);
      this.addPart({ ...part, text: written, remarks: [...part.remarks, NOT_UNDERSTOOD] });
      return;
    }
    const unbracketed = readRepresentation(text, this.finder);
    const representation = unbracketed ?? readBracketed(text, this.finder);
    const before = this.entries.length;
    const reach = representation ? 'last' : reachOf(text, isJoined, this.finder);
    const isOfAbsent = this.role.status === 'excused' || this.role.status === 'absent';
    applyToThoseBefore(this.entries, reach === 'two' && isOfAbsent ? 'all' : reach, this.role);
    if (representation) {
      this.addRepresentation(representation, text);
      if (!unbracketed) this.askWhereMoreAreNamed(text, this.entries.slice(before));
      const stoodFor = representation.giver !== '' && representation.alsoThere ? 'several' : 'one';
      this.stoodFor = unbracketed ? stoodFor : null;
    } else if (this.stoodFor === 'several' || (this.stoodFor === 'one' && isJoined)) {
      this.addPart(readPart(withRemarkApart(text, this.finder), this.finder));
      for (const entry of this.entries.slice(before)) addDoubt(entry, 'two_members');
    } else this.addPart(readPart(withRemarkApart(text, this.finder), this.finder), isJoined);
    this.askBehindLead(text, this.entries.slice(before));
  }

  private askBehindLead(text: string, added: readonly Draft[]): void {
    if (isLed(text, this.finder))
      this.led = added.some(({ status }) => status !== this.role.status) ? 'status' : 'manner';
    else if (this.led !== null)
      for (const entry of added) {
        // What says something of its own is not told by those words.
        if (entry.status === null || entry.status !== this.role.status || entry.doubts.length > 0) continue;
        if (this.led === 'status') entry.status = null;
        addDoubt(entry, 'remark');
      }
  }

  /** "(Bremen)", "[Hessen]" among names without brackets: what they say of it stands nowhere. */
  private isSetOff(written: string): boolean {
    const inside = /^\s*(?:\(([^()]*)\)|\[([^[\]]*)\]|\{([^{}]*)\}|<([^<>]*)>)\s*$/u
      .exec(written)
      ?.slice(1)
      .find(Boolean);
    return inside !== undefined && this.waiting.length === 0 && this.finder.find(inside).kind === 'match';
  }

  private addRepresentation(representation: Representation, text: string): void {
    const previous = this.entries.at(-1);
    if (representation.giver !== '') {
      // "Berlin, zugleich in Vertretung für Brandenburg": the name before holds it.
      if (representation.holder === '' && previous?.match.kind === 'matched') {
        const [given] = representedEntries({ ...representation, holder: '' }, text, this.role, this.finder);
        if (given) this.push({ ...given, status: 'represented_by_member', holder: previous.match.memberId });
        return;
      }
      const drafts = representedEntries(representation, text, this.role, this.finder);
      // Behind a name that is not sure, whoever stood in is not either.
      if (representation.holder === '' && previous) for (const draft of drafts) addDoubt(draft, 'two_members');
      this.push(...drafts);
      return;
    }
    if (!previous) {
      const part = readPart(text, this.finder);
      // "Proxy: Brandenburg (held by Berlin)": who stands in for whom is not understood, and the heading above says nothing of it.
      this.addPart({
        ...part,
        remarks: [...part.remarks, NOT_UNDERSTOOD],
      });
      return;
    }
    // "Krefeld, vertreten durch Frau Muster": of the name before.
    const by = holderIn(representation.holder, this.finder);
    previous.status = statusWithHolder(by, representation.holder, this.finder);
    previous.holder = by;
    previous.namesPerson ||= namesPerson(representation.holder);
    previous.shown = `${previous.shown}, ${text}`;
    if (by === null && namesUnknownHolder(representation.holder, this.finder)) previous.doubts.push('two_members');
    if (isCutShort(text, representation)) leaveHolderOpen(previous);
  }

  private push(...drafts: Draft[]): void {
    this.personsFirst ??= false;
    const [first] = drafts;
    const own = first?.shown ?? '';
    for (const part of this.waiting) if (first) addPersons(first, part, this.role);
    if (first && this.waiting.length > 0) first.shown = `${this.waiting.map(({ text }) => text).join(', ')}, ${own}`;
    this.waiting = [];
    this.entries.push(...drafts);
    this.afterPerson = (drafts.at(-1)?.persons ?? 0) > 0;
  }

  private addPart(part: Part, isJoined = false): void {
    const previous = this.entries.at(-1);
    // "HB: abwesend, Vertr. HH": which of the two stood in for the other, nobody can tell.
    if (previous && INSTEAD_OF.exec(part.text)?.index === 0) addDoubt(previous, 'two_members');
    if (part.kind === 'remark') this.addRemark(part, previous);
    else if (part.kind === 'person') {
      this.personsFirst ??= true;
      if (this.personsFirst || !previous) this.waiting.push(part);
      else addPersons(previous, part, this.role);
      this.afterPerson = true;
    } else if (part.kind === 'department' && previous && this.waiting.length === 0)
      previous.shown = `${previous.shown}, ${part.text}`;
    else if (part.kind === 'department') this.waiting.push(part);
    else if (
      part.kind === 'unknown' &&
      part.persons > 0 &&
      previous?.isLabel &&
      isPerson(part.text) &&
      !isForUnknownBody(part.text)
    )
      addPersons(previous, part, this.role);
    else {
      // "by telephone for items 1 to 3", behind a comma: no name, and said of whoever stands before it.
      if (!isJoined && part.kind === 'unknown' && part.match.kind === 'unmatched' && /^\p{Ll}/u.test(part.text))
        for (const entry of [...this.entries.slice(-1), ...this.entries.filter(isNamed).slice(-1)])
          if (entry.status === 'present') addDoubt(entry, 'remark');
      const isFurther = previous !== undefined && this.waiting.length === 0 && FOR_ANOTHER_TOO.test(part.text);
      this.push(toDraft(isFurther ? { ...part, doubts: [...part.doubts, 'two_members'] } : part, this.role));
      this.applyToSeveral(part.text);
    }
  }

  /** "Bremen, Hamburg (beide entschuldigt)": a remark on more than the last. */
  private applyToSeveral(text: string): void {
    const [, word = '', rest = ''] = /\((beide|both|alle|all|jeweils)\s+([^()]+)\)/iu.exec(text) ?? [];
    const remark = word === '' ? null : readRemark(rest);
    if (!remark) return;
    const count = /^(?:beide|both)$/iu.test(word) ? 2 : this.entries.length;
    for (const entry of this.entries.slice(-count)) {
      entry.doubts = entry.doubts.filter((doubt) => doubt !== 'heading');
      applyRemark(entry, remark);
    }
  }

  private addRemark(part: Part, previous: Draft | undefined): void {
    const waiting = this.waiting.at(-1);
    for (const remark of part.remarks) {
      if (waiting)
        this.waiting[this.waiting.length - 1] = {
          ...waiting,
          excused: isOfAbsence(remark) ? Math.max(1, waiting.persons) : waiting.excused,
          remarks: isOfAbsence(remark) ? waiting.remarks : [...waiting.remarks, remark],
        };
      else if (previous && this.afterPerson && isOfAbsence(remark)) previous.excused += 1;
      else if (previous) applyRemark(previous, remark);
      else this.push(toDraft({ ...part, remarks: [], name: '', kind: 'unknown' }, { ...this.role, status: null }));
    }
    const last = this.waiting.at(-1);
    if (waiting && last) this.waiting[this.waiting.length - 1] = { ...last, text: `${last.text}, ${part.text}` };
    else if (previous) previous.shown = `${previous.shown}, ${part.text}`;
  }

  finish(): LineEntries {
    const loose = this.waiting;
    const [first] = loose;
    if (!first) return { entries: this.entries, loose: null };
    return {
      entries: this.entries,
      loose: {
        shown: loose.map(({ text }) => text).join(', '),
        persons: loose.reduce((sum, { persons }) => sum + persons, 0),
        excused: loose.reduce((sum, { excused }) => sum + excused, 0),
        remarks: loose.flatMap(({ remarks }) => remarks),
        isStaff: loose.every((part) => part.isStaff),
      },
    };
  }
}

/** The participants of one run: members with their persons, remarks and representatives. */
export function readRun(text: string, role: MinutesRole, finder: NameFinder): LineEntries {
  const run = new Run(role, finder);
  let from = 0;
  for (const part of splitParts(text, finder)) {
    const at = text.indexOf(part, from);
    run.add(part, /^\s*(?:und|and|sowie|&)\s+$/iu.test(text.slice(from, at)));
    if (at !== -1) from = at + part.length;
  }
  return run.finish();
}
