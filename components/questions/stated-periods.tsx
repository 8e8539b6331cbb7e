import { useTranslations } from 'next-intl';
import { StatementList } from '@/components/members/profile/statement-list';
import type { QuestionedMember } from '@/lib/participation/pages/types-question';

/** Statements over periods, in their sources' words: they bear on a question and decide none. */
export function StatedPeriods({ asked: { part, sources } }: { asked: QuestionedMember }) {
  const t = useTranslations('questions');
  if (part.statements.length === 0) return null;
  return (
    <section className="mt-8" aria-labelledby="stated">
      <h3 id="stated">{t('stated')}</h3>
      <p className="mb-2 max-w-measure text-muted">{t('statedLede')}</p>
      <StatementList statements={part.statements} gaps={part.row.gaps} sources={sources} />
    </section>
  );
}
