import { useTranslations } from 'next-intl';
import type { ReactNode } from 'react';
import { ContestedFlag } from '@/components/charts/status/status-shape';
import { StatusSymbol } from '@/components/charts/status/status-symbol';
import { GapSample } from '@/components/charts/timeline/legend';
import { TextLink } from '@/components/ui/text-link';

const KEYS = ['present', 'absent', 'stated', 'contested', 'unrecorded'] as const;
type Key = (typeof KEYS)[number];

const SIGNS: Readonly<Record<Key, ReactNode>> = {
  present: <StatusSymbol status="present" />,
  absent: <StatusSymbol status="absent" />,
  stated: (
    <svg className="tl-sample" viewBox="-16 -10 32 20" aria-hidden="true">
      <GapSample kind="stated" figure="status-key" />
    </svg>
  ),
  contested: (
    <svg className="status-symbol" viewBox="-10 -10 20 20" aria-hidden="true">
      <g transform="translate(-6.5 6)">
        <ContestedFlag />
      </g>
    </svg>
  ),
  unrecorded: <StatusSymbol status="not_recorded" />,
};

/** The five states that are never confused, with the symbols that every figure uses. */
export function StatusKey() {
  const t = useTranslations('start.key');
  return (
    <section aria-labelledby="key-heading" className="border-t-2 border-ink pt-3">
      <h2 id="key-heading" className="text-base">
        {t('title')}
      </h2>
      <dl className="status-key mt-2 text-sm">
        {KEYS.map((key) => (
          <div key={key} className="grid grid-cols-[2.5rem_1fr] gap-x-2 border-t border-line py-1.5 first:border-t-0">
            <dt className="contents">
              <span className="flex items-center justify-center">{SIGNS[key]}</span>
              <span className="font-semibold">{t(`${key}.name`)}</span>
            </dt>
            <dd className="col-start-2">{t(`${key}.means`)}</dd>
          </div>
        ))}
      </dl>
      <p className="mt-2 text-sm">
        <TextLink href="/method">{t('method')}</TextLink>
      </p>
    </section>
  );
}
