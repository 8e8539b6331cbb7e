'use client';

import { useEffect, useRef, useSyncExternalStore } from 'react';

function subscribe(onChange: () => void): () => void {
  window.addEventListener('online', onChange);
  window.addEventListener('offline', onChange);
  return () => {
    window.removeEventListener('online', onChange);
    window.removeEventListener('offline', onChange);
  };
}

/** Whether the browser has a connection at all. That the server answers is another thing. */
export const useConnection = (): boolean =>
  useSyncExternalStore(
    subscribe,
    () => window.navigator.onLine,
    () => true,
  );

/**
 * Sends once more as soon as there is a connection again, where nothing has answered so far. The same sending has the
 * same id, so that it is done once.
 */
export function useSendingAgain(waits: boolean, send: () => void): void {
  const latest = useRef(send);
  useEffect(() => {
    latest.current = send;
  });
  useEffect(() => {
    if (!waits) return;
    const again = () => latest.current();
    window.addEventListener('online', again);
    return () => window.removeEventListener('online', again);
  }, [waits]);
}
