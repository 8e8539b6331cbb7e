import type { ReactNode } from 'react';

interface PageHeadingProps {
  /** What kind of page this is, above the title. */
  kind?: ReactNode;
  title: ReactNode;
  /** Language of the title where it differs from the page's. */
  titleLang?: string;
  children?: ReactNode;
}

export function PageHeading({ kind, title, titleLang, children }: PageHeadingProps) {
  return (
    <header className="mb-6">
      {kind ? <p className="mb-1.5 text-sm font-medium text-muted">{kind}</p> : null}
      <h1 lang={titleLang} className="max-w-[34ch]">
        {title}
      </h1>
      {children ? <div className="mt-3 max-w-measure text-lede">{children}</div> : null}
    </header>
  );
}
