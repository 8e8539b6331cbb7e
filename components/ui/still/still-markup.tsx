'use client';

import { useEffect, useRef } from 'react';
import { sharedStills } from './shared-stills';

/** The HTML of the server, which React leaves as it is. */
export function StillMarkup({ name }: { name: string }) {
  const place = useRef<HTMLDivElement>(null);
  useEffect(() => {
    // A page that was put together in the browser has no HTML of the server: only loading it brings the still.
    if (place.current?.hasChildNodes() === false) window.location.reload();
  }, []);
  return (
    <div ref={place} className="contents" suppressHydrationWarning dangerouslySetInnerHTML={{ __html: markup(name) }} />
  );
}

function markup(name: string): string {
  if (typeof window !== 'undefined') return '';
  const html = sharedStills.get()?.find(name);
  if (html === undefined) throw new Error(`Nobody kept the still ${name}.`);
  return html;
}
