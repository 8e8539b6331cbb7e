import { useTranslations } from 'next-intl';
import { SlashSwitch } from '@/components/ui/search/slash-switch';

/** What the key `/` does, and how to be rid of it. */
export function SlashSection() {
  const t = useTranslations('search.slash');
  return (
    <section className="mt-10 max-w-measure border-t border-line pt-6">
      <h2 className="text-xl">{t('title')}</h2>
      <p className="mt-3 mb-4">{t('text')}</p>
      <SlashSwitch turnOff={t('off')} turnOn={t('on')} />
    </section>
  );
}
