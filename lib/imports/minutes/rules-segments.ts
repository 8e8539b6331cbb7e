import { membersIn, tellsOfAttendance } from '@/lib/imports/minutes/account/rules-lines';
import { beginsWithDenial, CLOCK, deniedAbsenceIn, deniesOfNobody } from '@/lib/imports/minutes/rules-clauses';
import { readRun } from '@/lib/imports/minutes/rules-entries';
import { askedEntry, type Draft, type LineEntries } from '@/lib/imports/minutes/rules-drafts';
import { isProse, speaksOfAll } from '@/lib/imports/minutes/words/rules-frame';
import {
  LONGEST_WRITTEN,
  openingIn,
  readHeading,
  remarkIn,
  roleUnsaid,
  speaksOfAbsence,
  speaksOfAttendance,
  speaksOfComing,
  type Heading,
} from '@/lib/imports/minutes/rules-headings';
import { openBrackets, splitOutside } from '@/lib/imports/minutes/rules-lines';
import { isDepartment, isPerson, isTitled } from '@/lib/imports/minutes/words/rules-persons';
import { INSTEAD_OF } from '@/lib/imports/minutes/rules-tails';
import { readBrackets } from '@/lib/imports/minutes/rules-brackets';
import { isCutShort, readRepresentation } from '@/lib/imports/minutes/rules-proxies';
import { addDoubt, readRemark } from '@/lib/imports/minutes/rules-sayings';
import { readSentence, sentencesIn, type Sentence } from '@/lib/imports/minutes/rules-sentences';
import { splitParts } from '@/lib/imports/minutes/rules-split';
import { NOBODY } from '@/lib/imports/minutes/words/rules';
import type { MinutesRole } from '@/lib/imports/minutes/words/types';
import type { NameFinder } from '@/lib/imports/names/rules-find';
import { beginsOffice } from '@/lib/imports/names/rules-territories';

/** What a line comes to, in its order. */
export type Piece =
  | { kind: 'heading'; heading: Heading }
  | { kind: 'entries'; read: LineEntries }
  /** Running text that names no member. */
  | { kind: 'aside'; text: string };

const only = (...entries: Draft[]): Piece => ({ kind: 'entries', read: { entries, loose: null } });

/** A part that is a member or a person, whatever is said of it. */
const standsForMember = (part: string, finder: NameFinder): boolean => {
  const { outside } = readBrackets(part);
  return isPerson(outside) || finder.find(outside).kind !== 'unknown';
};

/** "für Herrn Muster: Frau Beispiel (Hamburg)": who came in the place of a person. */
const INSTEAD_OF_PERSON =
  /^(?:für|anstelle von|in (?:stell)?vertretung (?:für|von)|i\. ?V\. (?:für|von)|for|instead of|replacing|deputi[sz]ing for)\s+([^:]{3,60}?)\s*:\s*(\S.*)$/iu;

/** Whoever speaks, listens or advises comes for nobody as a matter of course. */
const OF_OUTSIDERS =
  /^(?:(?:eingeladene|externe|invited|external|guest)\s+)?(?:vortragende?r?|vortrag|referent\p{L}*|sachverständige?r?|expert\p{L}*|zuhörer\p{L}*|besucher\p{L}*|berichterstatt\p{L}*|berater\p{L}*|externe|presse|journalist\p{L}*|bewerber\p{L}*|kandidat\p{L}*|ansprechpartner\p{L}*|speakers?|presenters?|visitors?|advis[oe]rs?|consultants?|candidates?|lecturers?)(?!\p{L})/iu;

/** "The Dutch Minister was replaced by his State Secretary": somebody stood in, for whom the register need not know by this word. */
const SUBSTITUTED =
  /(?<!\p{L})(?:minister\p{L}*|secretary|ambassador|delegation\p{L}*|delegate\p{L}*|delegiert\p{L}*|senator\p{L}*|staatssekretär\p{L}*|representatives?|vertreter\p{L}*)(?!\p{L}).*(?<!\p{L})(?:replaced|represented|substituted|deputi[sz]ed|vertreten|ersetzt|vertritt|vertrat)(?!\p{L})/iu;

/** Opens a list, or a sentence of running text. */
const OF_REPRESENTATIVES =
  /^(?:(?:the|die|der|das)\s+)?(?:representatives?|delegates?|delegations?|members?|vertreter\p{L}*|delegierten?|delegationen|mitglieder)(?!\p{L})/iu;

/** "invited; no response": of whoever stands before it. */
const saysNothing = (segment: string): boolean => readRemark(segment)?.doubt === 'no_sign';

/** "Wiesbaden; krank: Frau Y": what begins in small letters behind a semicolon is said of whoever stands before it. */
function askAboutBefore(pieces: readonly Piece[]): void {
  let named: Draft | undefined;
  for (const piece of pieces) {
    if (piece.kind !== 'entries') continue;
    const { entries, loose } = piece.read;
    const begin = entries[0]?.match.kind === 'unmatched' ? entries[0].shown : (loose?.shown ?? '');
    if (named?.status === 'present' && /^\p{Ll}/u.test(begin)) addDoubt(named, 'remark');
    named = entries.findLast(({ match }) => match.kind === 'matched') ?? named;
  }
}

/** Reads the pieces of one line under the role of its heading. */
export class LineReader {
  constructor(private readonly finder: NameFinder) {}

  private readonly namesMember = (text: string): boolean => text.trim() !== '' && this.finder.inside(text).length > 0;

  heading(text: string): Heading | null {
    return this.beginsWithCode(text) ? null : readHeading(text, this.namesMember);
  }

  /** A heading that opens a list, alone on its line or before a colon. */
  opensList(text: string): boolean {
    const [before = ''] = text.split(':');
    return (this.heading(before)?.role ?? null) !== null && (text === before || text.includes(':'));
  }

  /** "BY: entschuldigt", "IT excused": letters that are a word of headings as well, and here whom it is about. */
  private beginsWithCode(text: string): boolean {
    const [, code = '', behind = ''] = /^\s*(\p{Lu}{2,3})(?!\p{L})(.*)$/su.exec(text) ?? [];
    const isCode = /^\s*[:(,–-]/u.test(behind) || /\p{Ll}/u.test(behind);
    return isCode && this.finder.find(code).kind !== 'unknown';
  }

  readLine(line: string, role: MinutesRole): Piece[] {
    let standing = role;
    const pieces = this.segmentsIn(line).flatMap((segment) => {
      const read = this.readSegment(segment, standing);
      for (const piece of read) if (piece.kind === 'heading') standing = piece.heading.role ?? standing;
      return read;
    });
    askAboutBefore(pieces);
    return this.foldPersons(pieces);
  }

  /** "Bayern: Herr Muster; entschuldigt: Frau Beispiel": of the member's own persons, and no heading for the lines below. */
  private foldPersons(pieces: readonly Piece[]): Piece[] {
    const folded: Piece[] = [];
    for (let at = 0; at < pieces.length; at += 1) {
      const piece = pieces[at] as Piece;
      const [before, next] = [folded.at(-1), pieces[at + 1]];
      const label = before?.kind === 'entries' ? before.read.entries.at(-1) : undefined;
      const loose = next?.kind === 'entries' && next.read.entries.length === 0 ? next.read.loose : null;
      const isOfName = label?.isLabel || (piece.kind === 'heading' && /^\p{Ll}/u.test(piece.heading.text));
      if (piece.kind !== 'heading' || !label || !isOfName || !loose) {
        folded.push(piece);
        continue;
      }
      const { status } = piece.heading.role ?? roleUnsaid;
      label.persons += loose.persons;
      label.excused += status === 'excused' || status === 'absent' ? loose.persons : loose.excused;
      label.namesPerson = true;
      label.shown = `${label.shown}; ${piece.heading.text}: ${loose.shown}`;
      at += 1;
    }
    return folded;
  }

  /** Parted by semicolons; a remark of its own belongs to what stands before it: "Hessen; Frau Muster; entschuldigt". */
  private segmentsIn(line: string): string[] {
    const segments: string[] = [];
    for (const segment of splitOutside(
      line
        .replaceAll(/\s+\d{1,2}\)\s+/g, (number: string, at: number) =>
          openBrackets(line.slice(0, at)) > 0 ? number : '; ',
        )
        .replaceAll(/\s+\/\/\s+/g, ', '),
      ';',
    )) {
      const before = segments.at(-1);
      if (before !== undefined && (remarkIn(segment) || saysNothing(segment) || this.saysByWhom(segment)))
        segments[segments.length - 1] = `${before}, ${segment}`;
      else segments.push(segment);
    }
    return segments;
  }

  /** "TH; Vertretung durch Muster": of whoever stands before it. */
  private saysByWhom(segment: string): boolean {
    return readRepresentation(segment, this.finder)?.giver === '';
  }

  private readSegment(segment: string, role: MinutesRole): Piece[] {
    for (const colon of segment.matchAll(/:(?!\d)/g)) {
      if (openBrackets(segment.slice(0, colon.index)) > 0) continue;
      const found = this.headingAtEnd(segment.slice(0, colon.index));
      if (!found) continue;
      const before = found.before === '' ? [] : this.readList(found.before, role);
      // "Leipzig, Vertretung von Jana: Mia": of Leipzig more is said.
      const last = before.at(-1);
      if (last?.kind === 'entries' && INSTEAD_OF.test(found.heading.text))
        for (const entry of last.read.entries.slice(-1)) addDoubt(entry, 'two_members');
      const rest = segment.slice(colon.index + 1).trim();
      // "Thüringen, vertreten durch: Sachsen": by whom, and no heading of deputies.
      const byWhom = before.length > 0 ? readRepresentation(found.heading.text, this.finder) : null;
      if (byWhom?.giver === '' && isCutShort(found.heading.text, byWhom))
        return rest === ''
          ? [...this.readList(`${found.before}, ${found.heading.text}`, role), this.unclearHeading(found.heading.text)]
          : this.readList(`${found.before}, ${found.heading.text} ${rest}`, role);
      const counted = /^\d{1,4}(?:\s*(?:von|of|\/)\s*\d{1,4})?\s*(?:\p{L}+)?$/u.test(rest)
        ? this.heading(`${found.heading.text} (${rest.match(/\d+/)?.[0] ?? ''})`)
        : null;
      if (counted) return [...before, { kind: 'heading', heading: counted }];
      // "Apologies: none" says of nobody below it that they were excused.
      const closed: Heading = { ...found.heading, role: roleUnsaid, unclear: true };
      if (NOBODY.test(rest) && /\p{L}/u.test(rest)) return [...before, { kind: 'heading', heading: closed }];
      return [
        ...before,
        { kind: 'heading', heading: found.heading },
        ...(rest === '' || NOBODY.test(rest) ? [] : this.readSegment(rest, found.heading.role ?? role)),
      ];
    }
    const whole = this.heading(segment);
    if (whole) return [{ kind: 'heading', heading: whole }];
    return this.readLabel(segment, role) ?? this.readList(segment, role);
  }

  private readonly unclearHeading = (text: string): Piece => ({
    kind: 'heading',
    heading: { text, role: roleUnsaid, count: null, unclear: true },
  });

  /** The heading that ends a text: "Jena, Stuttgart. Entschuldigt" ends with one. */
  private headingAtEnd(text: string): { before: string; heading: Heading } | null {
    // Of a long line only the end can be a heading: else each of its colons would look through all of it.
    const from = Math.max(0, text.length - LONGEST_WRITTEN);
    const signs = [
      ...text.slice(from).matchAll(/(?<!(?:^|\P{L})(?:bzw|ggf|inkl|einschl|stellv|ca|Nr|No|[a-z]|[A-Z]))[,.–-]\s+/gu),
    ].map((sign) => from + sign.index + sign[0].length);
    for (const start of from === 0 ? [0, ...signs] : signs) {
      const heading = this.heading(text.slice(start));
      if (heading && (start === 0 || heading.role !== null))
        return { before: text.slice(0, start).replace(/[\s,.–-]+$/, ''), heading };
    }
    return null;
  }

  /** A label before a colon that is neither a heading nor a member: whoever stands behind it has to be asked about. */
  private readLabel(segment: string, role: MinutesRole): Piece[] | null {
    const [, label = '', rest = ''] = /^([^:(]{2,80}?(?:\s*\([^()]{1,40}\))?)\s*:(?!\d)\s*(.*)$/u.exec(segment) ?? [];
    if (label === '' || speaksOfAll(segment) || isTitled(INSTEAD_OF_PERSON.exec(segment)?.[1] ?? '')) return null;
    if (
      standsForMember(label, this.finder) ||
      this.finder.inside(label).length > 0 ||
      this.namesByCode(label) ||
      readRepresentation(segment, this.finder)
    )
      return null;
    const unclear: Heading = { text: label, role: { ...roleUnsaid, mode: role.mode }, count: null, unclear: true };
    if (rest === '' || speaksOfAttendance(label))
      return [{ kind: 'heading', heading: unclear }, ...(rest === '' ? [] : this.readList(rest, unclear.role ?? role))];
    const parts = splitParts(rest, this.finder);
    // "Glückwünsche: Frau Beispiel (Bremen)": what is said of the person says nothing of the member.
    const isOfPersons =
      !isDepartment(label) &&
      !beginsOffice(label) &&
      parts.some((part) => isPerson(part) && this.namesInBrackets(part));
    if (
      !OF_OUTSIDERS.test(label) &&
      !isOfPersons &&
      !parts.some(
        (part) => !isPerson(part) && (this.finder.inside(part).length > 0 || this.finder.find(part).kind !== 'unknown'),
      )
    )
      return null;
    const pieces = this.readList(rest, unclear.role ?? role);
    for (const piece of pieces)
      if (piece.kind === 'entries')
        for (const entry of piece.read.entries) {
          entry.doubts.push('heading');
          entry.shown = `${label}: ${entry.shown}`;
        }
    return pieces;
  }

  private readList(text: string, role: MinutesRole): Piece[] {
    if (text === '') return [];
    const [, insteadOf = '', whoCame = ''] = INSTEAD_OF_PERSON.exec(text) ?? [];
    if (isTitled(insteadOf) && role.status === 'present') {
      const read = this.readNames(whoCame, { ...role, status: 'represented_by_deputy' });
      for (const entry of read.entries) entry.shown = text;
      return [{ kind: 'entries', read }];
    }
    const sentences = sentencesIn(text);
    if (sentences.length > 1) return sentences.flatMap((sentence) => this.readList(sentence, role));
    if (speaksOfAll(text)) return this.readAll(text, role);
    if (deniesOfNobody(text)) return [{ kind: 'aside', text }];
    if (this.deniesOfWhoFollows(text)) return [only(askedEntry(text, 'sentence', this.finder.inside(text)))];
    const opening = openingIn(text);
    if (opening && this.opensNames(opening.rest)) {
      // "The representatives of Hesse and Saxony made statements": a sentence, and what it says is not that they came.
      if (OF_REPRESENTATIVES.test(opening.heading) && !this.standAll(opening.rest))
        return this.readAboutNamed(text, role) ?? [only(askedEntry(text, 'sentence', this.finder.inside(text)))];
      const heading: Heading = {
        text: opening.heading,
        role: opening.role,
        count: null,
        unclear: opening.role.status === null,
      };
      return [{ kind: 'heading', heading }, ...this.readList(opening.rest, opening.role)];
    }
    return this.readSaid(text, role) ?? [{ kind: 'entries', read: this.readNames(text, role) }];
  }

  /** No word of absence may be lost under a heading of presence: where none was taken in, the status is asked. */
  private readNames(text: string, role: MinutesRole): LineEntries {
    const read = readRun(text, role, this.finder);
    const isTakenIn =
      read.entries.some(
        ({ status, excused, doubts }) => excused > 0 || (status !== 'present' && !doubts.includes('sentence')),
      ) || read.loose;
    if (!isTakenIn && speaksOfAbsence(text)) {
      for (const entry of read.entries) {
        entry.status = null;
        entry.doubts = [...entry.doubts.filter((doubt) => doubt !== 'sentence'), 'heading'];
      }
    }
    // Nor one of coming, under a heading of absence.
    for (const entry of read.entries)
      if ((entry.status === 'excused' || entry.status === 'absent') && speaksOfComing(entry.shown)) {
        entry.status = null;
        entry.doubts.push('heading');
      }
    return read;
  }

  /** "No apologies were received from Bermuda", "Weder Hessen noch Bremen": a denial, and behind it whom it is about. */
  private deniesOfWhoFollows(text: string): boolean {
    const at = beginsWithDenial(text)
      ? 0
      : deniedAbsenceIn(text.replaceAll(/\([^()]*\)/g, (inside) => ' '.repeat(inside.length)));
    return at !== null && this.finder.inside(text.slice(0, at)).length === 0;
  }

  private namesInBrackets(part: string): boolean {
    return readBrackets(part).pieces.some((piece) => this.finder.find(piece).kind === 'match');
  }

  /** "BY / HE / BE": letters that name members, and no label. */
  private namesByCode(label: string): boolean {
    const codes = label.match(/(?<![\p{L}-])\p{Lu}{2,3}(?![\p{L}-])/gu) ?? [];
    return codes.length > 1 && codes.every((code) => this.finder.find(code).kind !== 'unknown');
  }

  private standAll(rest: string): boolean {
    const parts = splitParts(rest.replace(/\.$/, ''), this.finder);
    return parts.every((part) => standsForMember(part, this.finder) || readRemark(part) !== null);
  }

  private opensNames(rest: string): boolean {
    const [first = ''] = splitParts(rest, this.finder);
    return standsForMember(first, this.finder);
  }

  /** "Delegates from Austria and Croatia were present.": a sentence on members, and on nobody else. */
  private readAboutNamed(text: string, role: MinutesRole): Piece[] | null {
    const sentence = readSentence(text);
    if (!sentence || !this.isAboutNamed(sentence, text)) return null;
    const read = readRun(sentence.names, { ...role, ...sentence.role }, this.finder);
    for (const entry of read.entries) {
      entry.shown = text;
      entry.presence ??= sentence.presence;
      // "Spain did not attend." below the observers: whether the heading still speaks of it, nobody can tell.
      const isOfHeading = role.capacity !== 'member' && sentence.role.capacity === undefined;
      if (sentence.isEvent || entry.status === null || isOfHeading) entry.doubts.push('sentence');
    }
    return [{ kind: 'entries', read }];
  }

  /** A sentence. What it says of whom is shown with what it says; one that names nobody stands aside. */
  private readSaid(text: string, role: MinutesRole): Piece[] | null {
    const said = this.readAboutNamed(text, role);
    if (said) return said;
    if (!isProse(text) || readRepresentation(text.replace(/\.$/, ''), this.finder) || this.isList(text)) return null;
    // Codes may be anything in a text that tells of nobody who came.
    const named = tellsOfAttendance(text) ? membersIn(text, this.finder) : this.finder.inside(text);
    // Somebody was not there, in a sentence that does not say who.
    return named.length > 0 || speaksOfAbsence(text) || SUBSTITUTED.test(text)
      ? [only(askedEntry(text, 'sentence', named))]
      : [{ kind: 'aside', text }];
  }

  /** Most of its parts stand for members: a list, whatever verbs stand in its brackets. */
  private isList(text: string): boolean {
    const parts = splitParts(text, this.finder);
    const standing = parts.filter((part) => standsForMember(part, this.finder)).length;
    return standing > 2 && standing * 2 >= parts.length;
  }

  /** Members and persons; of an event also a body that the register does not know: "10:34 Ddorf arrived". */
  private isAboutNamed({ names, isEvent }: Sentence, text: string): boolean {
    const parts = splitParts(names, this.finder);
    const isKnown = parts.every((part) => standsForMember(part, this.finder));
    return (
      isKnown ||
      (isEvent && (CLOCK.test(text) || !isProse(text)) && parts.length === 1 && /^\p{Lu}[^()]*$/u.test(names))
    );
  }

  /** Names before "alle übrigen" are read; from there on a person has to say who is meant. */
  private readAll(text: string, role: MinutesRole): Piece[] {
    const parts = splitOutside(text, ',');
    const from = Math.max(
      0,
      parts.findIndex((part) => speaksOfAll(part)),
    );
    const before = parts.slice(0, from).join(', ');
    const isSentence = readSentence(text) !== null && before === '';
    return [
      ...(before === '' || isSentence ? [] : this.readList(before, role)),
      only(askedEntry(parts.slice(from).join(', '), 'rest_of_all')),
    ];
  }
}

/** "entsch.: Herr Groß", below the name of a member: of its persons, and no heading of those below. */
export function isOfPersonsAbove([first, second, ...more]: readonly Piece[]): boolean {
  const isSmall = first?.kind === 'heading' && /^\p{Ll}/u.test(first.heading.text);
  const isOfPersons = second?.kind === 'entries' && second.read.entries.length === 0 && second.read.loose !== null;
  return isSmall && isOfPersons && more.length === 0;
}
