import { useTranslations } from 'next-intl';
import { importHref } from '@/components/office/admin-hrefs';
import { TextLink } from '@/components/ui/text-link';
import { IMPORT_SUBJECTS, type ImportSubject } from '@/lib/imports/mapping/types';

interface SubjectLinksProps {
  network: string;
  job: number;
  /** null: nobody has said so yet. */
  chosen: ImportSubject | null;
}

/** What the file is about: choosing something else opens the form that asks for it. */
export function SubjectLinks({ network, job, chosen }: SubjectLinksProps) {
  const t = useTranslations('importPages.subject');
  return (
    <nav aria-label={t('heading')}>
      <ul className="flex flex-wrap gap-x-3 gap-y-2">
        {IMPORT_SUBJECTS.map((subject) => (
          <li key={subject}>
            {subject === chosen ? (
              <span aria-current="true" className="inline-block border border-accent bg-accent px-4 py-2 text-paper">
                {t(subject)}
              </span>
            ) : (
              <TextLink
                href={importHref(network, job, { step: 'columns', subject })}
                className="inline-block border border-line-strong px-4 py-2"
              >
                {t(subject)}
              </TextLink>
            )}
          </li>
        ))}
      </ul>
    </nav>
  );
}
