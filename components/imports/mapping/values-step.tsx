import { useLocale, useTranslations } from 'next-intl';
import { importHref } from '@/components/office/admin-hrefs';
import { ValuesForm, type ValueGroup } from '@/components/imports/mapping/values-form';
import { Section } from '@/components/ui/section';
import { TextLink } from '@/components/ui/text-link';
import { meaningWords } from '@/lib/imports/account/rules-meanings';
import { unreadSentences } from '@/lib/imports/account/rules-sentences-file';
import type { FileInspection } from '@/lib/imports/files/types-inspection';
import { shownMarks, type AskedValues, type ShownMark } from '@/lib/imports/mapping/rules-proposal';
import type { ImportMapping } from '@/lib/imports/mapping/types';

interface ValuesStepProps {
  network: string;
  jobId: number;
  mapping: ImportMapping;
  inspection: FileInspection;
  asked: readonly AskedValues[];
}

/** The second question about a list: what its values mean. */
export function ValuesStep({ network, jobId, mapping, inspection, asked }: ValuesStepProps) {
  const t = useTranslations('importPages.values');
  const field = useTranslations('importPages.field');
  const mark = useTranslations('importAccount.marks');
  const locale = useLocale();
  const words = meaningWords(locale);
  const hintFor = (written: string, shown: ShownMark | undefined): string | null => {
    if (shown) {
      const plain = shown.origin === 'letters' ? mark('guessed') : mark('legend');
      const why = shown.said === undefined ? plain : mark('said', { meaning: plain, said: shown.said });
      return shown.note === undefined ? why : `${why}. ${mark('note', { note: shown.note })}`;
    }
    const entry = inspection.legend?.find((one) => one.mark === written);
    return entry ? mark('explained', { text: entry.text }) : null;
  };
  const marks = new Map(shownMarks(mapping, inspection, null).map((mark) => [mark.written, mark]));
  const groups = asked.map(({ field: name, values, isCut }): ValueGroup => {
    const column = mapping.columns[name];
    const where = column === undefined ? null : t('column', { column: inspection.header[column] ?? '' });
    return {
      field: name,
      legend: field(name),
      hint: [where, isCut ? t('cut') : null].filter((text) => text !== null).join('. ') || null,
      options: [{ value: '', label: t('open') }, ...words.options(name)],
      values: values.map((written) => ({
        written,
        meaning: meaningText(mapping, name, written),
        hint: name === 'status' ? hintFor(written, marks.get(written)) : null,
      })),
    };
  });
  return (
    <Section id="values" title={t('heading')} lede={t('lede')}>
      {unreadSentences(locale, inspection).map((text) => (
        <p key={text} className="mb-6 max-w-measure">
          {text}
        </p>
      ))}
      <ValuesForm jobId={jobId} groups={groups} />
      <p className="mt-6">
        <TextLink href={importHref(network, jobId, { step: 'columns' })}>{t('back')}</TextLink>
      </p>
    </Section>
  );
}

/** Written values may be called as anything, "constructor" included. */
function meaningText({ values }: ImportMapping, field: AskedValues['field'], written: string): string {
  const meanings: Readonly<Record<string, string>> = values[field];
  return Object.hasOwn(meanings, written) ? (meanings[written] ?? '') : '';
}
