import { toNameKey } from '@/lib/members/names/rules-key';
import type { PersonChoice, ReportPerson } from '@/lib/imports/call-reports/types';

/*
 * For whom persons came, from a file that the office keeps: the register knows nothing of it.
 */

/** A line of the file: whoever fits all that it says came for this member. */
export interface PersonLine {
  /** Of the file. */
  line: number;
  name: string;
  /** A whole address, or "@" and a domain. */
  mail: string;
  organisation: string;
  /** As written: a member's address or name, or a dash for nobody; empty where it is open. */
  member: string;
}

export type PersonAnswer =
  | { kind: 'said'; member: string; line: number }
  /** The file has a line for the person, and no member in it. */
  | { kind: 'open'; line: number }
  /** Lines that say as much of the person, and name different members. */
  | { kind: 'several'; lines: readonly number[] }
  | { kind: 'not_listed' };

const key = (text: string): string => toNameKey(text).exact;

function fitsMail(written: string, mail: string): boolean {
  const [pattern, address] = [written.trim().toLowerCase(), mail.trim().toLowerCase()];
  return pattern.startsWith('@') ? address.endsWith(pattern) : address === pattern;
}

/** How much each thing tells that a line may say: a name and a whole address are one person's, a domain is a house's. */
const TELLS = { name: 4, address: 4, organisation: 2, domain: 1 };

/** How much of a person a line says, where all of it fits; 0 where it says nothing, or something else. */
function fit({ name, mail, organisation }: PersonLine, person: ReportPerson): number {
  const told = [
    ...(name === '' ? [] : [{ fits: key(name) === key(person.name), tells: TELLS.name }]),
    ...(mail === ''
      ? []
      : [{ fits: fitsMail(mail, person.mail), tells: mail.startsWith('@') ? TELLS.domain : TELLS.address }]),
    ...(organisation === ''
      ? []
      : [{ fits: key(organisation) === key(person.organisation), tells: TELLS.organisation }]),
  ];
  return told.every(({ fits }) => fits) ? told.reduce((sum, { tells }) => sum + tells, 0) : 0;
}

/** What the file says of a person: the line that says most of them goes before the others. */
export function findPersonAnswer(person: ReportPerson, lines: readonly PersonLine[]): PersonAnswer {
  const fitting = lines.map((line) => ({ line, fit: fit(line, person) })).filter((one) => one.fit > 0);
  const most = Math.max(0, ...fitting.map((one) => one.fit));
  const best = fitting.filter((one) => one.fit === most).map(({ line }) => line);
  const [first] = best;
  if (!first) return { kind: 'not_listed' };
  if (best.some(({ member }) => key(member) !== key(first.member) || member.trim() !== first.member.trim()))
    return { kind: 'several', lines: best.map(({ line }) => line) };
  return first.member.trim() === ''
    ? { kind: 'open', line: first.line }
    : { kind: 'said', member: first.member.trim(), line: first.line };
}

/** What stands for nobody of the register. */
export const isNobody = (member: string): boolean => /^[-–—]$/.test(member.trim());

/** A member's number for what is written; null where nobody is called so, or several are. */
export type MemberNamer = (written: string) => number | null;

/** The choices that a page would send, by the persons' places, and what is missing, by lines of the file alone. */
export interface PersonChoices {
  choices: Map<number, PersonChoice>;
  open: number[];
  several: number[][];
  unknownMembers: number[];
  notListed: number;
}

/** @param counts whether a person is asked about at all: who stayed too briefly is not */
export function choosePersons(
  persons: readonly ReportPerson[],
  lines: readonly PersonLine[],
  { namer, counts }: { namer: MemberNamer; counts: (person: ReportPerson) => boolean },
): PersonChoices {
  const found: PersonChoices = { choices: new Map(), open: [], several: [], unknownMembers: [], notListed: 0 };
  for (const [place, person] of persons.entries()) {
    if (!counts(person)) continue;
    const answer = findPersonAnswer(person, lines);
    if (answer.kind === 'not_listed') found.notListed += 1;
    else if (answer.kind === 'open') found.open.push(answer.line);
    else if (answer.kind === 'several') found.several.push([...answer.lines]);
    else if (isNobody(answer.member)) found.choices.set(place, 'leave');
    else {
      const id = namer(answer.member);
      if (id === null) found.unknownMembers.push(answer.line);
      else found.choices.set(place, id);
    }
  }
  return found;
}
