import 'server-only';
import { readSnapshot } from '@/lib/db/reader';
import { listMeetingsForChoice } from '@/lib/imports/call-reports/queries';

/** The meetings that a report may be about, for somebody whom the page's gate has let work in the network. Nothing is cached. */
export const loadMeetingsForReport = (networkId: number) =>
  readSnapshot((reader) => listMeetingsForChoice(reader, networkId));
