import { useTranslations } from 'next-intl';
import { importHref } from '@/components/office/admin-hrefs';
import { useRegisterFormat } from '@/components/format/register-format';
import { TextLink } from '@/components/ui/text-link';
import { formatNumber } from '@/lib/i18n/formatters';
import type { PlanSummary } from '@/lib/imports/jobs/types';
import { ROW_KINDS, type RowKind } from '@/lib/imports/plan/types-rows';

interface KindLinksProps {
  network: string;
  job: number;
  summary: PlanSummary;
  chosen: RowKind | null;
}

/** How many rows of each kind there are, each leading to them. */
export function KindLinks({ network, job, summary, chosen }: KindLinksProps) {
  const t = useTranslations('importPages.preview');
  const kinds = useTranslations('importRows.kind');
  const { locale } = useRegisterFormat();
  const total = ROW_KINDS.reduce((sum, kind) => sum + summary.rows[kind], 0);
  const entries: { kind: RowKind | null; label: string; count: number; lede: string | null }[] = [
    { kind: null, label: t('all'), count: total, lede: null },
    ...ROW_KINDS.map((kind) => ({ kind, label: kinds(kind), count: summary.rows[kind], lede: t(`kindLede.${kind}`) })),
  ];
  return (
    <nav aria-label={t('filter')}>
      <ul className="grid grid-cols-2 gap-3 sm:grid-cols-3 lg:grid-cols-6">
        {entries.map(({ kind, label, count, lede }) => (
          <li
            key={label}
            className={`border px-3 py-2 ${kind === chosen ? 'border-2 border-accent' : 'border-line-strong'}`}
          >
            <TextLink href={importHref(network, job, kind === null ? {} : { kind })} className="block">
              <span className="block text-xl font-medium">{formatNumber(count, locale)}</span>
              <span aria-current={kind === chosen ? 'true' : undefined}>{label}</span>
            </TextLink>
            {lede ? <span className="block text-sm text-muted">{lede}</span> : null}
          </li>
        ))}
      </ul>
    </nav>
  );
}
