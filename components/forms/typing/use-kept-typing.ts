'use client';

import { useTranslations } from 'next-intl';
import { useCallback, useEffect, useRef, useState, type RefObject } from 'react';
import { putTexts, saySame, textsAsSent, textsIn } from '@/components/forms/typing/field-texts';
import {
  endTyping,
  findTyping,
  forgetOldTyping,
  forgetTyping,
  hasTypingEnded,
  keepTyping,
  typingKey,
  type KeptTyping,
  type TypedTexts,
} from '@/components/forms/typing/kept-typing';
import { useTypingAccount } from '@/components/forms/typing/typing-account';
import { useLeavingWarning } from '@/components/forms/typing/use-leaving-warning';

/** The browser's store; none where it is shut. */
function openStore(): Storage | null {
  try {
    return window.localStorage;
  } catch {
    return null;
  }
}

/**
 * Keeps what is typed into a form until it is saved, and offers it again after a reload, a lost connection or a new
 * sign-in. Leaving the page with something unsaved is asked about.
 *
 * @param savedAs changes with each time the form was saved; null before
 * @param restore puts back what is not in the fields themselves
 */
export function useKeptTyping(
  form: RefObject<HTMLFormElement | null>,
  savedAs: unknown,
  restore?: (texts: TypedTexts) => void,
) {
  const t = useTranslations('admin.form');
  const account = useTypingAccount();
  const [offered, setOffered] = useState<KeptTyping | null>(null);
  const [unsaved, setUnsaved] = useState(false);
  const [seen, setSeen] = useState(savedAs);
  if (savedAs !== seen) {
    setSeen(savedAs);
    setUnsaved(false);
    setOffered(null);
  }
  /** What stood in the form when it was opened or last saved. */
  const stands = useRef<TypedTexts>({});
  const undecided = useRef(false);
  const key = useCallback(() => {
    const { pathname, search } = window.location;
    return account === null ? null : typingKey(account, `${pathname}${search}#${form.current?.id ?? ''}`);
  }, [account, form]);

  const note = useCallback(() => {
    const [store, own] = [openStore(), key()];
    if (!form.current || hasTypingEnded()) return;
    const texts = textsIn(form.current);
    const isNew = !saySame(texts, stands.current);
    setUnsaved(isNew);
    if (!store || own === null) return;
    if (isNew) keepTyping(store, own, texts, Date.now());
    // What is offered has been neither taken nor thrown away.
    else if (!undecided.current) forgetTyping(store, own);
  }, [form, key]);

  useEffect(() => {
    const at = form.current;
    if (!at) return;
    endTyping(false);
    stands.current = textsAsSent(at);
    const [store, own] = [openStore(), key()];
    if (store && own !== null) {
      forgetOldTyping(store, Date.now());
      const kept = findTyping(store, own, Date.now());
      if (kept && !saySame(kept.texts, stands.current)) {
        undecided.current = true;
        setOffered(kept);
      }
    }
    note();
    let waiting: number | undefined;
    const later = () => {
      window.clearTimeout(waiting);
      waiting = window.setTimeout(note, 300);
    };
    at.addEventListener('input', later);
    at.addEventListener('change', later);
    return () => {
      window.clearTimeout(waiting);
      at.removeEventListener('input', later);
      at.removeEventListener('change', later);
    };
  }, [form, key, note]);

  useEffect(() => {
    if (savedAs === null) return;
    undecided.current = false;
    const [store, own] = [openStore(), key()];
    if (store && own !== null) forgetTyping(store, own);
    if (form.current) stands.current = textsIn(form.current);
  }, [savedAs, form, key]);

  useLeavingWarning(unsaved, t('leave'));

  return {
    offered,
    note,
    restore: () => {
      if (!offered || !form.current) return;
      undecided.current = false;
      restore?.(offered.texts);
      putTexts(form.current, offered.texts);
      setOffered(null);
    },
    discard: () => {
      undecided.current = false;
      const [store, own] = [openStore(), key()];
      if (store && own !== null) forgetTyping(store, own);
      setOffered(null);
      note();
    },
  };
}

export type KeptTypingOffer = Pick<ReturnType<typeof useKeptTyping>, 'offered' | 'restore' | 'discard'>;
