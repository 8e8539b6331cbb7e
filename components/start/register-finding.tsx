import { useLocale, useTranslations } from 'next-intl';
import { figureContext } from '@/components/charts/timeline/figure-context';
import { timelineOfMember } from '@/components/charts/timeline/of-member';
import { Timeline } from '@/components/charts/timeline/timeline';
import { useSeriesHeadline } from '@/components/charts/timeline/words/series-headline';
import { useRegisterFormat } from '@/components/format/register-format';
import { PageHeading } from '@/components/ui/page-heading';
import { TextLink } from '@/components/ui/text-link';
import { memberHref, networkHref } from '@/lib/i18n/navigation';
import type { MemberRecord, NetworkOfMember } from '@/lib/participation/pages/types';

const HEADING = 'finding';
export const START_FIGURE = 'finding-timeline';

interface RegisterFindingProps {
  record: MemberRecord;
  part: NetworkOfMember;
}

/** With what the register begins: one seat's record, told mark by mark, and the question that was asked about it. */
export function RegisterFinding({ record, part }: RegisterFindingProps) {
  const t = useTranslations('start');
  const locale = useLocale();
  const found = useSeriesHeadline();
  const { member } = record;
  const series = timelineOfMember({ ...record, networks: [part] }, figureContext(locale));
  return (
    <article aria-labelledby={HEADING} className="start-finding">
      <PageHeading id={HEADING} isSentence title={found.ofMember(series)} />
      <p className="start-asked">
        <Asked record={record} part={part} />
        <TextLink href={memberHref(member.slug)}>{t('detail', { member: member.name[locale] })}</TextLink>
      </p>
      <section aria-labelledby={`${START_FIGURE}-network`}>
        <h2 id={`${START_FIGURE}-network`} className="start-network">
          <TextLink href={networkHref(part.network.slug)}>{part.network.name[locale]}</TextLink>
        </h2>
        <Timeline id={START_FIGURE} series={series} headedBy={HEADING} isNamed />
      </section>
    </article>
  );
}

/** Who asked whether the member ever came, in the words that were used. */
function Asked({ record, part }: RegisterFindingProps) {
  const t = useTranslations('start');
  const format = useRegisterFormat();
  const asked = part.claims.find(({ claim }) => claim.kind === 'never_attended' && claim.quote !== null)?.claim;
  if (!asked) return null;
  const language = record.sources.find(({ id }) => id === asked.sourceId)?.language;
  return (
    <>
      {t('asked', {
        claimant: format.name(asked.claimant),
        date: asked.claimed ? format.date(asked.claimed) : 'none',
      })}
      {language === format.locale ? <q>{asked.quote}</q> : format.name(asked.gist)}{' '}
    </>
  );
}
