import { nameUnread, withWhatWasLost } from '@/lib/imports/minutes/rules-proof';
import {
  amends,
  isTitleAbove,
  lostWords,
  membersIn,
  membersOfItem,
  tellsOfItem,
  tellsOfMembers,
  timesOfMembers,
} from '@/lib/imports/minutes/account/rules-lines';
import { applyRemark, askedEntry, isTitle, looseEntry, type Draft } from '@/lib/imports/minutes/rules-drafts';
import {
  leaveAllBehind,
  leaveUnticked,
  tableAt,
  takesInsteadOf,
  withRowsOfOne,
  type Item,
} from '@/lib/imports/minutes/rules-blocks';
import { daysNamed } from '@/lib/imports/minutes/words/rules-days';
import { isAgenda, isAside, isClosing } from '@/lib/imports/minutes/words/rules-frame';
import {
  announcesReplies,
  beginsOtherList,
  isAnnouncement,
  isOfVote,
  openingIn,
  roleUnsaid,
  type Heading,
} from '@/lib/imports/minutes/rules-headings';
import { blockAt, labelledAt, whoseStatusBelowPersons } from '@/lib/imports/minutes/rules-labels';
import { readLines, type MinutesLine } from '@/lib/imports/minutes/rules-lines';
import { isOfPersonsAbove, LineReader } from '@/lib/imports/minutes/rules-segments';
import { isPhrase } from '@/lib/imports/minutes/rules-lists';
import { addDoubt, isOfAbsence, readRemark } from '@/lib/imports/minutes/rules-sayings';
import { sentencesApart } from '@/lib/imports/minutes/rules-sentences';
import { addHolders, markSwallowed, markUnreadMembers, settle } from '@/lib/imports/minutes/rules-settle';
import { toNameKey } from '@/lib/members/names/rules-key';
import { CHAIR, NOBODY } from '@/lib/imports/minutes/words/rules';
import { closeSections, leaveToEither, type OpenSection } from '@/lib/imports/minutes/rules-sections';
import { readTable } from '@/lib/imports/minutes/rules-tables';
import type { MinutesReading } from '@/lib/imports/minutes/types';
import type { NameFinder } from '@/lib/imports/names/rules-find';

/** How much was told before a line was read. */
interface Told {
  entries: number;
  aside: number;
  sections: number;
}

/** Within so many lines a paper says what it is. */
const FIRST_LINES = 3;

/** Reads a text line by line; where reading stops, and what stands aside. */
class TextReader {
  private readonly sections: OpenSection[] = [{ heading: null, role: roleUnsaid, isOfReplies: false, blocks: [[]] }];
  private readonly aside: string[] = [];
  /** Lines beside the lists that tell of members. */
  private readonly outside: string[] = [];
  /** How many lines stood aside as the list began; null before that. */
  private above: number | null = null;
  private readonly reader: LineReader;
  /** Lines that may head those below them, in words that are not known. */
  private readonly phrases = new Set<Draft>();
  /** The first of each line. */
  private readonly begins = new Set<Draft>();
  /** The line that each was read from. */
  private readonly lineOf = new Map<Draft, number>();
  private line = 0;
  /** The line of a status that may be of the name above it, or head those below it. */
  private mayBeOfName: number | null = null;
  /** Reading has stopped at the agenda; `false` again where a list follows an agenda that stood before any. */
  private stopped = false;

  private readonly lines: readonly MinutesLine[];

  constructor(
    private readonly finder: NameFinder,
    lines: readonly MinutesLine[],
  ) {
    this.reader = new LineReader(finder);
    this.lines = withRowsOfOne(
      lines.flatMap((line) => sentencesApart(line, finder)),
      finder,
    );
  }

  private get open(): OpenSection {
    return this.sections.at(-1) as OpenSection;
  }

  private hasEntries(): boolean {
    return this.sections.some(({ blocks }) => blocks.some((items) => items.length > 0));
  }

  /** "Entschuldigt" and, in small letters on the next line, "fehlten": one heading that was broken. */
  private wholeHeading(heading: Heading): Heading {
    const { heading: before, blocks } = this.open;
    const isBroken = before?.role && /^\p{Ll}/u.test(heading.text) && blocks.every((items) => items.length === 0);
    if (!isBroken) return heading;
    this.sections.pop();
    const text = `${before.text} ${heading.text}`;
    return this.reader.heading(text) ?? { text, role: roleUnsaid, count: null, unclear: true };
  }

  /** @returns whether what stands behind it on its line is to be left open */
  private begin(heading: Heading): boolean {
    const isOfReplies = heading.role === null && this.open.isOfReplies;
    const last = this.open.blocks.flat().at(-1);
    // "Gäste: …; Mitglieder: …": those below are no guests, and how they came the text does not say.
    if (heading.role === null && this.open.role.capacity !== 'member' && /mitglied|member/iu.test(heading.text)) {
      this.beginUnclear(heading.text);
      return true;
    }
    // "Leitung: Hessen, Stellvertretung: Bayern": deputy of whoever leads, and there itself.
    const isOfChair = this.open.heading !== null && CHAIR.has(toNameKey(this.open.heading.text).exact);
    if (isOfChair && heading.role?.status === 'represented_by_deputy') {
      this.beginUnclear(heading.text);
      return true;
    }
    const isBehindVote = last?.kind === 'member' && isOfVote(last.draft.shown) && heading.role !== null;
    if (isBehindVote && heading.role?.status !== 'present') {
      this.beginUnclear(heading.text);
      return true;
    }
    // "Represented by the delegation of Estonia", below a name: of that name, too.
    if (last?.kind === 'member' && heading.unclear && /^(?:vertreten|vertretung|represented|by)\s/iu.test(heading.text))
      addDoubt(last.draft, 'two_members');
    this.sections.push({ heading, role: heading.role ?? this.open.role, isOfReplies, blocks: [[]] });
    return false;
  }

  private beginReplies(text: string): void {
    const heading = { text, role: roleUnsaid, count: null, unclear: false };
    this.sections.push({ heading, role: roleUnsaid, isOfReplies: true, blocks: [[]] });
  }

  /** A list, but not of those who were there. */
  private beginUnclear(text: string): void {
    const heading = { text: text.replace(/\s*:$/, ''), role: roleUnsaid, count: null, unclear: true };
    this.sections.push({ heading, role: roleUnsaid, isOfReplies: false, blocks: [[]] });
  }

  private items(): Item[] {
    return this.sections.flatMap(({ blocks }) => blocks.flat());
  }

  private add(...items: Item[]): void {
    for (const item of items) if (item.kind === 'member') this.lineOf.set(item.draft, this.line);
    if (items.length > 0) this.above ??= this.aside.length;
    this.open.blocks.at(-1)?.push(...items);
  }

  /** Line by line, so that something else can be done in between. null where more than `most` characters are to be read. */
  *steps(most: number): Generator<undefined, MinutesReading | null> {
    const hasHeadings = this.lines.some(({ text, cells }) => !cells && this.reader.opensList(text));
    let read = 0;
    for (let at = 0; at < this.lines.length;) {
      const line = this.lines[at] as MinutesLine;
      this.line = at;
      if (line.apart) this.open.blocks.push([]);
      if (!this.stopped && this.hasEntries() && !line.cells && beginsOtherList(line.text)) {
        this.beginUnclear(line.text);
        at += 1;
        continue;
      }
      if (this.skips(line.text)) {
        at += 1;
        continue;
      }
      yield;
      const before = this.toldSoFar();
      const rows = line.cells ? tableAt(this.lines, at) : [line];
      read += rows.reduce((sum, { text }) => sum + text.length, 0);
      if (read > most) return null;
      if (line.cells) {
        at += this.readRows(rows);
        this.askAboutLost(
          rows.flatMap(({ cells }) => cells ?? []),
          before,
        );
      } else if (announcesReplies(line.text)) {
        this.beginReplies(line.text);
        at += 1;
      } else if (!line.apart && this.takesRemark(line.text, at)) at += 1;
      else {
        const block = blockAt(this.lines, at, this.finder);
        const { line: whole, taken } = labelledAt(this.lines, at, this.finder) ?? block ?? { line, taken: 1 };
        this.readLine(whole.text, hasHeadings);
        if (this.mayBeOfName === at && this.sections.length > before.sections)
          leaveToEither(this.sections.at(-2), this.open);
        if (block?.either) this.mayBeOfName = at + taken;
        if (whole.ticked === false) leaveUnticked(this.items().slice(before.entries), this.open.role.status);
        this.askAboutLost([whole.text], before);
        at += taken;
      }
    }
    return this.finish();
  }

  private toldSoFar(): Told {
    return { entries: this.items().length, aside: this.aside.length, sections: this.sections.length };
  }

  /** Words that stand in nothing their line was told as: they are named with what was read from it, or alone. */
  private askAboutLost(texts: readonly string[], before: Told): void {
    // "(* = online)" explains a sign, and is no word of its heading.
    for (const text of texts) this.aside.push(...(text.match(/\([^()]*=[^()]*\)/g) ?? []));
    const items = this.items().slice(before.entries);
    const told = [
      ...items.map((item) => (item.kind === 'member' ? item.draft.shown : item.loose.shown)),
      ...this.sections
        .slice(Math.min(before.sections, this.sections.length - 1))
        .map(({ heading }) => heading?.text ?? ''),
      ...this.aside.slice(before.aside),
    ];
    // "Entschuldigt: niemand" is told by its heading.
    const said = texts.map((text) =>
      NOBODY.test(text.replace(/^.*:\s*/su, '')) ? text.replace(/:[^:]*$/su, ':') : text,
    );
    const lost = lostWords(said.join(' · '), told);
    if (lost.length === 0) return;
    const first = items.find((item) => item.kind === 'member');
    const draft = first?.draft ?? askedEntry(texts.join(' · '), 'unread', this.finder.inside(texts.join(' ')));
    draft.unread = lost;
    addDoubt(draft, 'unread');
    if (!first) this.add({ kind: 'member', draft });
  }

  private opens(text: string): boolean {
    return this.reader.opensList(text) || (openingIn(text) !== null && tellsOfMembers(text, this.finder));
  }

  /** Behind the agenda nothing is read; what tells there of members is named by itself. */
  private passOver(text: string): void {
    const opens = this.opens(text);
    if (opens || tellsOfItem(text, this.finder) || (amends(text) && tellsOfMembers(text, this.finder)))
      this.add({ kind: 'member', draft: askedEntry(text, 'behind_agenda', membersIn(text, this.finder)) });
    else this.aside.push(text);
    if (!opens && tellsOfMembers(text, this.finder)) this.outside.push(text);
  }

  /** The agenda and what stands behind it, and what names no member by its form. */
  private skips(text: string): boolean {
    if (this.stopped) {
      if (this.opens(text) && !this.hasEntries()) {
        this.stopped = false;
        return false;
      }
      this.passOver(text);
      return true;
    }
    // "zu TOP 3: Berlin", in a list: who was there for that item.
    const ofItem = this.hasEntries() ? membersOfItem(text, this.finder) : [];
    if (ofItem.length > 0 || tellsOfItem(text, this.finder)) {
      const named = ofItem.length > 0 ? ofItem : membersIn(text, this.finder);
      this.add({ kind: 'member', draft: askedEntry(text, 'remark', named) });
      return true;
    }
    this.stopped = isAgenda(text) || isClosing(text);
    if (this.stopped) {
      // "Agenda item 2: Present: France", "Agenda item 2 – Present for this item: France"
      const behind = text.replace(/^[^:–—-]{0,40}?\d+\s*[:.–—-]?\s*/u, '');
      const hasHeading = behind.includes(':') && this.reader.opensList(behind);
      if (hasHeading)
        this.add({ kind: 'member', draft: askedEntry(text, 'behind_agenda', membersIn(text, this.finder)) });
      else this.passOver(text);
      return true;
    }
    const isTitle = this.sections.length === 1 && !this.hasEntries() && isTitleAbove(text, this.finder);
    if (!isTitle && (!isAside(text) || this.reader.opensList(text))) return false;
    if (isTitle) this.aside.push(text);
    else if (tellsOfMembers(text, this.finder) || timesOfMembers(text, this.finder))
      this.add({ kind: 'member', draft: askedEntry(text, 'sentence', membersIn(text, this.finder)) });
    else this.aside.push(text);
    return true;
  }

  private readRows(rows: readonly MinutesLine[]): number {
    const cells = rows.map((row) => row.cells ?? []);
    const spaced = new Set(rows.flatMap(({ cells: row, isSpaced }) => (row && isSpaced ? [row] : [])));
    const { entries, heads } = readTable(cells, this.open.role, this.finder, spaced);
    for (const [row, draft] of entries.entries()) {
      this.add({ kind: 'member', draft });
      // Nothing but its own row says anything of it.
      this.lineOf.set(draft, this.line + (row + 1) / (entries.length + 1));
    }
    this.aside.push(...heads);
    return rows.length;
  }

  /** A status in small letters below a name is that name's: "Hessen", and below it "entschuldigt". */
  private takesRemark(text: string, at: number): boolean {
    const bare = text.replace(/^\(([^()]*)\)$/, '$1');
    if (takesInsteadOf(this.open.blocks.at(-1)?.at(-1), text, this.finder)) return true;
    const whose = whoseStatusBelowPersons(this.lines, at, this.finder);
    if (whose === 'either') this.mayBeOfName = at;
    const isRemark = bare !== text || /^\p{Ll}[^:]*$/u.test(text) || whose === 'above';
    const isShort = isRemark && bare.split(' ').length <= 3 && this.finder.inside(bare).length === 0;
    const said = isShort ? readRemark(bare) : null;
    const remark = said?.doubt === 'heading' || (said?.doubt && text.includes(' ')) ? null : said;
    const above = this.open.blocks.at(-1)?.at(-1);
    if (!remark || !above) return false;
    leaveAllBehind(bare, this.open.blocks.at(-1) ?? [], this.open.role);
    if (above.kind === 'loose') above.loose.shown = `${above.loose.shown}, ${text}`;
    else above.draft.shown = `${above.draft.shown}, ${text}`;
    if (above.kind === 'loose') {
      if (isOfAbsence(remark)) above.loose.excused = above.loose.persons;
      else above.loose.remarks.push(remark);
    } else if (above.draft.persons > 0 && isOfAbsence(remark)) above.draft.excused += 1;
    else applyRemark(above.draft, remark);
    return true;
  }

  /** Before the first heading of a text that has some, a line that names no member is a title. */
  private readLine(text: string, hasHeadings: boolean): void {
    const pieces = this.reader.readLine(text, this.open.role);
    if (isOfPersonsAbove(pieces) && (this.open.blocks.at(-1)?.length ?? 0) > 0) {
      const draft = askedEntry(text, 'remark');
      this.begins.add(draft);
      this.add({ kind: 'member', draft });
      return;
    }
    // A semicolon parts: a person behind one belongs to nobody before it.
    const isWhole = pieces.filter(({ kind }) => kind === 'entries').length === 1;
    let isOpen = false;
    for (const piece of pieces) {
      if (piece.kind === 'heading') isOpen = this.begin(this.wholeHeading(piece.heading));
      else if (piece.kind === 'aside') this.aside.push(piece.text);
      else if (hasHeadings && this.sections.length === 1 && isTitle(piece.read)) this.aside.push(text);
      else {
        const { entries, loose } = piece.read;
        if (isOpen) for (const entry of entries) entry.status = null;
        const [only] = entries;
        if (only && piece === pieces[0]) this.begins.add(only);
        if (only && entries.length === 1 && isPhrase(only, text)) this.phrases.add(only);
        this.add(...entries.map((draft): Item => ({ kind: 'member', draft })));
        if (loose?.isStaff) this.aside.push(loose.shown);
        else if (loose)
          this.add(isWhole ? { kind: 'loose', loose } : { kind: 'member', draft: looseEntry(loose, this.open.role) });
      }
    }
  }

  private finish(): MinutesReading {
    // Nothing was read: what tells of members behind the agenda is all there is.
    if (!this.hasEntries())
      for (const text of this.outside)
        this.add({ kind: 'member', draft: askedEntry(text, 'sentence', membersIn(text, this.finder)) });
    const isAhead = this.lines.slice(0, FIRST_LINES).some(({ text, cells }) => cells === null && isAnnouncement(text));
    const apart = new Set(this.lines.flatMap((line) => (line.apart ? [line.text] : [])));
    const { sections, draftOf } = closeSections(
      this.sections,
      { begins: this.begins, phrases: this.phrases, lineOf: this.lineOf, apart, isAhead },
      this.finder,
    );
    const days = daysNamed([...this.aside.slice(0, this.above ?? 0), ...sections.map(({ heading }) => heading ?? '')]);
    // A heading with nobody under it says so, and is not dropped.
    for (const { heading, entries, count } of sections)
      if (heading !== null && entries.length === 0 && count === null) this.aside.push(heading);
    const filled = sections.filter(({ entries, count }) => entries.length > 0 || count !== null);
    const sure = addHolders(filled);
    markSwallowed(sure, this.finder);
    nameUnread(draftOf, this.lineOf, this.finder);
    markUnreadMembers(sure, this.finder);
    return { sections: settle(sure), aside: this.aside, outside: this.outside, days };
  }
}

/**
 * Reads minutes, a participant list or a mail as they stand, a line a step. Pure: the finder knows the members.
 *
 * @param most characters of lines that are not passed over; of a text with more nothing is read, and null comes out
 */
export function* minutesSteps(
  text: string,
  finder: NameFinder,
  most: number,
): Generator<undefined, MinutesReading | null> {
  const reading = yield* new TextReader(finder, readLines(text)).steps(most);
  return reading && withWhatWasLost(reading, text);
}

/** The same at once, of a text of any length. */
export function readMinutes(text: string, finder: NameFinder): MinutesReading {
  const steps = minutesSteps(text, finder, Infinity);
  for (;;) {
    const step = steps.next();
    if (step.done && step.value) return step.value;
  }
}
