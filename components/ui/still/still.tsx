import type { ReactNode } from 'react';
import { keepStill } from './kept-stills';
import { StillMarkup } from './still-markup';
import { writeStill } from './write-still';

/**
 * A part of a page that stays as the server drew it: sent once, as HTML, where a page sends all else a second time for
 * React. For what is large. Nothing in it comes alive in the browser, and a page opened without loading it loads itself.
 */
export function Still({ children }: { children: ReactNode }) {
  const html = writeStill(children);
  // What is empty would look, in the browser, as if it had not come.
  if (html === '') return null;
  const name = keepStill(html);
  return name === null ? (
    <div className="contents" dangerouslySetInnerHTML={{ __html: html }} />
  ) : (
    <StillMarkup key={name} name={name} />
  );
}
