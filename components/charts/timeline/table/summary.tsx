import { useTranslations } from 'next-intl';
import { RowLabel } from '../words/row-label';
import { PartNumber } from '../../account/part-number';
import { useAccountWords } from '../../account/account-words';
import { listTabled } from '../../account/stack';
import { commonAccountVoice } from '@/lib/participation/account/rules-parts';
import type { AccountPart } from '@/lib/participation/account/types';
import { useGapWords } from '../words/gap-words';
import { useSeatWords } from '../words/seat-words';
import type { TimelineRow, TimelineSeries } from '../layout/types';

/** One line a member, where members × meetings would be more cells than anybody reads: its account, a column a part. */
export function TimelineSummary({ series }: { series: TimelineSeries }) {
  const t = useTranslations('charts.table');
  const { name } = useAccountWords();
  const accounts = series.rows.map(({ account }) => account);
  const parts = listTabled(accounts);
  const voice = commonAccountVoice(accounts);
  return (
    <table className="tl-table">
      <caption>{t('caption', { name: series.name })}</caption>
      <thead>
        <tr>
          <th scope="col">{t(series.kind === 'member' ? 'network' : 'member')}</th>
          <th scope="col">{t('seats')}</th>
          {parts.map((part) => (
            <th key={part} scope="col">
              {name(part, voice)}
            </th>
          ))}
          <th scope="col">{t('last')}</th>
          <th scope="col">{t('longestGap')}</th>
        </tr>
      </thead>
      <tbody>
        {series.rows.map((row) => (
          <SummaryRow key={row.key} row={row} parts={parts} />
        ))}
      </tbody>
    </table>
  );
}

function SummaryRow({ row, parts }: { row: TimelineRow; parts: readonly AccountPart[] }) {
  const t = useTranslations('charts');
  const status = useTranslations('status');
  const words = useAccountWords();
  const { sentence } = useGapWords();
  const seatWords = useSeatWords();
  const { account } = row;
  return (
    <tr>
      <th scope="row">
        <a href={row.href}>
          <RowLabel row={row} />
        </a>
      </th>
      <td>{seatWords(row.seats)}</td>
      {parts.map((part) => (
        <td key={part} className="is-number" data-part={part}>
          <PartNumber {...account[part]} />
        </td>
      ))}
      <td>
        {row.lastAttended ? (
          <>
            <a href={row.lastAttended.href}>{row.lastAttended.dateLabel}</a>
            {row.lastAnnounced ? `, ${status('mark.announced')}` : null}
          </>
        ) : (
          words.never(account)
        )}
      </td>
      <td>
        {row.longest
          ? sentence(row.longest)
          : t(account.not_recorded.cells > 0 ? 'gap.unknown' : 'gap.none', { count: account.not_recorded.cells })}
      </td>
    </tr>
  );
}
