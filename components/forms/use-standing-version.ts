'use client';

import { useState } from 'react';

/**
 * The version a form has to name: what the page was made with, or what an answer said since. It only rises, so that an
 * answer that says none, as after the end of a session, does not lead back to a former one.
 */
export function useStandingVersion(ofPage: number, answered: number | undefined): number {
  const [known, setKnown] = useState(ofPage);
  if (answered !== undefined && answered > known) setKnown(answered);
  return Math.max(known, ofPage, answered ?? 0);
}
