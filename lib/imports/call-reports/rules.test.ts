import { describe, expect, it } from 'vitest';
import { planReport } from '@/lib/imports/call-reports/rules';
import { proposeMembers } from '@/lib/imports/call-reports/rules-proposal';
import type { CallReport, PersonChoice, ReportPerson } from '@/lib/imports/call-reports/types';
import { indexNames } from '@/lib/imports/names/rules-match';
import { knownMember } from '@/lib/imports/plan/fixtures/rules';

const person = (more: Partial<ReportPerson>): ReportPerson => ({
  name: '',
  mail: '',
  organisation: '',
  minutes: null,
  unreadDuration: '',
  stays: 1,
  checkedIn: null,
  ...more,
});
const report = (tool: CallReport['tool'], ...persons: Partial<ReportPerson>[]): CallReport => ({
  tool,
  persons: persons.map(person),
  days: [],
  skipped: [],
});
const index = indexNames([
  knownMember(1, 'Hessen', { kind: 'land' }),
  knownMember(2, 'Berlin', { kind: 'land' }),
  knownMember(3, 'Köln'),
  knownMember(4, 'Bayern', { kind: 'land' }),
  knownMember(5, 'Österreich', { kind: 'state', isoCode: 'AT' }),
  knownMember(6, 'Nordrhein-Westfalen', { kind: 'land' }),
]);

describe('the member that a person came for', () => {
  it.each([
    [{ organisation: 'Freistaat Bayern' }, 4],
    [{ organisation: 'Stadt Köln', mail: 'x@stadt-koeln.de' }, 3],
    [{ name: 'Muster, Erika (Hessen)' }, 1],
    [{ name: 'Hesse | Muster' }, 1],
    [{ name: 'Muster, Erika (NRW)' }, 6],
    [{ name: 'Köln' }, 3],
    [{ mail: 'x@sm.hessen.de' }, 1],
    [{ mail: 'x@im.nrw.de' }, 6],
    [{ mail: 'x@bka.gv.at' }, 5],
  ])('is proposed by what stands beside them: %j', (given, memberId) => {
    expect(proposeMembers(report('teams', given), index)[0]).toMatchObject({ proposed: memberId });
  });

  it.each([
    [{ name: 'Petra Berlin' }, []],
    [{ name: 'Berlin, Petra' }, []],
    [{ name: 'Jan Köln', organisation: 'Verein' }, []],
    [{ mail: 'x@koeln.de' }, [3]],
    [{ mail: 'x@example.org' }, []],
    [{ organisation: 'Land Berlin', mail: 'x@sm.hessen.de' }, [2, 1]],
  ])('is left to the office where it is not sure: %j', (given, candidates) => {
    expect(proposeMembers(report('teams', given), index)[0]).toMatchObject({ proposed: null, candidates });
  });
});

describe('what the answers make of a report', () => {
  const choices = (...given: PersonChoice[]) => new Map(given.map((choice, at) => [at, choice]));

  it('is one presence for each member, with the number of its persons', () => {
    const given = report('teams', { minutes: 60 }, { minutes: 5 }, { minutes: 90 }, { minutes: 1 }, { minutes: 40 });
    const plan = planReport(given, { choices: choices(1, 1, 2, 2, 'leave'), least: 5, mode: 'in_person' });
    expect(plan).toEqual({
      ok: true,
      value: {
        entries: [
          { memberId: 1, delegation: 2, mode: 'online' },
          { memberId: 2, delegation: 1, mode: 'online' },
        ],
        leftOut: 1,
        tooShort: 1,
        notCheckedIn: 0,
      },
    });
  });

  it('asks for the least duration, and for the member of everybody who was there long enough', () => {
    const given = report('zoom', { minutes: 60 }, { minutes: 1 });
    expect(planReport(given, { choices: choices(), least: null, mode: 'unknown' })).toMatchObject({
      reason: { least: 'required' },
    });
    expect(planReport(given, { choices: choices(1, 1), least: 'not_understood', mode: 'unknown' })).toEqual({
      ok: false,
      reason: { least: 'not_understood' },
    });
    expect(planReport(given, { choices: choices(), least: 10, mode: 'unknown' })).toEqual({
      ok: false,
      reason: { 'rows.0.memberId': 'required' },
    });
  });

  it('takes a registration for a presence only where somebody checked in, in the mode that was said', () => {
    const given = report('indico', { checkedIn: true }, { checkedIn: false }, { checkedIn: null });
    expect(planReport(given, { choices: choices(1, 2, 3), least: null, mode: 'in_person' })).toMatchObject({
      value: { entries: [{ memberId: 1, delegation: 1, mode: 'in_person' }], notCheckedIn: 2 },
    });
  });
});
