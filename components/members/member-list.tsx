import { useTranslations } from 'next-intl';
import { useRegisterFormat } from '@/components/format/register-format';
import { MemberFilter } from '@/components/members/member-filter';
import { MemberIndexTable } from '@/components/members/member-index-table';
import { ListSteps } from '@/components/participation/list-steps';
import { PageHeading } from '@/components/ui/page-heading';
import { PhoneFold } from '@/components/ui/phone-fold';
import { groupBy } from '@/lib/core/grouping';
import { byMemberNameIn } from '@/lib/i18n/name-order';
import { getPathname, memberListHref, membersHref } from '@/lib/i18n/navigation';
import { letterOf } from '@/lib/members/list/rules';
import { ALL_MEMBERS, membersQuery } from '@/lib/members/list/schema';
import type { NetworkReference } from '@/lib/networks/types';
import { cutsLetter } from '@/lib/participation/pages/rules-paging';
import type { Page, Participant } from '@/lib/participation/pages/types';

const idOf = (letter: string): string => `letter-${letter === '#' ? 'other' : letter}`;

interface MemberListProps {
  list: Page<Participant>;
  networks: readonly NetworkReference[];
}

/** A page of everyone in the register, letter by letter. */
export function MemberList({ list, networks }: MemberListProps) {
  const t = useTranslations('members');
  const { locale } = useRegisterFormat();
  const sorted = list.entries.toSorted(byMemberNameIn(locale));
  const letters = groupBy(sorted, ({ member }) => letterOf(member.name[locale]));
  return (
    <>
      <PageHeading title={t('title')}>{t('lede')}</PageHeading>
      {list.entries.length > 0 ? (
        <>
          <MemberFilter
            view={ALL_MEMBERS}
            kinds={[...new Set(sorted.map(({ member }) => member.kind))]}
            networks={networks}
          />
          <Letters letters={[...letters.keys()]} list={list} />
          {[...letters].map(([letter, entries]) => (
            <LetterOfMembers key={letter} letter={letter} entries={entries} />
          ))}
        </>
      ) : (
        <p>{t('none')}</p>
      )}
      <ListSteps list={list} hrefTo={memberListHref} />
    </>
  );
}

/** Leads to a letter on this page; of one that other pages have a part of, to all members under it. */
function Letters({ letters, list }: { letters: readonly string[]; list: Page<Participant> }) {
  const t = useTranslations('longPages');
  const { locale } = useRegisterFormat();
  const addressOf = (letter: string, place: number): string =>
    cutsLetter(list, place, letters.length)
      ? getPathname({ locale, href: membersHref(membersQuery({ ...ALL_MEMBERS, letter })) })
      : `#${idOf(letter)}`;
  return (
    <nav className="letters no-print" aria-label={t('letters')}>
      <ul>
        {letters.map((letter, place) => (
          <li key={letter}>
            <a href={addressOf(letter, place)}>{letter}</a>
          </li>
        ))}
      </ul>
    </nav>
  );
}

function LetterOfMembers({ letter, entries }: { letter: string; entries: readonly Participant[] }) {
  const t = useTranslations('longPages');
  const id = idOf(letter);
  return (
    <section id={id} className="letter" aria-labelledby={`${id}-heading`}>
      <h2 id={`${id}-heading`}>{letter}</h2>
      <PhoneFold summary={t('members', { count: entries.length })}>
        <MemberIndexTable entries={entries} />
      </PhoneFold>
    </section>
  );
}
