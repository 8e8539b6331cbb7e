'use client';

import { useEffect, useState } from 'react';
import type { CellAnswer } from '@/lib/participation/pages/types-cell';

/** A pointer on its way across the drawing asks for nothing. */
const REST_MS = 150;

/** Kept while the page is open: what a cell rests on does not change under the reader. */
const answers = new Map<string, CellAnswer>();

export type EvidenceState = CellAnswer | 'loading' | 'failed';

/** What a cell rests on, fetched when the reader stays on it. @param address null: no cell is looked at */
export function useCellEvidence(address: string | null): EvidenceState {
  const [fetched, setFetched] = useState<{ address: string; answer: CellAnswer | 'failed' } | null>(null);
  useEffect(() => {
    if (address === null || answers.has(address)) return;
    const stop = new AbortController();
    const fetchIt = async () => {
      try {
        const response = await fetch(address, { signal: stop.signal });
        if (!response.ok) throw new Error(response.statusText);
        const answer = (await response.json()) as CellAnswer;
        answers.set(address, answer);
        setFetched({ address, answer });
      } catch {
        if (!stop.signal.aborted) setFetched({ address, answer: 'failed' });
      }
    };
    const timer = setTimeout(() => void fetchIt(), REST_MS);
    return () => {
      clearTimeout(timer);
      stop.abort();
    };
  }, [address]);
  if (address === null) return 'loading';
  return answers.get(address) ?? (fetched?.address === address ? fetched.answer : 'loading');
}
