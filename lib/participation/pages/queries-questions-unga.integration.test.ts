import { beforeAll, describe, expect, it } from 'vitest';
import { closeDatabase } from '@/lib/db/client';
import { ask, meetingSlugs } from '@/test/ask-register';
import { givenUngaDatabase } from '@/test/unga-database';
import { readRawUnga, UNGA } from '@/test/unga-facts';

describe('questions to the UN General Assembly', () => {
  beforeAll(() => givenUngaDatabase(closeDatabase));

  it('are answered as the roll calls themselves count', async () => {
    const { attendance, members } = readRawUnga();
    const codeOf = (name: string) => members.find((row) => row.name === name)?.ccode;
    const votes = (name: string) =>
      attendance
        .filter((row) => row.ccode === codeOf(name) && row.status === 'present')
        .map(({ date }) => date)
        .sort();
    const [malta, gambia] = [votes('Malta'), votes('Gambia')];
    expect(malta.length).toBeGreaterThan(gambia.length);
    const more = await ask({ question: 'more_often', network: UNGA, member: 'malta', other: 'gambia' });
    expect(more).toMatchObject({
      question: 'more_often',
      bounds: { lower: malta.length },
      otherBounds: { lower: gambia.length },
    });
    const last = await ask({ question: 'last', network: UNGA, member: 'malta' });
    expect(meetingSlugs(last, last.decidingIds)[0]).toBe(malta.at(-1));
    expect((await ask({ question: 'never', network: UNGA, member: 'gambia' })).decidingIds).toHaveLength(gambia.length);
  });

  it('do not take exclusion for absence', async () => {
    const barred = await ask({ question: 'not_since', network: UNGA, member: 'south-africa', date: '1974-10-04' });
    expect(barred).toMatchObject({
      outcome: 'not_decidable',
      needs: ['nothing_eligible'],
      decidingIds: [],
      openIds: [],
    });
    // It was barred on 189 days, of which the first is the day that is asked about.
    expect(barred.beside.excludedIds).toHaveLength(188);
  });
});
