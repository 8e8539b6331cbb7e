import {
  joinedMinutes,
  readDuration,
  readMoment,
  toStay,
  type DateOrder,
  type Stay,
} from '@/lib/imports/call-reports/rules-times';
import type { ReportPerson } from '@/lib/imports/call-reports/types';
import { toNameKey } from '@/lib/members/names/rules-key';

/** A row of a report as written. */
export interface PersonLine {
  name: string;
  mail: string;
  organisation: string;
  joined: string;
  left: string;
  /** What else says the day: the first joining and the last leaving of all, the check-in. */
  dated: readonly string[];
  duration: string;
  action: string;
  moment: string;
  /** The row tells of the whole call, whatever other rows tell of each stay. */
  isTotal: boolean;
  /** As written; null where there is no such column. */
  checkedIn: string | null;
  /** The row says that the person never came: in words, or by no time of joining and no duration. */
  neverCame: boolean;
}

const YES = new Set(['yes', 'ja', 'true', 'wahr', 'x', '1', 'y', 'j', 'checked in', 'eingecheckt', 'attended']);
const NO = new Set(['no', 'nein', 'false', 'falsch', '0', 'n', 'not attended', 'nicht erschienen']);
const TICKS = /^[✓✔☑]$/u;

function readCheckedIn(lines: readonly PersonLine[]): boolean | null {
  const said = lines.flatMap(({ checkedIn }) => (checkedIn === null ? [] : [checkedIn]));
  const keys = said.map((text) => toNameKey(text).exact);
  if (keys.some((key) => YES.has(key)) || said.some((text) => TICKS.test(text))) return true;
  return keys.some((key) => NO.has(key)) || (said.length > 0 && keys.every((key) => key === '')) ? false : null;
}

const JOINS = /join|beitr|beigetr/i;

/** Joining and leaving in rows of their own, as old reports have them; who has not left was there to the last moment of all. */
function pairActions(lines: readonly PersonLine[], order: DateOrder, last: number): Stay[] {
  const stays: Stay[] = [];
  let since: number | null = null;
  const moments = lines.flatMap(({ action, moment }) => {
    const at = readMoment(moment, order);
    return at === null ? [] : [{ joins: JOINS.test(action), at }];
  });
  for (const { joins, at } of moments.sort((a, b) => a.at - b.at)) {
    if (joins) since ??= at;
    else if (since !== null) {
      stays.push([since, at]);
      since = null;
    }
  }
  return since === null || last < since ? stays : [...stays, [since, last]];
}

function readStay({ joined, left }: PersonLine, order: DateOrder): Stay | null {
  const [from, until] = [readMoment(joined, order), readMoment(left, order)];
  return from === null || until === null ? null : toStay(from, until);
}

function measure(
  lines: readonly PersonLine[],
  order: DateOrder,
  last: number,
): Pick<ReportPerson, 'minutes' | 'stays'> {
  const acted = lines.filter(({ moment }) => moment !== '');
  if (acted.length > 0) {
    const stays = pairActions(acted, order, last);
    return { minutes: stays.length === 0 ? null : joinedMinutes(stays), stays: Math.max(1, stays.length) };
  }
  const single = lines.filter(({ isTotal }) => !isTotal);
  const rows = single.length > 0 ? single : lines;
  const read = rows.map((line) => ({
    stay: line.isTotal ? null : readStay(line, order),
    duration: readDuration(line.duration),
  }));
  const stays = read.flatMap(({ stay }) => (stay === null ? [] : [stay]));
  // A row without times has its duration alone: it may overlap with another, which nobody can tell.
  const others = read.flatMap(({ stay, duration }) => (stay === null && duration !== null ? [duration] : []));
  const known = stays.length + others.length > 0;
  return {
    minutes: known ? joinedMinutes(stays) + others.reduce((sum, minutes) => sum + minutes, 0) : null,
    stays: rows.length,
  };
}

/** Rows of one person: by mail address; without one by name, which belongs to the one address that it stands beside. */
function groupLines(lines: readonly PersonLine[]): PersonLine[][] {
  const mailsByName = new Map<string, Set<string>>();
  for (const { name, mail } of lines) {
    if (mail === '') continue;
    const key = toNameKey(name).exact;
    mailsByName.set(key, (mailsByName.get(key) ?? new Set()).add(mail));
  }
  const groups = new Map<string, PersonLine[]>();
  for (const line of lines) {
    const name = toNameKey(line.name).exact;
    const [mail, ...others] = line.mail === '' ? [...(mailsByName.get(name) ?? [])] : [line.mail];
    const key = mail !== undefined && others.length === 0 ? `@${mail}` : name;
    const group = groups.get(key);
    if (group) group.push(line);
    else groups.set(key, [line]);
  }
  return [...groups.values()];
}

const NO_TEXT = /^[-–—\s]*$|^n\/a$/i;

/** One entry for each person, in the report's order. */
export function foldPersons(lines: readonly PersonLine[], order: DateOrder): ReportPerson[] {
  const last = lines.reduce((most, { moment }) => Math.max(most, readMoment(moment, order) ?? -Infinity), -Infinity);
  return groupLines(lines).map((rows) => {
    const { minutes, stays } = measure(rows, order, last);
    const first = (read: (line: PersonLine) => string): string => rows.map(read).find((text) => text !== '') ?? '';
    return {
      name: first(({ name }) => name),
      mail: first(({ mail }) => mail),
      organisation: first(({ organisation }) => organisation),
      minutes: minutes === null ? null : Math.round(minutes * 10) / 10,
      unreadDuration: minutes === null ? first(({ duration }) => (NO_TEXT.test(duration) ? '' : duration)) : '',
      stays,
      checkedIn: rows.every(({ neverCame }) => neverCame) ? false : readCheckedIn(rows),
    };
  });
}
