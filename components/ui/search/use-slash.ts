'use client';

import { useEffect, type RefObject } from 'react';
import { isSlashOff } from '@/components/ui/search/slash-setting';

/** Marks the fields that the key leads to; where a page has several, the first has it. */
export const SLASH_MARK = 'data-slash';

const isTyping = (target: EventTarget | null): boolean =>
  target instanceof HTMLElement && (target.isContentEditable || target.matches('input, textarea, select'));

/** The key `/` leads into the field, wherever nothing is being typed and unless it was switched off. */
export function useSlash(field: RefObject<HTMLInputElement | null>): void {
  useEffect(() => {
    const listen = (event: KeyboardEvent) => {
      const plain = event.key === '/' && !event.ctrlKey && !event.metaKey && !event.altKey && !event.defaultPrevented;
      const own = field.current;
      if (!plain || !own || isTyping(event.target) || isSlashOff() || document.querySelector(`[${SLASH_MARK}]`) !== own)
        return;
      event.preventDefault();
      own.focus();
      own.select();
    };
    document.addEventListener('keydown', listen);
    return () => document.removeEventListener('keydown', listen);
  }, [field]);
}
