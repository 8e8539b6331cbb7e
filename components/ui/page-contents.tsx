import type { ReactNode } from 'react';
import { PhoneFold } from '@/components/ui/phone-fold';

export interface PageContent {
  /** Id of the section. */
  id: string;
  label: ReactNode;
}

/** What stands further down on a long page: at its side where there is room, folded on a phone. */
export const PageContents = ({ label, contents }: { label: string; contents: readonly PageContent[] }) => (
  <nav className="page-contents no-print" aria-label={label}>
    <PhoneFold summary={label}>
      <ul>
        {contents.map(({ id, label: name }) => (
          <li key={id}>
            <a href={`#${id}`}>{name}</a>
          </li>
        ))}
      </ul>
    </PhoneFold>
  </nav>
);
