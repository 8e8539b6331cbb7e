import { expect, it } from 'vitest';
import { firstSteps } from '@/lib/office/rules-first-steps';

const EMPTY = { published: false, memberCount: 0, meetingCount: 0, draftAssertions: 0, known: 0 };
const said = (card: Partial<typeof EMPTY>) =>
  firstSteps({ ...EMPTY, ...card }).map(({ step, state }) => `${step} ${state}`);

it('a new network is led from its members to its publication', () => {
  expect(said({})).toEqual(['seats next', 'meeting later', 'attendance later', 'publish later']);
  expect(said({ memberCount: 3 })).toEqual(['seats done', 'meeting next', 'attendance later', 'publish later']);
  expect(said({ memberCount: 3, meetingCount: 1 })).toEqual([
    'seats done',
    'meeting done',
    'attendance next',
    'publish later',
  ]);
  expect(said({ memberCount: 3, meetingCount: 1, draftAssertions: 2 }).at(-1)).toBe('publish next');
});

it('what is done out of turn stays done, and the first that is missing is next', () => {
  expect(said({ meetingCount: 1 })).toEqual(['seats next', 'meeting done', 'attendance later', 'publish later']);
});

it('a public network has none', () => {
  expect(firstSteps({ ...EMPTY, published: true })).toEqual([]);
});
