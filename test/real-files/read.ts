import { readFileSync } from 'node:fs';
import path from 'node:path';
import { headedColumns } from '@/lib/imports/mapping/rules-headed';
import { tableShape } from '@/lib/imports/headings/types-shape';
import type { KnownRegister } from '@/lib/imports/known/types';
import type { ImportMapping } from '@/lib/imports/mapping/types';
import type { KnownMember } from '@/lib/imports/names/types';
import { knownMember, knownRegister } from '@/lib/imports/plan/fixtures/rules';
import type {
  PlannedAttendance,
  PlannedMeeting,
  PlannedMember,
  PlannedRow,
  PlanTotals,
} from '@/lib/imports/plan/types';
import { planCase, proposeForCase } from '@/test/case-files';
import { REPOSITORY } from '@/test/data';
import type { RealFile } from '@/test/real-files/types';

export const REAL_FILES = path.join(REPOSITORY, 'test/data/files');

const LAENDER =
  'Baden-Württemberg,Bayern,Berlin,Brandenburg,Bremen,Hamburg,Hessen,Mecklenburg-Vorpommern,Niedersachsen,Nordrhein-Westfalen,Rheinland-Pfalz,Saarland,Sachsen,Sachsen-Anhalt,Schleswig-Holstein,Thüringen';
const CITIES = 'Kiel,Lübeck,Bonn,Ulm,Jena,Mainz';
const STATES: Record<string, string> = {
  DE: 'Deutschland',
  FR: 'Frankreich',
  PL: 'Polen',
  IT: 'Italien',
  ES: 'Spanien',
  AT: 'Österreich',
  CH: 'Schweiz',
  BE: 'Belgien',
  GB: 'Vereinigtes Königreich',
  US: 'Vereinigte Staaten',
  NA: 'Namibia',
};

/** Länder sit in their network: what "BE" means there, their seats decide. */
const SEAT = { id: 1, kind: 'full', since: '1949', until: null, sourceId: 1, doubt: null } as const;
const named = (names: string, more: Partial<KnownMember>) =>
  knownRegister({ members: names.split(',').map((name, place) => knownMember(place + 1, name, more)) });

const REGISTERS: Readonly<Record<RealFile['members'], KnownRegister>> = {
  laender: named(LAENDER, { kind: 'land', seats: [SEAT] }),
  cities: named(CITIES, { kind: 'city' }),
  states: knownRegister({
    members: Object.entries(STATES).map(([isoCode, name], place) =>
      knownMember(place + 1, name, { kind: 'state', isoCode }),
    ),
  }),
};

/** A part of a fact, where there is one. */
const part = (value: string | number | null | undefined, before = '', after = ''): string =>
  value === null || value === undefined ? '' : `${before}${value}${after}`;

const joined = (...parts: string[]): string => parts.filter((text) => text !== '').join(' ');

function describePlan(planned: readonly PlannedRow[], totals: PlanTotals, known: KnownRegister) {
  const name = (at: { id: number } | { created: number }): string =>
    ('id' in at ? known.members[at.id - 1]?.name.de : totals.newMembers[at.created]?.name.de) ?? '?';
  const sitting = (at: { id: number } | { created: number }): string => {
    const created = 'created' in at ? totals.newMeetings[at.created] : undefined;
    if (!created) throw new Error('No meeting is known before.');
    const { number, date, title, place } = created;
    return joined(
      part(number, '#'),
      date.edtf,
      /^(?:Sitzung|Treffen|Meeting)\b/.test(title.de) ? '' : title.de,
      part(place?.de ?? null, '@'),
    );
  };
  const attendance = ({ member, content }: PlannedAttendance): string =>
    joined(
      name(member),
      content.status,
      part(content.mode === 'unknown' ? null : content.mode),
      part(content.rank === 'unknown' ? null : content.rank),
      part(content.delegationSize, '×'),
      part(content.quote, '"', '"'),
    );
  const meeting = ({ content: { number, date, title, place, kind, state } }: PlannedMeeting): string =>
    joined(part(number, '#'), date.edtf, `${title.de}, ${place?.de ?? '-'}, ${kind} ${state}`);
  const seat = ({ member, seat: held }: PlannedMember): string =>
    held === null ? `${name(member)} -` : `${name(member)} ${held.kind} ${held.since ?? ''}..${held.until ?? ''}`;

  const cells: Record<string, string> = {};
  const [seats, meetings, wrong]: [string[], string[], string[]] = [[], [], []];
  for (const row of planned) {
    if (row.kind === 'wrong') wrong.push(`${row.line} ${row.faults.map(({ code }) => code).join(' ')}`);
    else if (row.kind !== 'left_out') {
      const { what } = row;
      if (what.subject === 'member') seats.push(seat(what));
      else if (what.subject === 'meeting') meetings.push(meeting(what));
      else {
        const key = sitting(what.meeting);
        cells[key] = cells[key] === undefined ? attendance(what) : `${cells[key]}, ${attendance(what)}`;
      }
    }
  }
  const leftOut = Object.fromEntries(Object.entries(totals.leftOut).filter(([, count]) => count > 0));
  return { cells, seats, meetings, wrong, leftOut };
}

/** What reader, inspection, proposal and plan make of a file, told as `RealFile` tells it. */
export async function readRealFile({ file, members, answers }: RealFile): Promise<Required<Omit<RealFile, 'answers'>>> {
  const known = REGISTERS[members];
  const name = path.basename(file);
  const proposal = await proposeForCase({ name, bytes: readFileSync(path.join(REAL_FILES, file)) }, { known });
  const { inspection } = proposal;
  const proposed: ImportMapping = {
    ...proposal.mapping,
    sourceId: 1,
    createMeetings: true,
    memberKind: proposal.mapping.memberKind ?? 'city',
  };
  const answered: ImportMapping = {
    ...proposed,
    ...answers,
    ...(answers?.shape && { shape: { ...proposed.shape, asked: [], ...answers.shape } }),
  };
  const { planned, totals } = await planCase(proposal, answered, known);
  const header = (column: number) => inspection.header[column] ?? '';
  const shape = tableShape(answered);
  const leftOut = new Set(shape.leftOut.map(({ column }) => column));
  const read = new Set([
    ...Object.values(answered.columns),
    ...headedColumns(answered).filter((column) => !leftOut.has(column)),
  ]);
  return {
    file,
    members,
    subject: answered.subject,
    header: [inspection.top?.first ?? 0, inspection.top?.last ?? 0],
    asked: tableShape(proposed).asked.map(({ column, why }) => `${header(column)} ${why}`),
    ignored: [...inspection.header.keys()].filter((column) => !read.has(column)).map(header),
    hiddenColumns: (inspection.hidden?.columns ?? []).map(header),
    hiddenSheets: inspection.hidden?.sheets ?? [],
    ...describePlan(planned, totals, known),
  };
}

/** What is expected of a file, with all that is not named. */
export const expectedReading = ({ answers: _, ...file }: RealFile) => ({
  header: [1, 1],
  asked: [],
  cells: {},
  seats: [],
  meetings: [],
  leftOut: {},
  wrong: [],
  ignored: [],
  hiddenColumns: [],
  hiddenSheets: [],
  ...file,
});
