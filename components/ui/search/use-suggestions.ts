'use client';

import { useEffect, useState } from 'react';
import type { Suggestions } from '@/components/ui/search/suggestion-types';

/** Delay before a request, so that fast typing sends none. */
const REST_MS = 150;
const MOST_KEPT = 60;

/** Cached while the page is open, so that deleting a letter sends no request. */
const answers = new Map<string, Suggestions>();

function keep(address: string, answer: Suggestions): void {
  if (answers.size >= MOST_KEPT) answers.clear();
  answers.set(address, answer);
}

/**
 * The suggestions for a field, fetched when typing pauses; an outdated request is aborted. null while there is nothing
 * to show, also when the server could not answer: the form itself still works.
 *
 * @param address null: nothing is asked for
 */
export function useSuggestions(address: string | null): Suggestions | null {
  const [fetched, setFetched] = useState<{ address: string; answer: Suggestions | null } | null>(null);
  useEffect(() => {
    if (address === null || answers.has(address)) return;
    const stop = new AbortController();
    const fetchThem = async () => {
      try {
        const response = await fetch(address, { signal: stop.signal });
        if (!response.ok) throw new Error(response.statusText);
        const answer = (await response.json()) as Suggestions;
        keep(address, answer);
        setFetched({ address, answer });
      } catch {
        if (!stop.signal.aborted) setFetched({ address, answer: null });
      }
    };
    const timer = setTimeout(() => void fetchThem(), REST_MS);
    return () => {
      clearTimeout(timer);
      stop.abort();
    };
  }, [address]);
  if (address === null) return null;
  return answers.get(address) ?? (fetched?.address === address ? fetched.answer : null);
}
