import { beforeAll, describe, expect, it } from 'vitest';
import { ownPublishers } from '@/lib/participation/pages/rules-answer';
import { seedRegister } from '@/prisma/seed/seed-register';
import { ask, meetingSlugs } from '@/test/ask-register';
import { givenAttendance, givenMeeting, givenSmallRegister, inRegister } from '@/test/register-facts';

const CIRCLE = 'qualitaetszirkel';
const COMMITTEE = 'welterbekomitee';

beforeAll(() => seedRegister([CIRCLE, 'world-heritage-committee']));

describe('questions to the seed facts', () => {
  it("contradict that Berlin never took part, on the Senate's own word", async () => {
    const answer = await ask({ question: 'never', network: CIRCLE, member: 'berlin' });
    expect(answer.outcome).toBe('contradicted');
    expect(meetingSlugs(answer, answer.decidingIds)).toEqual(['2012-09-13']);
    expect(ownPublishers(answer.asked, answer.decidingIds)?.join()).toMatch(/^Senat von Berlin/);
  });

  it('cannot say for how long Berlin was away, and say what would decide it', async () => {
    const answer = await ask({ question: 'how_long', network: CIRCLE, member: 'berlin' });
    expect(answer).toMatchObject({ outcome: 'not_decidable', gap: null, needs: ['unrecorded', 'coverage', 'stated'] });
    expect(answer.openIds.length).toBeGreaterThan(3);
    expect(answer.asked.part.statements.length).toBeGreaterThan(0);
  });

  it('know when Berlin was last seen, and that later meetings nobody recorded leave it open', async () => {
    const last = await ask({ question: 'last', network: CIRCLE, member: 'berlin' });
    expect(last.outcome).toBe('not_decidable');
    expect(meetingSlugs(last, last.decidingIds)).toEqual(['2012-09-13']);
    expect(last.openIds.length).toBeGreaterThan(0);
    expect((await ask({ question: 'last', network: CIRCLE, member: 'berlin', date: '2009' })).outcome).toBe(
      'contradicted',
    );
    expect((await ask({ question: 'not_since', network: CIRCLE, member: 'berlin', date: '2009' })).outcome).toBe(
      'contradicted',
    );
    expect((await ask({ question: 'not_since', network: CIRCLE, member: 'berlin', date: '2012' })).outcome).toBe(
      'not_decidable',
    );
  });

  it('support of Malawi, whose record is complete, that it never came', async () => {
    const answer = await ask({ question: 'never', network: COMMITTEE, member: 'malawi' });
    expect(answer).toMatchObject({ outcome: 'supported', needs: [] });
    expect(answer.decidingIds.length).toBeGreaterThan(3);
    const cells = answer.asked.part.row.cells.filter(({ meetingId }) => answer.decidingIds.includes(meetingId));
    expect(cells.every(({ status }) => status === 'absent' || status === 'excused')).toBe(true);
  });

  it('compare only by bounds', async () => {
    const more = await ask({ question: 'more_often', network: COMMITTEE, member: 'brasilien', other: 'malawi' });
    expect(more.outcome).toBe('supported');
    if (more.question !== 'more_often') throw new Error(`answered ${more.question}`);
    expect(more.bounds.lower).toBeGreaterThan(more.otherBounds.upper);
    expect(
      (await ask({ question: 'more_often', network: COMMITTEE, member: 'malawi', other: 'brasilien' })).outcome,
    ).toBe('contradicted');
    expect((await ask({ question: 'more_often', network: CIRCLE, member: 'berlin', other: 'stuttgart' })).outcome).toBe(
      'not_decidable',
    );
  });
});

describe('drafts', () => {
  it('neither decide a question nor leave one open', async () => {
    await inRegister(async (write) => {
      const {
        networkId,
        sourceId,
        members: [memberId],
        meetings,
      } = await givenSmallRegister(write);
      await givenMeeting(write, { networkId, sourceId, date: '2023-05-01', published: false });
      await givenAttendance(write, { meetingId: meetings[0], memberId, sourceId, published: false });
      await givenAttendance(write, { meetingId: meetings[1], memberId, sourceId, status: 'absent' });
    });
    const answer = await ask({ question: 'never', network: 'kreis', member: 'aachen' });
    expect(answer).toMatchObject({ outcome: 'not_decidable', needs: ['unrecorded', 'coverage'] });
    expect(meetingSlugs(answer, answer.openIds)).toEqual(['sitzung-2019-05-01', 'sitzung-2021-05-01']);
    expect(answer.asked.part.assertions).toHaveLength(1);
  });
});
