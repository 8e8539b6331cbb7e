import { useTranslations } from 'next-intl';
import { useRegisterFormat } from '@/components/format/register-format';
import { TextLink } from '@/components/ui/text-link';
import { meetingHref, networkHref } from '@/lib/i18n/navigation';
import type { NetworkCard, NetworkRecord } from '@/lib/participation/pages/types';
import { useNetworkHeadline } from './network-headline';
import { NetworkRecordStrip } from './network-record-strip';

interface NetworkCardsProps {
  networks: readonly NetworkCard[];
  /** Records of the networks that are drawn; a long list does not draw them all. */
  records: readonly NetworkRecord[];
  level?: 'h2' | 'h3';
  /** Name, what is found of it, and its strip; the network's own page says the rest. */
  isBrief?: boolean;
}

/** The networks of the register: name, what it is, size, last meeting, and the whole record in one glance. */
export function NetworkCards({ networks, records, level = 'h3', isBrief = false }: NetworkCardsProps) {
  const t = useTranslations('networks');
  const terms = useTranslations('terms.duty');
  const format = useRegisterFormat();
  const Heading = level;
  const recordOf = new Map(records.map((record) => [record.network.id, record]));
  if (networks.length === 0) return <p>{t('none')}</p>;
  return (
    <ul className={networks.length > 1 ? 'grid gap-x-10 lg:grid-cols-2' : undefined}>
      {networks.map((network) => {
        const record = recordOf.get(network.id);
        return (
          <li key={network.id} className="border-t border-line py-5">
            <Heading className="text-lg">
              <TextLink href={networkHref(network.slug)}>{format.name(network.name)}</TextLink>
            </Heading>
            {record ? <NetworkFinding record={record} /> : null}
            {isBrief ? null : <p className="mt-1.5 max-w-measure">{format.name(network.description)}</p>}
            <p className="mt-1.5 text-sm text-muted">
              {t('size', { members: network.memberCount, meetings: network.heldMeetingCount })}
              {' · '}
              {terms(network.duty)}
            </p>
            {network.lastMeeting && !isBrief ? (
              <p className="text-sm text-muted">
                {t('lastMeeting')}{' '}
                {[network.lastMeeting, ...network.perhapsLater].map(({ slug, date, kind, place }, position) => (
                  <span key={slug}>
                    {position > 0 ? `; ${t('perhapsLater')} ` : null}
                    <TextLink href={meetingHref(network.slug, slug)}>{format.meeting({ date, kind })}</TextLink>
                    {place ? `, ${format.name(place)}` : null}
                  </span>
                ))}
              </p>
            ) : null}
            {record ? <NetworkRecordStrip record={record} /> : null}
          </li>
        );
      })}
    </ul>
  );
}

/** What is found of the network, before its strip shows it. */
function NetworkFinding({ record }: { record: NetworkRecord }) {
  return <p className="mt-1 max-w-measure font-semibold">{useNetworkHeadline(record)}.</p>;
}
