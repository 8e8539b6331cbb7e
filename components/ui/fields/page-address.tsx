'use client';

import { createContext, type ReactNode, useContext, useId } from 'react';

const PageAddress = createContext<string | null>(null);

/** Names the page's own address to its forms. */
export function PageAddressProvider({ address, children }: { address: string | null; children: ReactNode }) {
  return <PageAddress value={address}>{children}</PageAddress>;
}

/**
 * Where a form goes without JavaScript: to its own page. Left to itself React writes an empty address, which HTML does not
 * allow. The fragment tells the forms of a page apart, so that the answer reaches the one that was sent.
 */
export function useFormAddress(): string | undefined {
  const address = useContext(PageAddress);
  const id = useId();
  return address === null ? undefined : `${address}#${id}`;
}
