import { useTranslations } from 'next-intl';
import { useRegisterFormat } from '@/components/format/register-format';
import { CitedQuote } from '@/components/sources/cited-quote';
import { citedLineId } from '@/components/sources/source-place';
import { TextLink } from '@/components/ui/text-link';
import { memberHref } from '@/lib/i18n/navigation';
import type { Succession } from '@/lib/members/succession/types';

/** Who follows whom, by this document. */
export function CitedSuccessions({ successions, language }: { successions: readonly Succession[]; language: string }) {
  const t = useTranslations('member.succession');
  const format = useRegisterFormat();
  return (
    <ul className="space-y-4">
      {successions.map(({ id, predecessor, successor, kind, date, quote, locator }) => (
        <li key={id} id={citedLineId('succession', id)} className="max-w-measure target:bg-surface">
          <TextLink href={memberHref(predecessor.slug)}>{format.name(predecessor.name)}</TextLink> →{' '}
          <TextLink href={memberHref(successor.slug)}>{format.name(successor.name)}</TextLink> ({t(`kind.${kind}`)},{' '}
          {format.date(date)})
          <CitedQuote quote={quote} locator={locator} language={language} />
        </li>
      ))}
    </ul>
  );
}
