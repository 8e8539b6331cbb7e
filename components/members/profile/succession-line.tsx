import { useTranslations } from 'next-intl';
import { useRegisterFormat } from '@/components/format/register-format';
import { SourceCitation } from '@/components/sources/source-citation';
import { TextLink } from '@/components/ui/text-link';
import { memberHref } from '@/lib/i18n/navigation';
import type { Succession } from '@/lib/members/succession/types';
import type { SourceReference } from '@/lib/sources/types';

interface SuccessionLineProps {
  succession: Succession;
  /** The member on whose page it stands. */
  memberId: number;
  sources: readonly SourceReference[];
}

/** Who follows a member, or whom it follows, with date and document. */
export function SuccessionLine({ succession, memberId, sources }: SuccessionLineProps) {
  const t = useTranslations('member.succession');
  const format = useRegisterFormat();
  const { id: successionId, predecessor, successor, kind, date, sourceId } = succession;
  const [label, other] =
    predecessor.id === memberId ? (['followedBy', successor] as const) : (['follows', predecessor] as const);
  const source = sources.find(({ id }) => id === sourceId);
  return (
    <p className="mb-1 max-w-measure text-sm">
      {t(label)} <TextLink href={memberHref(other.slug)}>{format.name(other.name)}</TextLink> ({t(`kind.${kind}`)},{' '}
      {format.date(date)}){source ? ' – ' : null}
      {source ? <SourceCitation short source={source} place={{ line: 'succession', id: successionId }} /> : null}
    </p>
  );
}
