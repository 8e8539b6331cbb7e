'use client';

import { useEffect } from 'react';

/** Forms of this page in which something is not saved. */
const unsavedForms = new Set<symbol>();

export const isSomethingUnsaved = (): boolean => unsavedForms.size > 0;

/** Asks before somebody leaves a page on which something is not saved: by closing it, or by a link within the program. */
export function useLeavingWarning(unsaved: boolean, question: string): void {
  useEffect(() => {
    if (!unsaved) return;
    const own = Symbol('form');
    unsavedForms.add(own);
    const onUnload = (event: BeforeUnloadEvent) => event.preventDefault();
    const onClick = (event: MouseEvent) => {
      const link = event.target instanceof Element ? event.target.closest('a') : null;
      const { button, ctrlKey, metaKey, shiftKey } = event;
      const isElsewhere = link && !link.target && !link.hasAttribute('download') && !isOnThisPage(link);
      if (!isElsewhere || button !== 0 || ctrlKey || metaKey || shiftKey) return;
      if (window.confirm(question)) return;
      event.preventDefault();
      event.stopPropagation();
    };
    window.addEventListener('beforeunload', onUnload);
    document.addEventListener('click', onClick, { capture: true });
    return () => {
      unsavedForms.delete(own);
      window.removeEventListener('beforeunload', onUnload);
      document.removeEventListener('click', onClick, { capture: true });
    };
  }, [unsaved, question]);
}

const isOnThisPage = ({ pathname, search, hash }: HTMLAnchorElement): boolean =>
  hash !== '' && pathname === window.location.pathname && search === window.location.search;
