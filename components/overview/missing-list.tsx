import { useTranslations } from 'next-intl';
import { TextLink } from '@/components/ui/text-link';
import type { Href } from '@/lib/i18n/navigation';

export interface MissingItem {
  key: string | number;
  href: Href;
  label: string;
  /** Of whom, or since when. */
  remark: string | null;
}

interface MissingListProps {
  title: string;
  items: readonly MissingItem[];
}

const SHOWN = 8;

/** One kind of missing item, each a link to where it is completed; nothing where nothing is missing. */
export function MissingList({ title, items }: MissingListProps) {
  const t = useTranslations('admin.overview');
  if (items.length === 0) return null;
  const [first, rest] = [items.slice(0, SHOWN), items.slice(SHOWN)];
  return (
    <div className="mb-6 break-inside-avoid border-t border-line pt-3">
      <h4 className="font-bold">
        {title} <span className="font-normal text-muted">({items.length})</span>
      </h4>
      <MissingLines items={first} />
      {rest.length > 0 ? (
        <details className="mt-1">
          <summary>{t('more', { count: rest.length })}</summary>
          <MissingLines items={rest} />
        </details>
      ) : null}
    </div>
  );
}

function MissingLines({ items }: Pick<MissingListProps, 'items'>) {
  return (
    <ul className="mt-1.5 space-y-1">
      {items.map(({ key, href, label, remark }) => (
        <li key={key}>
          <TextLink href={href}>{label}</TextLink>
          {remark === null ? null : <span className="text-sm text-muted"> – {remark}</span>}
        </li>
      ))}
    </ul>
  );
}
