import { useLocale, useTranslations } from 'next-intl';
import { assertionDetails, tellPlainly } from '@/components/charts/status/assertion-details';
import { StatusSymbol } from '@/components/charts/status/status-symbol';
import { DataTable } from '@/components/ui/data-table';
import type { AssertionVersion } from '@/lib/attendance/types-log';
import { formatInstant } from '@/lib/i18n/format-instant';

interface AssertionHistoryProps {
  versions: readonly AssertionVersion[];
  nameOf: (memberId: number) => string;
}

/** Everything that was ever asserted, withdrawn assertions included: who entered it, who withdrew it, and why. */
export function AssertionHistory({ versions, nameOf }: AssertionHistoryProps) {
  const t = useTranslations('admin.history');
  const log = useTranslations('admin.log');
  const overview = useTranslations('admin.overview');
  const status = useTranslations('status');
  const locale = useLocale();
  const by = (at: Date, who: string | null) =>
    [who, formatInstant(at, locale)].filter((part) => part !== null).join(', ');
  return (
    <DataTable
      caption={t('attendances')}
      captionHidden
      columns={[
        { key: 'member', label: log('member') },
        { key: 'status', label: log('status') },
        { key: 'entered', label: t('entered') },
        { key: 'withdrawn', label: t('withdrawn') },
        { key: 'why', label: t('why') },
      ]}
      rows={versions.toReversed().map((version) => ({
        key: version.id,
        cells: [
          nameOf(version.memberId),
          <span key="status" className="flex flex-wrap items-center gap-1.5">
            <StatusSymbol status={version.status} />
            {status(`cell.${version.status}`)}
            <Details version={version} nameOf={nameOf} />
            {version.published ? null : <span className="text-sm text-muted">({overview('draft')})</span>}
          </span>,
          by(version.createdAt, version.createdBy),
          version.withdrawnAt && by(version.withdrawnAt, version.withdrawnBy),
          version.withdrawalReason,
        ],
      }))}
    />
  );
}

function Details({ version, nameOf }: { version: AssertionVersion; nameOf: AssertionHistoryProps['nameOf'] }) {
  const status = useTranslations('status');
  const { representingMemberId } = version;
  const representing = representingMemberId === null ? null : nameOf(representingMemberId);
  const details = assertionDetails(status, version, representing, tellPlainly(status));
  return details.length === 0 ? null : <span className="text-sm text-muted">{details.join(', ')}</span>;
}
