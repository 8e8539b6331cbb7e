import { useTranslations } from 'next-intl';
import { noteId } from '@/components/members/printout/note-marks';
import { useRegisterFormat } from '@/components/format/register-format';
import { TextLink } from '@/components/ui/text-link';
import { sourceHref } from '@/lib/i18n/navigation';
import type { CitedSource } from '@/lib/sources/types';

/** A source as paper needs it: publisher, title, date, address in full, and when it was opened. */
export function PrintoutNote({ number, source }: { number: number; source: CitedSource }) {
  const t = useTranslations('printout');
  const evidence = useTranslations('evidence');
  const format = useRegisterFormat();
  const { slug, publisher, title, language, date, address, accessed, note } = source;
  return (
    <li id={noteId(number)}>
      <span>[{number}]</span>
      <span>
        {publisher}:{' '}
        <TextLink href={sourceHref(slug)}>
          <span lang={language}>{title}</span>
        </TextLink>
        {`, ${date ? format.date(date) : evidence('undated')}. `}
        {address === null ? t('noAddress') : `${address} (${t('accessed', { date: format.date(accessed) })})`}
        {note ? ` ${format.name(note)}` : null}
      </span>
    </li>
  );
}
