import { TextLink } from '@/components/ui/text-link';
import type { Href } from '@/lib/i18n/navigation';

interface PageStepsProps {
  label: string;
  /** Which page this is. */
  here: string;
  /** null at the beginning and at the end of the list. */
  previous: { label: string; href: Href } | null;
  next: { label: string; href: Href } | null;
}

/** From one page of a long list to those beside it. */
export function PageSteps({ label, here, previous, next }: PageStepsProps) {
  if (!previous && !next) return null;
  return (
    <nav aria-label={label} className="mt-6 flex flex-wrap gap-x-6 gap-y-1">
      {previous ? <TextLink href={previous.href}>{previous.label}</TextLink> : null}
      <span aria-current="page" className="text-muted">
        {here}
      </span>
      {next ? <TextLink href={next.href}>{next.label}</TextLink> : null}
    </nav>
  );
}
