import { useTranslations } from 'next-intl';

interface FoundByProps {
  /** The name that fitted. */
  by: string;
  /** The name that is shown. */
  name: string;
  as?: 'alsoKnown' | 'runBy' | 'inTerritory';
}

/** Why an entry was found whose name does not show it. */
export function FoundBy({ by, name, as = 'alsoKnown' }: FoundByProps) {
  const t = useTranslations('search');
  return by === name ? null : <span className="text-muted"> – {t(as, { name: by })}</span>;
}
