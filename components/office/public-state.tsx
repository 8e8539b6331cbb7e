import { useTranslations } from 'next-intl';
import { TextLink } from '@/components/ui/text-link';
import type { Href } from '@/lib/i18n/navigation';

/** The link to the public page of what is edited, or a note that there is none yet. */
export function PublicState({ published, href }: { published: boolean; href: Href }) {
  const t = useTranslations('admin.frame');
  if (published) return <TextLink href={href}>{t('public')}</TextLink>;
  return <strong className="border border-line-strong px-2 font-medium">{t('publicDraft')}</strong>;
}
