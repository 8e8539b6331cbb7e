import { useTranslations } from 'next-intl';
import { useRegisterFormat } from '@/components/format/register-format';
import { useGapText } from '@/components/gaps/gap-text';
import { useStatedBounds } from '@/components/gaps/stated-bounds';
import { useOwnTranslation } from '@/components/sources/quote-translation';
import { SourceCitation } from '@/components/sources/source-citation';
import type { QuestionAnswer, QuestionedMember } from '@/lib/participation/pages/types-question';

/** How long: first what a source states of a pause, then what can be measured, then each exclusion, which is none of both. */
export function HowLongSentence({ answer }: { answer: Extract<QuestionAnswer, { question: 'how_long' }> }) {
  const t = useTranslations('questions.sentence.howLong');
  const format = useRegisterFormat();
  const text = useGapText();
  const { asked, outcome, gap } = answer;
  const decided = outcome === 'supported';
  const exclusions = asked.part.row.gaps.filter(({ kind }) => kind === 'exclusion');
  const measured = gap
    ? t(decided ? 'gap' : 'atLeast', { length: text.length(gap), bounds: text.bounds(gap) })
    : t(decided ? 'none' : unmeasured(asked), {
        ...format.named('member', asked.member.name),
        voice: asked.part.row.account.voice ?? 'cell',
        count: asked.part.row.account.attended.cells,
      });
  return (
    <>
      <StatedPauses asked={asked} />
      {measured}
      {exclusions.map((exclusion) => (
        <span key={exclusion.meetingIds[0] ?? exclusion.statementId} data-gap="exclusion">
          {' '}
          {t('exclusion', { length: text.length(exclusion), bounds: text.bounds(exclusion) })}
        </span>
      ))}
    </>
  );
}

/** Why nothing can be measured. Only where a source speaks of a pause is one taken for granted. */
function unmeasured({ part }: QuestionedMember): 'nothing' | 'allAttended' | 'unsaid' {
  if (part.statements.some(({ kind }) => kind === 'absence')) return 'nothing';
  const { attended, not_recorded: unrecorded, seat_unclear: unclear } = part.row.account;
  return attended.cells > 0 && attended.contested + unrecorded.cells + unclear.cells === 0 ? 'allAttended' : 'unsaid';
}

/** In the page's language; the words of the document itself stand below, among what sources say of periods. */
function StatedPauses({ asked: { part, sources } }: { asked: QuestionedMember }) {
  const t = useTranslations('questions.sentence.howLong');
  const bounds = useStatedBounds();
  const translated = useOwnTranslation();
  return part.statements
    .filter(({ kind }) => kind === 'absence')
    .map((statement) => {
      const source = sources.find(({ id }) => id === statement.sourceId);
      return source ? (
        <span key={statement.id} data-stated={statement.id}>
          {t.rich('stated', {
            bounds: bounds(statement, part.row.gaps),
            quote: () =>
              translated(statement.quote, source.language) ?? <q lang={source.language}>{statement.quote}</q>,
            source: () => <SourceCitation short source={source} place={{ line: 'statement', id: statement.id }} />,
          })}{' '}
        </span>
      ) : null;
    });
}
