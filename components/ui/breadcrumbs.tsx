import { TextLink } from '@/components/ui/text-link';
import type { Href } from '@/lib/i18n/navigation';

export interface Crumb {
  label: string;
  href: Href;
}

/** The way up from a page; the page itself is its heading. */
export function Breadcrumbs({ label, crumbs }: { label: string; crumbs: readonly Crumb[] }) {
  return (
    <nav aria-label={label} className="no-print mb-4 text-sm">
      <ol className="flex flex-wrap gap-x-2 gap-y-1">
        {crumbs.map((crumb, position) => (
          <li key={crumb.label} className="flex gap-x-2">
            {position > 0 ? (
              <span aria-hidden="true" className="text-muted">
                /
              </span>
            ) : null}
            <TextLink href={crumb.href}>{crumb.label}</TextLink>
          </li>
        ))}
      </ol>
    </nav>
  );
}
