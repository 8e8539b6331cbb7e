import type { useTranslations } from 'next-intl';
import type { Assertion, ShownAssertion } from '@/lib/attendance/types';

type StatusWords = ReturnType<typeof useTranslations<'status'>>;
type Details = Omit<Assertion, 'id' | 'meetingId' | 'memberId' | 'sourceId' | 'status' | 'quote' | 'locator' | 'note'> &
  Partial<Pick<ShownAssertion, 'together'>>;

/** Details that are told in the document's own words. */
type DocumentDetail = 'level' | 'from' | 'until';

/** In a line of plain text. @param inPageLanguage what words of the document are in the page's language */
export const tellPlainly =
  (t: StatusWords, inPageLanguage: (text: string) => string = (text) => text) =>
  (detail: DocumentDetail, text: string): string =>
    t.markup(`detail.${detail}`, { words: () => inPageLanguage(text) });

/**
 * What an assertion says beside its status: how, at which level, who for whom, from when to when; nothing it leaves open.
 *
 * @param tell how a detail in the document's own words is told
 */
export function assertionDetails<Told>(
  t: StatusWords,
  details: Details,
  representing: string | null,
  tell: (detail: DocumentDetail, text: string) => Told,
): (string | NonNullable<Told>)[] {
  const { mode, rank, levelText, presenceFrom, presenceUntil, delegationSize, alternativeStatus, together } = details;
  return [
    together && t('detail.together'),
    alternativeStatus && t('detail.alternative', { status: t(`cell.${alternativeStatus}`) }),
    representing && t('detail.representedBy', { member: representing }),
    mode === 'unknown' ? null : t(`mode.${mode}`),
    rank === 'unknown' ? null : t(`rank.${rank}`),
    levelText && tell('level', levelText),
    presenceFrom && tell('from', presenceFrom),
    presenceUntil && tell('until', presenceUntil),
    delegationSize === null ? null : t('detail.delegation', { count: delegationSize }),
  ].filter((part): part is string | NonNullable<Told> => Boolean(part));
}
