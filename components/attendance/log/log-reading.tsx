import { useTranslations } from 'next-intl';
import { listRepresentatives } from '@/components/attendance/entry/representatives';
import { assertionDetails, tellPlainly } from '@/components/charts/status/assertion-details';
import { StatusSymbol } from '@/components/charts/status/status-symbol';
import { useRegisterFormat } from '@/components/format/register-format';
import { DataTable } from '@/components/ui/data-table';
import type { StandingAssertion } from '@/lib/attendance/types-log';
import { byMemberNameIn } from '@/lib/i18n/name-order';
import type { MeetingForLog } from '@/lib/office/types';

/** What stands about a meeting, drafts included, for readers who may not edit it. */
export function LogReading({ record }: { record: MeetingForLog }) {
  const t = useTranslations('admin.log');
  const overview = useTranslations('admin.overview');
  const status = useTranslations('status');
  const format = useRegisterFormat();
  const members = new Map(listRepresentatives(record, format).map(({ id, name }) => [id, name]));
  const detailsOf = (assertion: StandingAssertion): string[] =>
    assertionDetails(status, assertion, members.get(assertion.representingMemberId ?? 0) ?? null, tellPlainly(status));
  return (
    <DataTable
      caption={t('lede')}
      columns={[
        { key: 'member', label: t('member') },
        { key: 'status', label: t('status') },
      ]}
      rows={[...record.rows, ...record.guests]
        .toSorted(byMemberNameIn(format.locale))
        .map(({ member, assertions }) => ({
          key: member.id,
          cells: [
            format.name(member.name),
            <ul key="status">
              {assertions.length === 0 ? (
                <li className="flex items-center gap-1.5">
                  <StatusSymbol status="not_recorded" /> {status('cell.not_recorded')}
                </li>
              ) : null}
              {assertions.map((assertion) => (
                <li key={assertion.id} className="flex flex-wrap items-center gap-1.5">
                  <StatusSymbol status={assertion.status} />{' '}
                  {[status(`cell.${assertion.status}`), ...detailsOf(assertion)].join(', ')}
                  {assertion.published ? null : <span className="text-sm text-muted">({overview('draft')})</span>}
                </li>
              ))}
            </ul>,
          ],
        }))}
    />
  );
}
