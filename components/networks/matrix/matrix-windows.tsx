import { useTranslations } from 'next-intl';
import { useMatrixAddress } from '@/components/networks/matrix/matrix-address';
import { accountPerMeeting } from '@/lib/participation/account/rules-meetings';
import { commonAccountVoice, sumAccounts } from '@/lib/participation/account/rules-parts';
import { countSure } from '@/lib/participation/headlines/rules';
import { yearWindows, type YearWindow } from '@/lib/participation/matrix/rules-windows';
import type { MatrixView } from '@/lib/participation/matrix/types';
import type { NetworkRecord } from '@/lib/participation/pages/types';

interface MatrixWindowsProps {
  record: NetworkRecord;
  view: MatrixView;
}

const BARS = 28;
const STEP = 8;

/** Of the places of a year those known to be empty; null: there were none. */
function missedShare({ account }: YearWindow['years'][number]): number | null {
  if (account === null) return null;
  const { meetings, missed } = countSure(account);
  return meetings === 0 ? null : missed / meetings;
}

/**
 * All years of a network that has too many meetings to draw each of them, in windows in which they have room: an overview that is
 * links, of which one moves the matrix to it.
 */
export function MatrixWindows({ record, view }: MatrixWindowsProps) {
  const t = useTranslations('matrix.windows');
  const address = useMatrixAddress(record.network.slug);
  const rows = record.members.map(({ row }) => row.cells);
  const windows = yearWindows(record.meetings, accountPerMeeting(record.meetings, rows), sumAccounts);
  if (windows.length === 0) return null;
  const voice = commonAccountVoice(record.members.map(({ row }) => row.account));
  const highest = Math.max(...windows.flatMap(({ years }) => years.map((year) => missedShare(year) ?? 0)), 0.01);
  const isWhole = view.from === null && view.to === null;
  const isShown = ({ from, to }: YearWindow) => !isWhole && (view.from ?? from) <= to && (view.to ?? to) >= from;
  const shown = windows.filter(isShown);
  const [before, after] = [
    windows.findLast(({ to }) => shown[0] !== undefined && to < shown[0].from),
    windows.find(({ from }) => shown.length > 0 && from > (shown.at(-1)?.to ?? 0)),
  ];
  const at = ({ from, to }: YearWindow) => address({ ...view, from, to });
  return (
    <nav className="mx-windows no-print" aria-label={t('label')}>
      <p className="mx-windows-note">{t('note', { voice })}</p>
      <ol>
        {windows.map((window) => (
          <li key={window.from} style={{ flexGrow: window.years.length }}>
            <a
              href={at(window)}
              aria-current={isShown(window) ? 'true' : undefined}
              aria-label={t('window', { from: String(window.from), to: String(window.to), meetings: window.meetings })}
            >
              <svg
                viewBox={`0 0 ${window.years.length * STEP} ${BARS}`}
                preserveAspectRatio="none"
                width="100%"
                height={BARS}
                aria-hidden="true"
              >
                {window.years.map((year, place) => {
                  const share = missedShare(year);
                  if (share === null) return null;
                  const height = share === 0 ? 0 : Math.max(3, (share / highest) * BARS);
                  return (
                    <g key={year.year}>
                      <rect x={place * STEP} width={STEP - 1} y={BARS - 1} height="1" className="mx-window-held" />
                      <rect
                        x={place * STEP}
                        width={STEP - 1}
                        y={Math.round((BARS - height) * 10) / 10}
                        height={Math.round(height * 10) / 10}
                        className="mx-window-missed"
                      />
                    </g>
                  );
                })}
              </svg>
              <span aria-hidden="true">
                {window.from}
                <span className="mx-window-end">–{String(window.to).slice(2)}</span>
              </span>
            </a>
          </li>
        ))}
      </ol>
      <p className="mx-windows-moves">
        {before ? <a href={at(before)}>{t('earlier', { from: String(before.from), to: String(before.to) })}</a> : null}
        {after ? <a href={at(after)}>{t('later', { from: String(after.from), to: String(after.to) })}</a> : null}
        {isWhole ? null : <a href={address({ ...view, from: null, to: null })}>{t('all')}</a>}
      </p>
    </nav>
  );
}
