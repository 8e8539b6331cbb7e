import { useTranslations } from 'next-intl';
import type { ReactNode } from 'react';
import { Breadcrumbs, type Crumb } from '@/components/ui/breadcrumbs';
import { PageHeading } from '@/components/ui/page-heading';
import { TextLink } from '@/components/ui/text-link';
import type { Href } from '@/lib/i18n/navigation';

interface RecordEditorProps {
  kind: string;
  /** Absent for a new record. */
  title?: string;
  crumbs: readonly Crumb[];
  history?: Href;
  publicPage?: Href;
  children: ReactNode;
}

/** Frame of a page on which one record is created or edited. */
export function RecordEditor({ kind, title, crumbs, history, publicPage, children }: RecordEditorProps) {
  const t = useTranslations('admin');
  const site = useTranslations('site');
  return (
    <>
      <Breadcrumbs label={site('breadcrumbs')} crumbs={crumbs} />
      <PageHeading kind={title === undefined ? undefined : kind} title={title ?? kind}>
        {history || publicPage ? (
          <p className="flex flex-wrap gap-x-6 gap-y-1">
            {publicPage ? <TextLink href={publicPage}>{t('frame.public')}</TextLink> : null}
            {history ? <TextLink href={history}>{t('network.history')}</TextLink> : null}
          </p>
        ) : null}
      </PageHeading>
      {children}
    </>
  );
}
