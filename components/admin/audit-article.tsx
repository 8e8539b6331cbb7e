import { useTranslations } from 'next-intl';
import { useFieldLabel } from '@/components/admin/field-label';
import { HistoryList } from '@/components/admin/history-list';
import { useRegisterFormat } from '@/components/site/register-format';
import { PageHeading } from '@/components/ui/page-heading';
import { Link } from '@/lib/i18n/navigation';
import type { AuditLogPage } from '@/lib/audit/types-log';
import type { NetworkReference } from '@/lib/networks/types';

interface AuditArticleProps {
  log: AuditLogPage;
  networks: readonly NetworkReference[];
}

/** The audit log, the latest first. */
export function AuditArticle({ log: { events, page, pages }, networks }: AuditArticleProps) {
  const t = useTranslations('admin.history');
  const format = useRegisterFormat();
  const labelOf = useFieldLabel();
  const whereOf = (networkId: number | null) => {
    const network = networks.find(({ id }) => id === networkId);
    return network ? format.name(network.name) : networkId === null ? t('register') : null;
  };
  const subjects = new Map(events.map(({ id, subject }) => [id, subject]));
  return (
    <>
      <PageHeading title={t('auditHeading')}>{t('auditLede')}</PageHeading>
      <HistoryList
        steps={events.map(({ id, at, actor, type, networkId, reason, changes }) => ({
          key: id,
          at,
          actor,
          types: [type],
          where: whereOf(networkId),
          reason,
          changes,
        }))}
        labelOf={(field, key) => labelOf(subjects.get(key) ?? '', field)}
      />
      <nav aria-label={t('auditHeading')} className="mt-8 flex gap-6">
        {page > 1 ? <Link href="/admin/audit">{t('newest')}</Link> : null}
        {page < pages ? <Link href={{ pathname: '/admin/audit', query: { page: String(page + 1) } }}>{t('older')}</Link> : null}
      </nav>
    </>
  );
}
