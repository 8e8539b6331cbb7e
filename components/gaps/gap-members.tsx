import { useTranslations } from 'next-intl';
import { useRegisterFormat } from '@/components/format/register-format';
import { TextLink } from '@/components/ui/text-link';
import { byNameIn } from '@/lib/i18n/name-order';
import { memberHref, type Href } from '@/lib/i18n/navigation';
import type { MemberReference } from '@/lib/members/types';

/** With more members than this in a line the others are counted. */
const MOST_NAMED = 8;

interface GapMembersProps {
  members: readonly MemberReference[];
  /** null: not ranked. */
  rank?: number | null;
  /** Where all of them are named; left out: in the line itself. */
  restHref?: Href;
  /** Where a member's name leads, by its slug; left out: to its page. */
  addressOf?: (slug: string) => string;
}

/** Everybody of whom a line of gaps says the same. */
export function GapMembers({ members, rank = null, restHref, addressOf }: GapMembersProps) {
  const t = useTranslations('gaps');
  const format = useRegisterFormat();
  const sorted = members.toSorted(byNameIn(format.locale));
  const named = sorted.length > MOST_NAMED ? sorted.slice(0, MOST_NAMED - 1) : sorted;
  const others = sorted.length - named.length;
  const rest = t('others', { count: others });
  return (
    <span className="gap-member">
      {rank === null ? null : <span className="gap-rank">{rank}.</span>}
      <span>
        {named.map((member, place) => (
          <span key={member.id}>
            {place > 0 ? ', ' : null}
            {addressOf ? (
              <a href={addressOf(member.slug)}>{format.name(member.name)}</a>
            ) : (
              <TextLink href={memberHref(member.slug)}>{format.name(member.name)}</TextLink>
            )}
          </span>
        ))}
        {others > 0 ? <> {restHref ? <TextLink href={restHref}>{rest}</TextLink> : rest}</> : null}
      </span>
    </span>
  );
}

/** "je": what follows is said of each of several. */
export function EachOf({ count }: { count: number }) {
  const t = useTranslations('gaps');
  return count > 1 ? `${t('each')} ` : null;
}
