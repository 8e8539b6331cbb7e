import 'server-only';
import { publicReadScope } from '@/lib/auth/read-scope';
import { readPublicSnapshot } from '@/lib/db/reader';
import { findCalendarMeetings } from '@/lib/meetings/calendar/queries';

/** The public meetings of a network, or one of them, for a calendar; null where there is nothing to see of them. */
export const loadCalendarMeetings = (of: Parameters<typeof findCalendarMeetings>[2]) =>
  readPublicSnapshot((reader) => findCalendarMeetings(reader, publicReadScope(), of));
