import { useTranslations } from 'next-intl';
import { useRegisterFormat } from '@/components/format/register-format';
import { TextLink } from '@/components/ui/text-link';
import { meetingHref } from '@/lib/i18n/navigation';
import type { MeetingRecord } from '@/lib/participation/pages/types';

/** To the previous and next known meeting of the network. */
export function MeetingNeighbours({ network, previous, next }: Pick<MeetingRecord, 'network' | 'previous' | 'next'>) {
  const t = useTranslations('meeting');
  const format = useRegisterFormat();
  if (!previous && !next) return null;
  return (
    <nav aria-label={t('neighbours')} className="no-print mt-12 border-t border-line pt-4">
      <ul className="flex flex-wrap justify-between gap-x-8 gap-y-2">
        <li>
          {previous ? (
            <>
              <span className="block text-sm text-muted">{t('previous')}</span>
              <TextLink href={meetingHref(network.slug, previous.slug)}>{format.meeting(previous)}</TextLink>
            </>
          ) : null}
        </li>
        <li className="ms-auto text-end">
          {next ? (
            <>
              <span className="block text-sm text-muted">{t('next')}</span>
              <TextLink href={meetingHref(network.slug, next.slug)}>{format.meeting(next)}</TextLink>
            </>
          ) : null}
        </li>
      </ul>
    </nav>
  );
}
