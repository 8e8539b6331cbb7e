import type { ReactNode } from 'react';

interface PageHeadingProps {
  /** What kind of page this is, above the title. */
  kind?: ReactNode;
  title: ReactNode;
  /** Id of the title. */
  id?: string | undefined;
  /** A sentence has longer lines than a name. */
  isSentence?: boolean;
  /** Of whom or what the title tells, where it is a sentence that does not say so. */
  subject?: ReactNode;
  /** Language of the title where it differs from the page's. */
  titleLang?: string;
  children?: ReactNode;
}

export function PageHeading({ kind, title, id, isSentence = false, subject, titleLang, children }: PageHeadingProps) {
  return (
    <header className={isSentence ? 'mb-3' : 'mb-6'}>
      {kind ? <p className="mb-1.5 text-sm font-medium text-muted">{kind}</p> : null}
      <h1 lang={titleLang} className={isSentence ? 'page-finding' : 'max-w-[34ch]'}>
        {subject ? (
          <>
            <span className="heading-subject">{subject}</span>{' '}
          </>
        ) : null}
        {id === undefined ? title : <span id={id}>{title}</span>}
      </h1>
      {children ? <div className="mt-3 max-w-measure text-lede">{children}</div> : null}
    </header>
  );
}
