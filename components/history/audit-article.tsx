import { useTranslations } from 'next-intl';
import { AuditFilterForm } from '@/components/history/audit-filter-form';
import { useChangeWords } from '@/components/history/change-words';
import { EventSentence } from '@/components/history/event-sentence';
import { HistoryList } from '@/components/history/history-list';
import { useRegisterFormat } from '@/components/format/register-format';
import { PageHeading } from '@/components/ui/page-heading';
import { TextLink } from '@/components/ui/text-link';
import { writeAuditQuery } from '@/lib/audit/rules-filter';
import type { AuditFilter } from '@/lib/audit/types-log';
import type { NetworkReference } from '@/lib/networks/types';
import type { NamedAuditLog } from '@/lib/office/types-audit';

interface AuditArticleProps {
  log: NamedAuditLog;
  filter: AuditFilter;
  networks: readonly NetworkReference[];
  mayManageUsers: boolean;
  mayRedact: boolean;
}

/** The audit log, the latest first. */
export function AuditArticle({ log, filter, networks, mayManageUsers, mayRedact }: AuditArticleProps) {
  const t = useTranslations('admin.history');
  const audit = useTranslations('audit');
  const format = useRegisterFormat();
  const words = useChangeWords(log.names);
  const events = new Map(log.events.map((event) => [event.id, event]));
  const networkOf = (networkId: number | null) => networks.find(({ id }) => id === networkId) ?? null;
  return (
    <>
      <PageHeading title={t('auditHeading')}>{t('auditLede')}</PageHeading>
      {mayRedact ? (
        <p className="mb-6">
          <TextLink href="/admin/redactions">{audit('redactions')}</TextLink>
        </p>
      ) : null}
      <AuditFilterForm filter={filter} networks={networks} actors={log.actors} />
      <p className="mt-6 mb-4 text-muted" role="status">
        {[
          audit('found', { count: log.count }),
          ...(log.pages > 1 ? [audit('page', { page: log.page, pages: log.pages })] : []),
        ].join(' · ')}
      </p>
      {log.count === 0 ? (
        <p className="max-w-measure">{audit('none')}</p>
      ) : (
        <HistoryList
          steps={log.events.map((event) => {
            const network = networkOf(event.networkId);
            return {
              key: event.id,
              at: event.at,
              actor: event.actor,
              types: [event.type],
              sentence: <EventSentence event={event} network={network} mayManageUsers={mayManageUsers} />,
              where: network ? format.name(network.name) : event.networkId === null ? t('register') : null,
              reason: event.reason,
              changes: words.inWords(event.subject, event.changes),
            };
          })}
          labelOf={(field, key) => words.labelOf(events.get(key)?.subject ?? '', field)}
        />
      )}
      <LogPages log={log} filter={filter} network={networkOf(filter.networkId)} />
    </>
  );
}

interface LogPagesProps {
  log: NamedAuditLog;
  filter: AuditFilter;
  network: NetworkReference | null;
}

function LogPages({ log: { page, pages }, filter, network }: LogPagesProps) {
  const t = useTranslations('audit');
  if (pages === 1) return null;
  const to = (wanted: number) => ({
    pathname: '/admin/audit' as const,
    query: writeAuditQuery(filter, network?.slug ?? null, wanted),
  });
  return (
    <nav aria-label={t('pages')} className="mt-8 flex flex-wrap gap-x-6 gap-y-2 border-t border-line pt-4">
      {page > 2 ? <TextLink href={to(1)}>{t('newest')}</TextLink> : null}
      {page > 1 ? <TextLink href={to(page - 1)}>{t('newer')}</TextLink> : null}
      <span className="text-muted">{t('page', { page, pages })}</span>
      {page < pages ? <TextLink href={to(page + 1)}>{t('older')}</TextLink> : null}
    </nav>
  );
}
