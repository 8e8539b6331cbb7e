import ical, { ICalEventStatus } from 'ical-generator';
import type { CalendarDays } from '@/lib/meetings/calendar/rules';
import type { MeetingState } from '@/lib/meetings/types';

/** A meeting of a calendar, in one language. */
export interface CalendarEvent {
  /** Stays the same for as long as the meeting is in the register. */
  uid: string;
  /** Raised with each change of the meeting. */
  sequence: number;
  /** When the register last changed it. */
  stamp: Date;
  days: CalendarDays;
  state: MeetingState;
  title: string;
  description: string;
  place: string | null;
  /** Of the meeting's page; null where the register does not know its own address. */
  address: string | null;
}

export interface Calendar {
  name: string;
  description: string;
  events: readonly CalendarEvent[];
}

const STATUSES: Readonly<Record<MeetingState, ICalEventStatus>> = {
  scheduled: ICalEventStatus.CONFIRMED,
  held: ICalEventStatus.CONFIRMED,
  cancelled: ICalEventStatus.CANCELLED,
};

/** Days of a calendar are days in no zone. */
const dayStart = (iso: string, later = 0): Date => new Date(Date.parse(`${iso}T00:00:00Z`) + later * 86_400_000);

/** A calendar as iCalendar (RFC 5545): each meeting on its whole days, a cancelled one as cancelled. */
export function writeCalendar({ name, description, events }: Calendar): string {
  const calendar = ical({
    name,
    description,
    prodId: { company: 'praesenzregister', product: 'register' },
    ttl: 6 * 3600,
  });
  for (const { uid, sequence, stamp, days, state, title, place, address, ...event } of events)
    calendar.createEvent({
      id: uid,
      sequence,
      stamp,
      allDay: true,
      start: dayStart(days.first),
      // RFC 5545: the end is the day after the last.
      end: dayStart(days.last, 1),
      summary: title,
      description: event.description,
      status: STATUSES[state],
      ...(place !== null && { location: place }),
      ...(address !== null && { url: address }),
    });
  return calendar.toString();
}
