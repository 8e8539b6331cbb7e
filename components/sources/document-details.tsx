import { useTranslations } from 'next-intl';
import { Fragment, type ReactNode } from 'react';
import { assertionDetails } from '@/components/charts/status/assertion-details';
import { useRegisterFormat } from '@/components/format/register-format';
import { DocumentWords } from '@/components/sources/document-words';
import type { ShownAssertion } from '@/lib/attendance/types';

/** What a document says beside the status, in the page's language; its own words stay in its own. */
export function useDocumentDetails() {
  const t = useTranslations('status');
  const format = useRegisterFormat();
  return (assertion: ShownAssertion, language: string | undefined): ReactNode[] => [
    ...assertionDetails<ReactNode>(
      t,
      assertion,
      assertion.representing && format.name(assertion.representing.name),
      (detail, text) => t.rich(`detail.${detail}`, { words: () => <DocumentWords text={text} language={language} /> }),
    ),
    ...(assertion.note ? [assertion.note] : []),
  ];
}

/** One after the other, with commas between them. */
export const DetailList = ({ details }: { details: readonly ReactNode[] }) =>
  details.map((detail, place) => (
    <Fragment key={place}>
      {place > 0 ? ', ' : null}
      {detail}
    </Fragment>
  ));
