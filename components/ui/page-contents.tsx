import type { ReactNode } from 'react';

export interface PageContent {
  /** Id of the section. */
  id: string;
  label: ReactNode;
}

/** What stands further down on a long page. */
export const PageContents = ({ label, contents }: { label: string; contents: readonly PageContent[] }) => (
  <nav className="page-contents no-print" aria-label={label}>
    <ul>
      {contents.map(({ id, label: name }) => (
        <li key={id}>
          <a href={`#${id}`}>{name}</a>
        </li>
      ))}
    </ul>
  </nav>
);
