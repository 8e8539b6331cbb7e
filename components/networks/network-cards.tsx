import { useTranslations } from 'next-intl';
import { useRegisterFormat } from '@/components/site/register-format';
import { TextLink } from '@/components/ui/text-link';
import { meetingHref, networkHref } from '@/lib/i18n/navigation';
import type { NetworkCard } from '@/lib/networks/types';

/** The networks of the register: name, what it is, size, last meeting. */
export function NetworkCards({ networks, level = 'h3' }: { networks: readonly NetworkCard[]; level?: 'h2' | 'h3' }) {
  const t = useTranslations('networks');
  const terms = useTranslations('terms.duty');
  const format = useRegisterFormat();
  const Heading = level;
  if (networks.length === 0) return <p>{t('none')}</p>;
  return (
    <ul className="grid gap-x-10 lg:grid-cols-2">
      {networks.map((network) => (
        <li key={network.id} className="border-t border-line py-5">
          <Heading className="text-lg">
            <TextLink href={networkHref(network.slug)}>{format.name(network.name)}</TextLink>
          </Heading>
          <p className="mt-1.5 max-w-measure">{format.name(network.description)}</p>
          <p className="mt-1.5 text-sm text-muted">
            {t('size', { members: network.memberCount, meetings: network.heldMeetingCount })}
            {' · '}
            {terms(network.duty)}
          </p>
          {network.lastMeeting ? (
            <p className="text-sm text-muted">
              {t('lastMeeting')}{' '}
              <TextLink href={meetingHref(network.slug, network.lastMeeting.slug)}>
                {format.date(network.lastMeeting.date)}
              </TextLink>
              {network.lastMeeting.place ? `, ${format.name(network.lastMeeting.place)}` : null}
            </p>
          ) : null}
        </li>
      ))}
    </ul>
  );
}
