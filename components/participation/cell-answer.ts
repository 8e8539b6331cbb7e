import { getTranslations } from 'next-intl/server';
import { statusWordKey } from '@/components/charts/status/status-word-key';
import { assertionDetails, tellPlainly } from '@/components/charts/status/assertion-details';
import { sourceAddress } from '@/components/sources/source-place';
import type { ShownAssertion } from '@/lib/attendance/types';
import type { Locale } from '@/lib/core/localised-text';
import { formatPartialDate, keepTogether } from '@/lib/i18n/format-partial-date';
import { formatDays } from '@/lib/i18n/formatters';
import { runIn } from '@/lib/participation/gaps/rules-run';
import type { CellAnswer, CellRecord } from '@/lib/participation/pages/types-cell';
import type { SourceReference } from '@/lib/sources/types';
import { translateLocator } from '@/lib/sources/rules-locator';
import { translateQuote } from '@/lib/sources/rules-translation';
import { sharedVoice, sourceVoice } from '@/lib/sources/rules-voice';

/** A cell's evidence in the reader's language: quotes stay in their own. */
export async function answerForCell(
  { network, member, meeting, cell, assertions, lists, sources, unrecorded, gaps }: CellRecord,
  locale: Locale,
): Promise<CellAnswer> {
  const evidence = await getTranslations({ locale, namespace: 'evidence' });
  const status = await getTranslations({ locale, namespace: 'status' });
  const reasons = await getTranslations({ locale, namespace: 'meeting.unrecordedReason' });
  const participation = await getTranslations({ locale, namespace: 'participation' });
  const sourceOf = (sourceId: number): SourceReference | undefined => sources.find(({ id }) => id === sourceId);
  const address = (sourceId: number): string => {
    const source = sourceOf(sourceId);
    const place = { network: network.slug, meeting: meeting.slug, member: member.slug };
    return source ? sourceAddress(locale, source.slug, place) : '';
  };
  const citation = (sourceId: number): string => {
    const source = sourceOf(sourceId);
    if (!source) return '';
    const date = source.date ? keepTogether(formatPartialDate(source.date, locale)) : evidence('undated');
    return `${evidence('citation', { publisher: source.publisher, date })}: ${source.title}`;
  };
  /** Words of a document where they can be said in the page's language; a line of plain text bears no other. */
  const inPageLanguage = (text: string, language: string | undefined): string | null =>
    translateLocator(text, locale) ?? translateQuote(text, language, locale);
  const locate = ({ locator }: ShownAssertion): string =>
    locator === null
      ? ''
      : ` (${evidence.markup('locator', { words: () => translateLocator(locator, locale) ?? locator })})`;
  const translation = ({ quote, sourceId }: ShownAssertion): string | null => {
    const told = quote === null ? null : translateQuote(quote, sourceOf(sourceId)?.language, locale);
    return told === null ? null : evidence('translation', { translation: told });
  };
  const speaksFor = (assertion: ShownAssertion): string | null => {
    const { sourceId, status: said, representing } = assertion;
    const source = sourceOf(sourceId);
    const voice = source ? sourceVoice(source.kind) : 'cell';
    const tell = tellPlainly(status, (text) => inPageLanguage(text, source?.language) ?? text);
    const details = assertionDetails(status, assertion, representing && representing.name[locale], tell);
    const parts = [cell.contested || voice !== 'cell' ? status(statusWordKey(said, voice)) : null, ...details];
    return parts.filter((part) => part !== null).join(', ') || null;
  };
  return {
    assertions: assertions.map((assertion) => ({
      id: assertion.id,
      status: speaksFor(assertion),
      quote: assertion.quote,
      language: sourceOf(assertion.sourceId)?.language ?? '',
      translation: translation(assertion),
      citation: citation(assertion.sourceId) + locate(assertion),
      href: address(assertion.sourceId),
    })),
    lists: lists.map(({ sourceId }) => ({
      word: evidence(`derivedFrom.${sharedVoice(lists, sources)}`),
      citation: citation(sourceId),
      href: address(sourceId),
    })),
    unrecorded: unrecorded && {
      reason: [reasons(unrecorded.reason), unrecorded.note?.[locale]].filter(Boolean).join(' '),
      citation: citation(unrecorded.sourceId ?? 0),
      href: address(unrecorded.sourceId ?? 0),
    },
    gaps: gaps.map((gap) => {
      const { kind, meetings, missed, unrecorded, days, voice } = gap;
      const length = days === null ? participation('gap.daysUnknown') : formatDays(days, locale);
      const without = participation(`gap.without.${voice ?? 'cell'}`);
      const words = participation(`gap.${kind}`, {
        meetings,
        missed,
        unrecorded,
        days: length,
        run: runIn(gap),
        without,
      });
      return `${participation(`gap.kind.${kind}`)}: ${words}`;
    }),
  };
}
