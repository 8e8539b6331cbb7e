import type { useTranslations } from 'next-intl';
import type { Assertion, ShownAssertion } from '@/lib/attendance/types';

type StatusWords = ReturnType<typeof useTranslations<'status'>>;
type Details = Omit<Assertion, 'id' | 'meetingId' | 'memberId' | 'sourceId' | 'status' | 'quote' | 'locator' | 'note'> &
  Partial<Pick<ShownAssertion, 'together'>>;

/** What an assertion says beside its status: how, at which level, who for whom, from when to when; nothing it leaves open. */
export function assertionDetails(t: StatusWords, details: Details, representing: string | null): string[] {
  const { mode, rank, levelText, presenceFrom, presenceUntil, delegationSize, alternativeStatus, together } = details;
  return [
    together && t('detail.together'),
    alternativeStatus && t('detail.alternative', { status: t(`cell.${alternativeStatus}`) }),
    representing && t('detail.representedBy', { member: representing }),
    mode === 'unknown' ? null : t(`mode.${mode}`),
    rank === 'unknown' ? null : t(`rank.${rank}`),
    levelText && t('detail.level', { text: levelText }),
    presenceFrom && t('detail.from', { text: presenceFrom }),
    presenceUntil && t('detail.until', { text: presenceUntil }),
    delegationSize === null ? null : t('detail.delegation', { count: delegationSize }),
  ].filter((part): part is string => Boolean(part));
}
