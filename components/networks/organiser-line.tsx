import { usePeriodText } from '@/components/format/period-text';
import { SourceCitation } from '@/components/sources/source-citation';
import type { OrganiserTerm } from '@/lib/networks/types';
import type { SourceReference } from '@/lib/sources/types';

interface OrganiserLineProps {
  terms: readonly OrganiserTerm[];
  sources: readonly SourceReference[];
}

/** Who ran the network from when to when, in a line, with the documents that say so. */
export function OrganiserLine({ terms, sources }: OrganiserLineProps) {
  const period = usePeriodText();
  const proofs = sources.flatMap((source) => {
    const term = terms.find(({ sourceId }) => sourceId === source.id);
    return term ? [{ source, term }] : [];
  });
  return (
    <>
      {terms.map((term) => `${term.organiser}: ${period(term)}`).join('; ')}
      {proofs.map(({ source, term }) => (
        <span key={source.id} className="block text-sm">
          <SourceCitation short source={source} place={{ line: 'organiser', id: term.id }} />
        </span>
      ))}
    </>
  );
}
