import { TextLink } from '@/components/ui/text-link';
import type { Href } from '@/lib/i18n/navigation';

export interface Crumb {
  label: string;
  href: Href;
}

interface BreadcrumbsProps {
  label: string;
  crumbs: readonly Crumb[];
  /** What kind of page this is, in the same line. */
  kind?: string;
}

/** The way up from a page; the page itself is its heading. */
export function Breadcrumbs({ label, crumbs, kind }: BreadcrumbsProps) {
  return (
    <div className={`flex flex-wrap gap-x-2 text-sm ${kind === undefined ? 'no-print mb-4' : 'mb-1.5'}`}>
      <nav aria-label={label} className="no-print">
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
      {kind === undefined ? null : (
        <>
          <span aria-hidden="true" className="no-print text-muted">
            ·
          </span>
          <p className="text-muted">{kind}</p>
        </>
      )}
    </div>
  );
}
