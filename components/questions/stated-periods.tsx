import { useTranslations } from 'next-intl';
import { usePeriodText } from '@/components/participation/period-text';
import { EvidenceQuote } from '@/components/sources/evidence-quote';
import type { QuestionedMember } from '@/lib/participation/types-question';

/** Statements over periods, in their sources' words: they bear on a question and decide none. */
export function StatedPeriods({ asked: { part, sources } }: { asked: QuestionedMember }) {
  const t = useTranslations('questions');
  const kinds = useTranslations('member.findings.statedKind');
  const period = usePeriodText();
  if (part.statements.length === 0) return null;
  return (
    <section className="mt-8" aria-labelledby="stated">
      <h3 id="stated">{t('stated')}</h3>
      <p className="mb-2 max-w-measure text-muted">{t('statedLede')}</p>
      <ul className="space-y-3">
        {part.statements.map((statement) => (
          <li key={statement.id}>
            <p>{kinds(statement.kind, { bounds: period(statement) })}</p>
            <EvidenceQuote short quote={statement.quote} locator={statement.locator} source={sources.find(({ id }) => id === statement.sourceId)} />
          </li>
        ))}
      </ul>
    </section>
  );
}
