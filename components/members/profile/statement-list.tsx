import { useTranslations } from 'next-intl';
import { usePeriodText } from '@/components/format/period-text';
import { EvidenceQuote } from '@/components/sources/evidence-quote';
import type { Statement } from '@/lib/participation/cells/types';
import type { SourceReference } from '@/lib/sources/types';

interface StatementListProps {
  statements: readonly Statement[];
  sources: readonly SourceReference[];
}

/** What sources say of whole periods, in their own words. */
export function StatementList({ statements, sources }: StatementListProps) {
  const t = useTranslations('member.findings');
  const period = usePeriodText();
  return (
    <ul className="space-y-4">
      {statements.map((statement) => (
        <li key={statement.id}>
          <p>{t(`statedKind.${statement.kind}`, { bounds: period(statement) })}</p>
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
