import fc from 'fast-check';
import { fittingContent } from '@/lib/attendance/rules-content';
import { describe, expect, it } from 'vitest';
import {
  ATTENDANCE_STATUSES,
  CAPACITIES,
  DELEGATE_RANKS,
  PARTICIPATION_MODES,
  type Assertion,
} from '@/lib/attendance/types';
import { FIELDS_BY_SUBJECT } from '@/lib/imports/mapping/rules-fields';
import { guessMapping } from '@/lib/imports/mapping/rules-guess';
import { OWN_WORDS } from '@/lib/imports/mapping/rules-own-words';
import { startPlan } from '@/lib/imports/shapes/rules';
import { knownMeeting, knownMember, knownRegister, mappingWith, fileRows } from '@/lib/imports/plan/fixtures/rules';
import { adaptRemembered, mappingKey, nameMapping } from '@/lib/imports/mapping/rules-remember';
import { collectStanding } from '@/lib/imports/known/rules-standing';
import { IMPORT_SUBJECTS, type ImportField, type ImportMapping } from '@/lib/imports/mapping/types';
import type { PlannedRow } from '@/lib/imports/plan/types';

const members = [
  knownMember(1, 'Stuttgart', { codes: ['7'] }),
  knownMember(2, 'Jena'),
  knownMember(3, 'Kreis Düren', { kind: 'district' }),
  knownMember(4, 'Malawi', { kind: 'state', isoCode: 'MW' }),
];
const meetings = [
  knownMeeting(1, '2012-09-13', { number: 1 }),
  knownMeeting(2, '2013-09'),
  knownMeeting(3, '2014-01-01/2014-01-02', { number: 3 }),
];
const register = knownRegister({ members, meetings });

const cell = fc.oneof(
  fc.constantFrom(
    '',
    '-',
    '0',
    '1',
    '7',
    'Stuttgart',
    'Düren',
    'Kreis Düren',
    'MW',
    '13.9.2012',
    '2012-09-13',
    '2013-09',
    '31.2.2012',
    '1.1.12',
    '..',
    'present',
    'absent',
    'ja',
    's-1',
    'minutes',
    '__proto__',
    'constructor',
    '\0',
    '=1+1',
  ),
  fc.string({ unit: 'binary', maxLength: 12 }),
);
const anyMapping = fc
  .record({
    subject: fc.constantFrom(...IMPORT_SUBJECTS),
    createMembers: fc.boolean(),
    createMeetings: fc.boolean(),
    dayFirst: fc.boolean(),
    order: fc.shuffledSubarray([0, 1, 2, 3, 4, 5]),
    seed: fc.nat(),
  })
  .map(({ subject, order, seed, ...choices }): ImportMapping => {
    const fields = [...FIELDS_BY_SUBJECT[subject]];
    const columns: ImportMapping['columns'] = {};
    for (const [index, column] of order.entries())
      columns[fields[(seed + index * 5) % fields.length] ?? 'member'] = column;
    const matrix =
      subject === 'attendance_matrix'
        ? [{ column: 0, meeting: { date: '2012-09-13', number: null, slug: null, title: null } }]
        : [];
    return mappingWith({
      ...choices,
      subject,
      columns,
      meetings: matrix,
      memberKind: 'city',
      values: { ...mappingWith({}).values, status: { present: 'present', ja: 'present' } },
    });
  });
const table = fc.array(fc.array(cell, { minLength: 6, maxLength: 6 }), { maxLength: 12 });

const planAll = (mapping: ImportMapping, cells: string[][], known = register): PlannedRow[] => {
  const plan = startPlan(mapping, known);
  return fileRows(...cells).flatMap((row) => [...plan.take(row)]);
};

describe('a plan', () => {
  it('never throws, and gives every row one entry', () => {
    fc.assert(
      fc.property(anyMapping, table, (mapping, cells) => {
        const planned = planAll(mapping, cells);
        const lines = planned.map(({ line }) => line);
        expect([...new Set(lines)]).toEqual(cells.map((_, index) => index + 2));
        // A cell may name members for which the row's own stood: they have an entry each.
        if (mapping.columns.represents === undefined) expect(lines).toHaveLength(cells.length);
      }),
    );
  });

  it('makes nobody absent whom no mapped word calls so', () => {
    let planned = 0;
    // What is generated seldom names a member, a meeting and a status at once; this does, beside words nobody mapped.
    const understood: [ImportMapping, string[][]] = [
      mappingWith({
        columns: { member: 0, meeting_date: 1, status: 2 },
        values: { ...mappingWith({}).values, status: { present: 'present', ja: 'present' } },
      }),
      [
        ['Stuttgart', '2012-09-13', 'present', '', '', ''],
        ['Jena', '2012-09-13', 'absent', '', '', ''],
        ['MW', '2013-09', '-', '', '', ''],
        ['Kreis Düren', '2013-09', 'ja', '', '', ''],
      ],
    ];
    fc.assert(
      fc.property(anyMapping, table, (mapping, cells) => {
        for (const row of planAll(mapping, cells)) {
          if (!('what' in row) || row.what.subject !== 'attendance') continue;
          planned += 1;
          expect(row.what.content.status).toBe('present');
        }
      }),
      { examples: [understood] },
    );
    expect(planned).toBeGreaterThan(0);
  });

  it('counts what it yields, and refers only to what it lists or knows', () => {
    fc.assert(
      fc.property(anyMapping, table, (mapping, cells) => {
        const plan = startPlan(mapping, register);
        const planned = fileRows(...cells).flatMap((row) => [...plan.take(row)]);
        expect(Object.values(plan.totals.rows).reduce((sum, count) => sum + count, 0)).toBe(planned.length);
        for (const row of planned) {
          if (!('what' in row)) continue;
          if ('member' in row.what && 'created' in row.what.member)
            expect(plan.totals.newMembers[row.what.member.created]).toBeDefined();
          if ('meeting' in row.what && 'created' in row.what.meeting)
            expect(plan.totals.newMeetings[row.what.meeting.created]).toBeDefined();
        }
      }),
    );
  });
});

describe('what was read', () => {
  const row = fc.record({
    cells: fc.array(cell, { minLength: 6, maxLength: 6 }),
    hidden: fc.constantFrom(undefined, undefined, 'hidden' as const, 'filtered' as const),
    fault: fc.constantFrom(null, null, null, 'bad_quoting' as const),
  });

  it('is new, the same, changed, wrong or left out, whatever the file holds, hides or breaks', () => {
    fc.assert(
      fc.property(
        anyMapping,
        fc.array(row, { maxLength: 12 }),
        fc.constantFrom(undefined, 'read' as const, 'leave_out' as const),
        (mapping, rows, hidden) => {
          const plan = startPlan({ ...mapping, ...(hidden && { hidden }) }, register);
          for (const [place, { cells, fault, hidden: why }] of rows.entries()) {
            const line = place + 2;
            const read =
              fault === null
                ? { kind: 'row' as const, line, cells }
                : { kind: 'fault' as const, line, cells, fault, column: null };
            const planned = plan.take({ ...read, ...(why && { hidden: why }) });
            if (why && hidden !== 'read') expect(planned).toMatchObject([{ kind: 'left_out', reason: why }]);
          }
          const { read, rows: kinds, leftOut } = plan.totals;
          const sum = (counts: Record<string, number>) => Object.values(counts).reduce((all, count) => all + count, 0);
          expect(read).toEqual({ rows: rows.length, entries: sum(kinds) });
          expect(sum(leftOut)).toBe(kinds.left_out);
        },
      ),
    );
  });

  it('of a word that nobody knows is its row, and no other', () => {
    const words = fc.array(fc.constantFrom('minister', 'officer', 'Chefsache', '-', ''), {
      minLength: 1,
      maxLength: 8,
    });
    fc.assert(
      fc.property(words, fc.constantFrom('present', 'not_recorded' as const), (ranks, status) => {
        const cells = ranks.map((rank, place) => [String(place), '2012-09-13', status, rank]);
        const sample = { header: ['member', 'date', 'status', 'rank'], samples: [...cells, ['', '', '', 'minister']] };
        const guessed = guessMapping({ ...sample, knowsSource: () => false, knowsMeeting: () => false });
        const mapping = { ...guessed, createMembers: true, memberKind: 'city', sourceId: 1 } as const;
        const plan = startPlan(mapping, register);
        const planned = fileRows(...cells).flatMap((one) => [...plan.take(one)]);
        expect(planned.map(({ kind }) => kind === 'wrong')).toEqual(ranks.map((rank) => rank === 'Chefsache'));
        expect(plan.totals.unknownWords.reduce((sum, { count }) => sum + count, 0)).toBe(
          ranks.filter((rank) => rank === 'Chefsache').length,
        );
      }),
    );
  });
});

type Said = Omit<Assertion, 'id' | 'sourceId'>;

const assertion: fc.Arbitrary<Said> = fc
  .record({
    meetingId: fc.constantFrom(1, 2, 3),
    memberId: fc.constantFrom(1, 2, 3, 4),
    status: fc.constantFrom(...ATTENDANCE_STATUSES),
    mode: fc.constantFrom(...PARTICIPATION_MODES),
    rank: fc.constantFrom(...DELEGATE_RANKS),
    capacity: fc.constantFrom(...CAPACITIES),
    quote: fc.option(fc.constantFrom('war da', ' mit Rand ', '😀\u0001', '=1+1')),
    locator: fc.option(fc.constant('S. 3')),
    note: fc.option(fc.constant('Notiz')),
    representingMemberId: fc.option(fc.constantFrom(1, 2, 3, 4)),
    presenceFrom: fc.option(fc.constant('TOP 3')),
    presenceUntil: fc.option(fc.constant('14:10')),
    delegationSize: fc.option(fc.integer({ min: 1, max: 99 })),
    levelText: fc.option(fc.constant('Leitung des Referats 12')),
    alternativeStatus: fc.option(fc.constantFrom(...ATTENDANCE_STATUSES)),
  })
  .map(({ meetingId, memberId, ...content }) => {
    const representing = content.representingMemberId === memberId ? null : content.representingMemberId;
    return { meetingId, memberId, ...fittingContent({ ...content, representingMemberId: representing }) };
  });
const assertions = fc.uniqueArray(assertion, {
  selector: ({ meetingId, memberId }) => `${meetingId}/${memberId}`,
  minLength: 1,
});

const EXPORTED: readonly ImportField[] = [
  'member',
  'meeting_date',
  'status',
  'mode',
  'rank',
  'capacity',
  'quote',
  'locator',
  'note',
  'representing_member',
  'presence_from',
  'presence_until',
  'delegation_size',
  'level_text',
  'alternative_status',
];

describe('what is known, exported and imported again', () => {
  const exported = (facts: readonly Said[]) =>
    facts.map((fact) =>
      [
        members[fact.memberId - 1]?.name.de,
        meetings[fact.meetingId - 1]?.date,
        fact.status,
        fact.mode,
        fact.rank,
        fact.capacity,
        fact.quote,
        fact.locator,
        fact.note,
        members.find(({ id }) => id === fact.representingMemberId)?.name.de,
        fact.presenceFrom,
        fact.presenceUntil,
        fact.delegationSize,
        fact.levelText,
        fact.alternativeStatus,
      ].map((text) => String(text ?? '')),
    );
  const knowing = (facts: readonly Said[]) => {
    const standing = collectStanding();
    for (const [index, fact] of facts.entries()) standing.add({ ...fact, id: index + 1, sourceId: 1 });
    return knownRegister({ members, meetings, standing });
  };
  const read = (cells: string[][]) => ({
    ...guessMapping({ header: [...EXPORTED], samples: cells, knowsSource: () => false, knowsMeeting: () => false }),
    sourceId: 1,
  });

  it('is all the same', () => {
    fc.assert(
      fc.property(assertions, (facts) => {
        const cells = exported(facts);
        expect(planAll(read(cells), cells, knowing(facts)).map(({ kind }) => kind)).toEqual(facts.map(() => 'same'));
      }),
    );
  });

  it('is the same whatever order its columns come in', () => {
    fc.assert(
      fc.property(
        assertions,
        fc.shuffledSubarray(
          EXPORTED.map((_, index) => index),
          { minLength: EXPORTED.length },
        ),
        (facts, order) => {
          const cells = exported(facts);
          const header = order.map((column) => EXPORTED[column] ?? '');
          const shuffled = cells.map((row) => order.map((column) => row[column] ?? ''));
          expect(mappingKey(header, () => false)).toBe(mappingKey([...EXPORTED], () => false));
          const mapping = adaptRemembered(nameMapping(read(cells), [...EXPORTED]), header, () => false);
          expect(mapping && planAll(mapping, shuffled)).toEqual(planAll(read(cells), cells));
        },
      ),
    );
  });

  it('is the same whatever order its rows come in', () => {
    fc.assert(
      fc.property(
        assertions.chain((facts) =>
          fc.tuple(
            fc.constant(facts),
            fc.shuffledSubarray(
              facts.map((_, index) => index),
              { minLength: facts.length },
            ),
          ),
        ),
        ([facts, order]) => {
          const cells = exported(facts);
          const shuffled = order.map((row) => cells[row] ?? []);
          // On which line a row stands is all that may differ.
          const planned = (rows: string[][]) =>
            planAll(read(cells), rows, knowing([])).map((row) => ({ ...row, line: 0 }));
          const inOrder = planned(cells);
          expect(planned(shuffled)).toEqual(order.map((row) => inOrder[row]));
        },
      ),
    );
  });

  it('keeps every register word without a mapping by hand', () => {
    for (const status of OWN_WORDS.status)
      expect(
        guessMapping({
          header: [...EXPORTED],
          samples: [['Stuttgart', '2012', status]],
          knowsSource: () => false,
          knowsMeeting: () => false,
        }).values.status,
      ).toHaveProperty(status, status);
  });
});
