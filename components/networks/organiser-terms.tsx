import { EvidenceQuote } from '@/components/sources/evidence-quote';
import { usePeriodText } from '@/components/format/period-text';
import { useRegisterFormat } from '@/components/format/register-format';
import { TextLink } from '@/components/ui/text-link';
import { memberHref } from '@/lib/i18n/navigation';
import type { OrganiserTerm } from '@/lib/networks/types';
import type { SourceReference } from '@/lib/sources/types';

interface OrganiserTermsProps {
  terms: readonly OrganiserTerm[];
  sources: readonly SourceReference[];
}

export function OrganiserTerms({ terms, sources }: OrganiserTermsProps) {
  const format = useRegisterFormat();
  const period = usePeriodText();
  return (
    <ul className="space-y-2">
      {terms.map((term) => (
        <li key={term.id}>
          {term.member ? (
            <TextLink href={memberHref(term.member.slug)}>{format.name(term.member.name)}</TextLink>
          ) : (
            term.organiser
          )}
          , {period(term)}
          <EvidenceQuote
            short
            quote={term.quote}
            source={sources.find(({ id }) => id === term.sourceId)}
            place={{ line: 'organiser', id: term.id }}
          />
        </li>
      ))}
    </ul>
  );
}
