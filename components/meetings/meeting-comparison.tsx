import { useTranslations } from 'next-intl';
import { differenceGroups } from '@/components/meetings/difference-groups';
import { useSamenessWords } from '@/components/meetings/sameness-words';
import { StatusWord } from '@/components/charts/status/status-word';
import { useRegisterFormat } from '@/components/format/register-format';
import { Section } from '@/components/ui/section';
import { TextLink } from '@/components/ui/text-link';
import { byMemberNameIn } from '@/lib/i18n/name-order';
import { getPathname, meetingHref, memberHref } from '@/lib/i18n/navigation';
import { DIFFERENCE_KINDS } from '@/lib/participation/cells/rules-difference';
import { hasPart } from '@/lib/participation/cells/rules-eligibility';
import type { Cell } from '@/lib/participation/cells/types';
import type { MeetingRecord } from '@/lib/participation/pages/types';

/**
 * What differs from the last meeting before this one that anybody could attend. Who came and who stayed away stands apart
 * from what was only recorded differently: the one says something of the members, the other of the records.
 */
export function MeetingComparison({ network, comparison }: Pick<MeetingRecord, 'network' | 'comparison'>) {
  const t = useTranslations('meeting.difference');
  const format = useRegisterFormat();
  const sameness = useSamenessWords();
  if (!comparison) return null;
  const { before } = comparison;
  const groups = differenceGroups(comparison);
  const { differences, voice } = groups;
  const beforeAddress = getPathname({ href: meetingHref(network.slug, before.slug), locale: format.locale });
  const kinds = DIFFERENCE_KINDS.filter((kind) => differences[kind].length > 0);
  const unchanged = sameness(groups);
  const lede = t.rich('lede', {
    before: () => <TextLink href={meetingHref(network.slug, before.slug)}>{format.meeting(before)}</TextLink>,
  });
  return (
    <Section id="difference" title={t('title')} lede={lede}>
      {kinds.length === 0 ? <p>{unchanged === null ? t('none') : t('asBefore', { parts: unchanged })}</p> : null}
      {kinds.map((kind) => (
        <section key={kind} data-difference={kind} className="mt-6 first:mt-0">
          <h3>{t(`kind.${kind}`, { count: differences[kind].length, voice })}</h3>
          <p className="max-w-measure text-sm text-muted">{t(`explained.${kind}`, { voice })}</p>
          <ul className="mt-2 gap-x-8 sm:columns-2">
            {differences[kind].toSorted(byMemberNameIn(format.locale)).map(({ member, before: then, now }) => (
              <li key={member.id} className="mb-2 break-inside-avoid">
                <TextLink href={memberHref(member.slug)} className="font-medium">
                  {format.name(member.name)}
                </TextLink>
                <span className="block text-sm leading-7">
                  <CellWord cell={then} address={`${beforeAddress}#${member.slug}`} />
                  <span aria-hidden="true"> → </span>
                  <span className="sr-only">{t('then')}</span>
                  <CellWord cell={now} address={`#${member.slug}`} />
                </span>
              </li>
            ))}
          </ul>
        </section>
      ))}
      {kinds.length > 0 && unchanged !== null ? (
        <p className="mt-6 max-w-measure text-sm text-muted">{t('same', { parts: unchanged })}</p>
      ) : null}
    </Section>
  );
}

/** Links to the evidence of the status; without a seat there is none. */
function CellWord({ cell, address }: { cell: Cell; address: string }) {
  const { meetingId: _linked, voice, ...marks } = cell;
  const word = <StatusWord {...marks} {...(voice && { voice })} />;
  if (!hasPart(cell)) return word;
  return (
    <a href={address} className="text-ink">
      {word}
    </a>
  );
}
