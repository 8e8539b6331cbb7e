import {
  givenAttendance,
  givenMeeting,
  givenMember,
  givenNetwork,
  givenSeat,
  givenSource,
  inRegister,
} from '../register-facts';
import { sumShown, type ShownParts } from './read-accounts';

/* A network with a cell of every kind, and what every surface has to say of it. */
export const NETWORK = 'kreis';

/** What each meeting is, and what the one member with a cell of every kind did there; null: no source says. */
const STORY = [
  ['2000-05-01', 'present'],
  ['2001-05-01', 'represented_by_deputy'],
  ['2002-05-01', 'represented_by_member'],
  ['2003-05-01', 'excused'],
  ['2004-05-01', 'absent'],
  ['2005-05-01', 'excluded'],
  ['2006-05-01', 'not_invited'],
  ['2007-05-01', null],
  // Its seat ended with 2010: there as a guest, named absent without a seat, not named at all.
  ['2011-05-01', 'present'],
  ['2012-05-01', 'absent'],
  ['2013-05-01', null],
] as const;
const NOT_HELD = [
  { date: '2014-05-01', state: 'cancelled' },
  { date: '2015-05-01', kind: 'written_procedure' },
  { date: '2030-05-01', state: 'scheduled' },
] as const;

/** Counted by hand from the story, by member: what every surface has to say. */
const NOT_HELD_PARTS: ShownParts = { cancelled: 1, no_attendance_possible: 1, not_yet_held: 1 };
export const EXPECTED: Readonly<Record<'aachen' | 'bonn' | 'celle' | 'dessau', ShownParts>> = {
  // A cell of every kind.
  aachen: {
    attended: 2,
    represented: 1,
    known_absence: 2,
    excluded: 1,
    not_invited: 1,
    not_recorded: 1,
    guest: 1,
    seat_unclear: 1,
    no_seat: 1,
    ...NOT_HELD_PARTS,
  },
  // Seated all the time, at the first meeting only; nothing else is recorded.
  bonn: { attended: 1, not_recorded: 10, ...NOT_HELD_PARTS },
  // An observer, there twice.
  celle: { guest: 2, not_recorded: 9, ...NOT_HELD_PARTS },
  // In doubt: there once, which is presence; of everything else nobody knows whether it had a seat.
  dessau: { attended: 1, seat_unclear: 10, ...NOT_HELD_PARTS },
};
export const VISITOR: ShownParts = { guest: 1 };
export const MEMBERS = sumShown(Object.values(EXPECTED).map((parts) => ({ parts })));
export const ALL = sumShown([{ parts: MEMBERS }, { parts: VISITOR }]);
export const MEETINGS = STORY.length + NOT_HELD.length;

/** Writes it into a register that has none of its names. */
export const givenStory = () =>
  inRegister(async (write) => {
    const networkId = await givenNetwork(write, NETWORK);
    const sourceId = await givenSource(write, 'protokoll');
    const doubt = await givenSource(write, 'zweifel');
    const [aachen, bonn, celle, dessau, emden] = [
      await givenMember(write, 'aachen'),
      await givenMember(write, 'bonn'),
      await givenMember(write, 'celle'),
      await givenMember(write, 'dessau'),
      await givenMember(write, 'emden'),
    ];
    await givenSeat(write, { networkId, memberId: aachen, sourceId, since: '1999', until: '2010' });
    await givenSeat(write, { networkId, memberId: bonn, sourceId });
    await givenSeat(write, { networkId, memberId: celle, sourceId, kind: 'observer' });
    await givenSeat(write, {
      networkId,
      memberId: dessau,
      sourceId,
      doubt: { sourceId: doubt, quote: null, locator: null },
    });
    for (const [place, [date, status]] of STORY.entries()) {
      const meetingId = await givenMeeting(write, { networkId, sourceId, date });
      if (status) await givenAttendance(write, { meetingId, memberId: aachen, sourceId, status });
      if (place === 0)
        for (const memberId of [bonn, celle, dessau]) await givenAttendance(write, { meetingId, memberId, sourceId });
      if (place === 1)
        for (const memberId of [celle, emden]) await givenAttendance(write, { meetingId, memberId, sourceId });
    }
    for (const meeting of NOT_HELD) await givenMeeting(write, { networkId, sourceId, ...meeting });
  });
