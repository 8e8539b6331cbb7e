import { describe, expect, it } from 'vitest';
import { ATTENDANCE_STATUSES, CAPACITIES, DELEGATE_RANKS, PARTICIPATION_MODES } from '@/lib/attendance/types';
import { DOWNLOAD_FORMATS } from '@/lib/exports/types';
import { messagesByLocale } from '@/lib/i18n/messages';
import { BATCH_KINDS } from '@/lib/imports/batches/types';
import { MEETING_KINDS, MEETING_STATES } from '@/lib/meetings/types';
import { MEMBER_KINDS, SEAT_KINDS } from '@/lib/members/types';
import { DERIVED_STATUSES } from '@/lib/participation/cells/types';
import { GAP_EDGE_KINDS, GAP_KINDS } from '@/lib/participation/gaps/types';
import { SOURCE_KINDS } from '@/lib/sources/types';

const CELLS = [...ATTENDANCE_STATUSES, ...DERIVED_STATUSES];
const { status, method, participation, charts, terms, importPages } = messagesByLocale.de;

/** A word that is missing does not compile; one that is left of a kind that went would stay for ever. */
describe('there is a word for every kind, and none of a kind that is no more', () => {
  it.each([
    ['a status', status.cell, CELLS],
    ['what a roll call says', status.vote, ATTENDANCE_STATUSES],
    ['what a report of a call says', status.call, ATTENDANCE_STATUSES],
    ['its letter in tables', status.letter, [...CELLS, 'guest']],
    ['its explanation', method.status, CELLS],
    ['a kind of gap', status.gap, GAP_KINDS],
    ['its sign', status.gapExplained, GAP_KINDS],
    ['its explanation', method.gaps, GAP_KINDS],
    ['its name in records', participation.gap.kind, GAP_KINDS],
    ['the start of a gap', participation.gap.from, GAP_EDGE_KINDS],
    ['the end of a gap', participation.gap.to, GAP_EDGE_KINDS],
    ['a seat', status.seat, SEAT_KINDS],
    ['a capacity', status.capacity, CAPACITIES],
    ['a rank', status.rank, DELEGATE_RANKS],
    ['a mode', status.mode, PARTICIPATION_MODES],
    ['a source', terms.sourceKind, SOURCE_KINDS],
    ['a member', terms.memberKind, MEMBER_KINDS],
    ['a kind of meeting', terms.meetingKind, MEETING_KINDS],
    ['the state of a meeting', terms.meetingState, MEETING_STATES],
    ['a batch', importPages.batchKind, BATCH_KINDS],
  ])('%s', (_, words, kinds) => {
    expect(Object.keys(words).sort()).toEqual([...kinds].sort());
  });

  it('a gap in the timeline, and a format to take away', () => {
    expect(Object.keys(charts.gap)).toEqual(expect.arrayContaining([...GAP_KINDS]));
    expect(Object.keys(importPages.export)).toEqual(expect.arrayContaining([...DOWNLOAD_FORMATS]));
  });
});
