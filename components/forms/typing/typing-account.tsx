'use client';

import { createContext, useContext, type ReactNode } from 'react';

const TypingAccount = createContext<number | null>(null);

/** Says for whose account what is typed on a page is kept. */
export function TypingAccountProvider({ account, children }: { account: number; children: ReactNode }) {
  return <TypingAccount value={account}>{children}</TypingAccount>;
}

export const useTypingAccount = (): number | null => useContext(TypingAccount);
