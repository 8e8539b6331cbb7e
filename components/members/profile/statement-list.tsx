import { useTranslations } from 'next-intl';
import { useStatedBounds } from '@/components/gaps/stated-bounds';
import { EvidenceQuote } from '@/components/sources/evidence-quote';
import type { Statement } from '@/lib/participation/cells/types';
import type { Gap } from '@/lib/participation/gaps/types';
import type { SourceReference } from '@/lib/sources/types';

interface StatementListProps {
  statements: readonly Statement[];
  /** Of the same seat: those that the statements make among them. */
  gaps: readonly Gap[];
  sources: readonly SourceReference[];
}

/** What sources say of whole periods, in their own words. */
export function StatementList({ statements, gaps, sources }: StatementListProps) {
  const t = useTranslations('member.findings');
  const bounds = useStatedBounds();
  return (
    <ul className="space-y-4">
      {statements.map((statement) => (
        <li key={statement.id}>
          <p>{t(`statedKind.${statement.kind}`, { bounds: bounds(statement, gaps) })}</p>
          <EvidenceQuote
            short
            quote={statement.quote}
            source={sources.find(({ id }) => id === statement.sourceId)}
            place={{ line: 'statement', id: statement.id }}
            locator={statement.locator}
          />
        </li>
      ))}
    </ul>
  );
}
