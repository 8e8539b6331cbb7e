import { useTranslations } from 'next-intl';
import type { ReactNode } from 'react';
import {
  editNetworkHref,
  importsHref,
  newMeetingHref,
  newSeatHref,
  officeNetworkHref,
} from '@/components/office/admin-hrefs';
import { useRegisterFormat } from '@/components/format/register-format';
import { Section } from '@/components/ui/section';
import { TextLink } from '@/components/ui/text-link';
import { firstSteps, type FirstStep } from '@/lib/office/rules-first-steps';
import type { Href } from '@/lib/i18n/navigation';
import type { OfficeNetworkCard } from '@/lib/office/types';

interface FirstStepsProps {
  /** Those that somebody may edit; of public ones nothing is said. */
  networks: readonly OfficeNetworkCard[];
  mayPublish: (networkId: number) => boolean;
}

/** Leads from a new network to its publication: what is done, and what comes next, with where it is done. */
export function FirstSteps({ networks, mayPublish }: FirstStepsProps) {
  const t = useTranslations('admin.firstSteps');
  const format = useRegisterFormat();
  const begun = networks.map((card) => ({ card, steps: firstSteps(card) })).filter(({ steps }) => steps.length > 0);
  if (begun.length === 0) return null;
  return (
    <Section id="first-steps" title={t('heading')} lede={t('lede')}>
      <div className="grid gap-8 md:grid-cols-2">
        {begun.map(({ card, steps }) => (
          <div key={card.id}>
            <h3>
              <TextLink href={officeNetworkHref(card.slug)}>{format.name(card.name)}</TextLink>
            </h3>
            <ol className="mt-2 list-decimal space-y-1.5 pl-6">
              {steps.map(({ step, state }) => (
                <li key={step} aria-current={state === 'next' ? 'step' : undefined}>
                  <span className={state === 'next' ? 'font-bold' : 'text-muted'}>{t(`step.${step}`)}</span>
                  {state === 'done' ? <span className="text-muted"> – {t('done')}</span> : null}
                  {state === 'next' ? <NextStep step={step} card={card} mayPublish={mayPublish(card.id)} /> : null}
                </li>
              ))}
            </ol>
          </div>
        ))}
      </div>
    </Section>
  );
}

interface NextStepProps {
  step: FirstStep;
  card: OfficeNetworkCard;
  mayPublish: boolean;
}

const linkTo = (href: Href) =>
  function Link(text: ReactNode) {
    return <TextLink href={href}>{text}</TextLink>;
  };

function NextStep({ step, card: { slug }, mayPublish }: NextStepProps) {
  const t = useTranslations('admin.firstSteps');
  const words = {
    seats: () => t.rich('how.seats', { list: linkTo(importsHref(slug)), single: linkTo(newSeatHref(slug)) }),
    meeting: () => t.rich('how.meeting', { list: linkTo(importsHref(slug)), single: linkTo(newMeetingHref(slug)) }),
    attendance: () =>
      t.rich('how.attendance', { list: linkTo(importsHref(slug)), single: linkTo(officeNetworkHref(slug)) }),
    publish: () => (mayPublish ? t.rich('how.publish', { publish: linkTo(editNetworkHref(slug)) }) : t('how.ask')),
  } satisfies Record<FirstStep, () => ReactNode>;
  return <p className="mt-0.5">{words[step]()}</p>;
}
