import { useTranslations } from 'next-intl';

const FACTS = {
  privacy: ['cookies', 'thirdParties', 'fonts', 'search', 'logs', 'persons'],
  accessibility: ['standard', 'scripts', 'charts', 'reflow', 'limits'],
} as const;

/** What the software guarantees, whoever operates it. */
export function SoftwareFacts({ topic }: { topic: keyof typeof FACTS }) {
  const t = useTranslations('legal.software');
  return (
    <section className="mt-10 border-t border-line pt-6">
      <h2 className="text-xl">{t('title')}</h2>
      <ul className="mt-3 list-disc space-y-2 ps-5">
        {FACTS[topic].map((fact) => (
          <li key={fact}>{t(fact)}</li>
        ))}
      </ul>
    </section>
  );
}
