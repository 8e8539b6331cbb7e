import { useTranslations } from 'next-intl';
import type { ReactNode } from 'react';
import {
  editMemberHref,
  editSourceHref,
  editTerritoryHref,
  logHref,
  officeNetworkHref,
} from '@/components/office/admin-hrefs';
import { useEventWords } from '@/components/history/event-words';
import { usePeriodText } from '@/components/format/period-text';
import { useRegisterFormat } from '@/components/format/register-format';
import { TextLink } from '@/components/ui/text-link';
import { ROLES } from '@/lib/auth/types';
import type { Href } from '@/lib/i18n/navigation';
import type { NetworkReference } from '@/lib/networks/types';
import type { NamedEvent } from '@/lib/office/types-audit';

interface EventSentenceProps {
  event: NamedEvent;
  network: NetworkReference | null;
  /** Whoever may manage accounts gets links to them. */
  mayManageUsers: boolean;
}

const userHref = (user: number): Href => ({ pathname: '/admin/users/[user]', params: { user: String(user) } });

/** What happened, in one sentence with the names of everything it is about. */
export function EventSentence({ event, network, mayManageUsers }: EventSentenceProps) {
  const t = useTranslations('audit');
  const auth = useTranslations('auth');
  const format = useRegisterFormat();
  const words = useEventWords();
  const periodText = usePeriodText();
  const { type, refers, records } = event;
  const { member, meeting, source, user, territory, successor, organiser, period, count } = records;
  const key = `sentence.${type.replace('.', '_')}` as 'sentence.network_created';
  if (!t.has(key)) return words(type);
  const link = (href: Href | null, name: ReactNode) => (href ? <TextLink href={href}>{name}</TextLink> : name);
  const gone = t('gone');
  const role = ROLES.find((one) => one === refers.role);
  return t.rich(key, {
    count,
    way: refers.way ?? '',
    locked: refers.locked ? 'yes' : 'no',
    period: period ? 'known' : 'none',
    when: () => (period ? periodText(period) : ''),
    network: () => (network ? link(officeNetworkHref(network.slug), format.name(network.name)) : gone),
    member: () => (member ? link(editMemberHref(member.slug), format.name(member.name)) : gone),
    meeting: () =>
      meeting
        ? link(
            logHref(meeting.network.slug, meeting.slug),
            t('onMeeting', { title: format.name(meeting.title), date: format.date(meeting.date) }),
          )
        : gone,
    source: () => (source ? link(editSourceHref(source.slug), source.title) : gone),
    user: () => (user ? link(mayManageUsers ? userHref(user.id) : null, user.name) : gone),
    successor: () => (successor ? link(editMemberHref(successor.slug), format.name(successor.name)) : gone),
    territory: () => (territory ? link(editTerritoryHref(territory.slug), format.name(territory.name)) : gone),
    name: () => refers.name ?? organiser ?? gone,
    role: () => (role ? auth(`role.${role}`) : gone),
  });
}
