import { useTranslations } from 'next-intl';
import { useAccountWords } from '@/components/charts/account/account-words';
import { useRegisterFormat } from '@/components/format/register-format';
import { citeInBiblatex, citeInCsl } from '@/lib/exports/figures/rules-citation';
import { formatDay, formatDayShort, isoDay } from '@/lib/i18n/format-instant';
import { accountTotal, listParts } from '@/lib/participation/account/rules-parts';
import type { FigureFacts } from './types';

/** When the register said it, where it says it, and when somebody saw it. */
export interface FigureMoment {
  /** In full. */
  address: string;
  /** What the figure's files are called, without an ending. */
  name: string;
  state: Date;
}

/** Without the signs by which a page keeps words together: what is copied elsewhere is searched for there. */
const plain = (text: string): string =>
  text
    .replaceAll('\u2060', '')
    .replaceAll(/[\u00a0\u202f]/g, ' ')
    .replaceAll('\u00ad', '');

/** Of more the line would be a list. */
const MOST_PUBLISHERS = 3;

/** What a figure says of itself wherever it goes: title, caption, sources, day, licence. */
export function useFigureWords() {
  const t = useTranslations('figure');
  const account = useAccountWords();
  const names = useTranslations('participation.account.name');
  const { locale } = useRegisterFormat();

  const title = ({ isNamed, subject, finding }: FigureFacts): string =>
    isNamed ? finding : t('titleOf', { subject, finding });
  const plainTitle = (facts: FigureFacts): string => plain(title(facts));

  const publishers = ({ sources }: Pick<FigureFacts, 'sources'>): string => {
    // Where a copy is kept stands in brackets behind who published it.
    const all = [...new Set(sources.map(({ publisher }) => publisher.replace(/ \(.*\)$/, '')))];
    // A name may have commas of its own.
    const listed = all.slice(0, MOST_PUBLISHERS).join('; ');
    return all.length > MOST_PUBLISHERS ? t('andOthers', { names: listed }) : listed;
  };

  const citable = (facts: FigureFacts, { address, name, state }: FigureMoment, accessed: Date) => ({
    ...{
      title: plainTitle(facts),
      register: t('register'),
      version: t('version', { state: formatDay(state, locale) }),
    },
    ...{ address, locale, key: name, state: isoDay(state), accessed: isoDay(accessed) },
  });

  return {
    /** For a page, which keeps words together, and for everything else. */
    title,
    plainTitle,
    /** "Zusammengezählt: 268 teilgenommen, 35 nicht teilgenommen (Summe 303)." */
    caption: ({ account: of, rows }: FigureFacts): string =>
      t(rows.length === 1 ? 'captionMeetings' : 'caption', { count: accountTotal(of), parts: account.parts(of) }),
    sourceLine: (facts: FigureFacts): string =>
      t('sourceLine', { count: facts.sources.length, publishers: publishers(facts) }),
    stateLine: (state: Date): string => t('stateLine', { date: formatDay(state, locale) }),
    /** The account part by part, as it is named. */
    parts: ({ account: of }: Pick<FigureFacts, 'account'>) =>
      listParts(of).map(({ part, cells, contested }) => ({
        ...{ part, cells, contested, name: names(part, { voice: of.voice ?? 'cell' }) },
      })),
    /** What is to be known of every file. */
    about: (facts: FigureFacts, { address, state }: FigureMoment): [name: string, value: string][] => [
      [t('about.title'), plainTitle(facts)],
      [t('about.subject'), plain(facts.subject)],
      [t('about.finding'), plain(facts.finding)],
      [t('about.register'), t('register')],
      [t('about.state'), isoDay(state)],
      [t('about.address'), address],
      [t('about.licence'), t('licence')],
      ...facts.sources.map(({ publisher, title: name, date }): [string, string] => [
        t('about.source'),
        [publisher, name, date?.edtf].filter(Boolean).join(', '),
      ]),
    ],
    /** @param accessed in words; null: whoever cites it adds the day */
    sentence: (facts: FigureFacts, { address, state }: FigureMoment, accessed: string | null): string =>
      t('citePlain', {
        ...{ title: plainTitle(facts), state: formatDay(state, locale), address },
        accessed: accessed ?? 'none',
      }),
    footnote: ({ subject, finding }: FigureFacts, { address, state }: FigureMoment, accessed: string | null): string =>
      t('citeFootnote', {
        ...{ subject: plain(subject), finding: plain(finding), state: formatDayShort(state, locale), address },
        accessed: accessed ?? 'none',
      }),
    biblatex: (facts: FigureFacts, moment: FigureMoment, accessed: Date): string =>
      citeInBiblatex(citable(facts, moment, accessed)),
    csl: (facts: FigureFacts, moment: FigureMoment, accessed: Date) => citeInCsl(citable(facts, moment, accessed)),
  };
}
