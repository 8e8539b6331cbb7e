import { useLocale, useTranslations } from 'next-intl';
import { factsOfSeats } from '@/components/members/facts/seat-facts';
import type { FigureFacts } from '@/components/figure/facts/types';
import { useRegisterFormat } from '@/components/format/register-format';
import { useGapText } from '@/components/gaps/gap-text';
import { spellNumber } from '@/lib/i18n/formatters';
import { findOfGaps } from '@/lib/participation/headlines/rules-gaps';
import type { FoundGaps, GapEntry, GapsView } from '@/lib/participation/gaps/types-list';
import type { QuestionedMember } from '@/lib/participation/pages/types-question';

/** Of more, a headline would be a list. */
const MOST_NAMED = 3;

/** What is found of a list of gaps, in a sentence without a full stop. */
export function useGapsFinding(): (found: FoundGaps, view: GapsView) => string {
  const t = useTranslations('examples.gaps');
  const locale = useLocale();
  const format = useRegisterFormat();
  const text = useGapText();
  const names = (entries: readonly GapEntry[]): string =>
    entries.length > MOST_NAMED ? 'none' : entries.map(({ row }) => format.name(row.member.name)).join(', ');
  return (found, view) => {
    const finding = findOfGaps(found);
    if (finding.kind === 'none') return t('none');
    if (finding.kind === 'told') {
      const seats = { seats: finding.seats, seatsText: spellNumber(finding.seats, locale) };
      return view.gap === 'attendance' ? t('none') : t(`told.${view.gap}`, seats);
    }
    const among = { span: view.span, apart: finding.apart };
    if (finding.kind === 'longest') {
      const { gap, row } = finding.entry;
      return t('longest', { ...among, name: format.name(row.member.name), length: text.length(gap) });
    }
    const { entries, isAlike } = finding;
    const shared = { ...among, membersText: spellNumber(entries.length, locale), names: names(entries) };
    const [first] = entries;
    return isAlike && first ? t('shared', { ...shared, length: text.length(first.gap) }) : t('sharedDiffering', shared);
  };
}

/** To what a view is narrowed, in words; empty: to nothing. */
export function useGapsScope(): (found: Pick<FoundGaps, 'lines'>, view: GapsView) => string {
  const kinds = useTranslations('terms.memberKind');
  const regions = useTranslations('matrix.region');
  const format = useRegisterFormat();
  return ({ lines }, { network, kind, region }) => {
    const [first] = lines.flat();
    return [
      network === null || !first ? null : format.name(first.network.name),
      kind === null ? null : kinds(kind),
      region === null ? null : regions(region),
    ]
      .filter((part) => part !== null)
      .join(', ');
  };
}

/** What the seats with the first gaps of a list show, for whatever leaves with it. */
export function useGapsFacts(): (found: FoundGaps, seats: readonly QuestionedMember[], view: GapsView) => FigureFacts {
  const t = useTranslations('gaps.list');
  const finding = useGapsFinding();
  const scopeOf = useGapsScope();
  return (found, seats, view) => {
    const list = t(`${view.gap}.${view.span}`);
    const scope = scopeOf(found, view);
    const subject = scope === '' ? list : `${list} – ${scope}`;
    return factsOfSeats(seats, { subject, finding: finding(found, view), isNamed: false });
  };
}
