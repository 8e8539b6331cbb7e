import { useLocale, useTranslations } from 'next-intl';
import type { ReactNode } from 'react';
import { FigureHeadline, headlineId } from '@/components/charts/headline/figure-headline';
import { useGapText } from '@/components/gaps/gap-text';
import { useRegisterFormat } from '@/components/format/register-format';
import { spellNumber } from '@/lib/i18n/formatters';
import type { GapEntry } from '@/lib/participation/gaps/types-list';

/** Of more, a headline would be a list. */
const MOST_NAMED = 3;

/** Where the list begins, for whoever skips the choices above it. */
export const GAPS_FIGURE = 'gaps-figure';

interface GapsFigureProps {
  /** Entries of which the same is to be said, together; the longest first. */
  lines: readonly (readonly GapEntry[])[];
  children: ReactNode;
}

/** The list of gaps with its finding: whose is the longest. Where nothing is ranked there is none. */
export function GapsFigure({ lines, children }: GapsFigureProps) {
  const longest = lines.filter(([first]) => first?.rank === 1);
  if (longest.length === 0)
    return (
      <div id={GAPS_FIGURE} tabIndex={-1} className="outline-none">
        {children}
      </div>
    );
  return (
    <figure id={GAPS_FIGURE} tabIndex={-1} className="outline-none" aria-labelledby={headlineId(GAPS_FIGURE)}>
      <figcaption>
        <FigureHeadline figure={GAPS_FIGURE}>
          <LongestGap lines={longest} />
        </FigureHeadline>
      </figcaption>
      {children}
    </figure>
  );
}

function LongestGap({ lines }: Pick<GapsFigureProps, 'lines'>) {
  const t = useTranslations('headlines.gaps');
  const locale = useLocale();
  const format = useRegisterFormat();
  const text = useGapText();
  const [first] = lines.flat();
  if (!first) return null;
  const length = text.length(first.gap);
  const count = lines.flat().length;
  if (count === 1) return t('longest', { name: format.name(first.row.member.name), length });
  const membersText = spellNumber(count, locale);
  const names =
    count > MOST_NAMED
      ? 'none'
      : lines
          .flat()
          .map(({ row }) => format.name(row.member.name))
          .join(', ');
  return lines.length === 1
    ? t('shared', { membersText, length, names })
    : t('sharedDiffering', { membersText, names });
}
