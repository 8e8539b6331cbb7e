import { ATTENDANCE_STATUSES, type AttendanceStatus } from '@/lib/attendance/types';
import type { CellStatus } from '@/lib/participation/cells/types';
import type { SourceKind, SourceReference } from '@/lib/sources/types';

/**
 * What a document can prove, and so the words in which it is repeated (the groups of `status.json`): of most kinds
 * attendance; of a roll call a vote cast, which is no empty chair; of a call's report a connection.
 */
export type SourceVoice = 'cell' | 'vote' | 'call';

export const VOICE: Readonly<Record<SourceKind, SourceVoice>> = {
  minutes: 'cell',
  participant_list: 'cell',
  roll_call: 'vote',
  call_report: 'call',
  parliamentary_answer: 'cell',
  correspondence: 'cell',
  press_release: 'cell',
  report: 'cell',
  web_page: 'cell',
};

const isAsserted = (status: CellStatus): status is AttendanceStatus =>
  ATTENDANCE_STATUSES.some((asserted) => asserted === status);

/** The key of a status's word in that voice. What is worked out and never asserted has one word only. */
export const statusWordKey = <Status extends CellStatus>(status: Status, voice: SourceVoice) =>
  isAsserted(status) ? (`${voice}.${status}` as const) : (`cell.${status}` as const);

/** The voice of what several documents say: theirs where all have the same, otherwise plain attendance. */
export function sharedVoice(
  cited: readonly (number | { sourceId: number })[],
  sources: readonly Pick<SourceReference, 'id' | 'kind'>[],
): SourceVoice {
  const kinds = new Map(sources.map(({ id, kind }) => [id, kind]));
  const voices = new Set(
    cited.map((one): SourceVoice => {
      const kind = kinds.get(typeof one === 'number' ? one : one.sourceId);
      return kind ? VOICE[kind] : 'cell';
    }),
  );
  const [only = 'cell', ...others] = voices;
  return others.length === 0 ? only : 'cell';
}
