import { useRegisterFormat } from '@/components/format/register-format';
import { useStatusWords } from '@/components/charts/status/status-words';
import { completeList } from '@/lib/core/exhaustive';
import { getPathname, meetingHref } from '@/lib/i18n/navigation';
import { accountPart } from '@/lib/participation/account/rules-parts';
import type { FactRow } from './types';

export type CellColumn =
  | 'network'
  | 'member'
  | 'meeting_date'
  | 'meeting'
  | 'status'
  | 'part'
  | 'contested'
  | 'derived'
  | 'guest'
  | 'announced'
  | 'words'
  | 'evidence';

/** A line is one member at one meeting. Each is explained in the file that has it. */
export const CELL_COLUMNS = completeList<CellColumn>()([
  'network',
  'member',
  'meeting_date',
  'meeting',
  'status',
  'part',
  'contested',
  'derived',
  'guest',
  'announced',
  'words',
  'evidence',
]);

export type CellLine = Readonly<Record<CellColumn, string>>;

/** Columns that say yes or no. */
export const YES_OR_NO = ['contested', 'derived', 'guest', 'announced'] as const satisfies readonly CellColumn[];

const yesOrNo = (is: boolean): string => (is ? 'true' : 'false');

/** Line by line what a figure shows of each member at each meeting. @param origin where the register is */
export function useCellLines(origin: string): (rows: readonly FactRow[]) => Generator<CellLine> {
  const format = useRegisterFormat();
  const words = useStatusWords();
  const { locale } = format;
  return function* lines(rows) {
    for (const { network, member, meetings, cells } of rows) {
      const cellOf = new Map(cells.map((cell) => [cell.meetingId, cell]));
      for (const meeting of meetings) {
        const cell = cellOf.get(meeting.id);
        if (!cell) continue;
        const address = getPathname({ locale, href: meetingHref(network.slug, meeting.slug) });
        yield {
          network: format.name(network.name),
          member: format.name(member.name),
          meeting_date: meeting.date.edtf,
          meeting: format.name(meeting.title),
          status: cell.status,
          part: accountPart(cell),
          contested: yesOrNo(cell.contested),
          derived: yesOrNo(cell.derived),
          guest: yesOrNo(cell.guest),
          announced: yesOrNo(cell.announced === true),
          words: words(cell),
          evidence: `${origin}${address}#${member.slug}`,
        };
      }
    }
  };
}
