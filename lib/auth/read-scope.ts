declare const madeByAGate: unique symbol;

/**
 * For whom a query reads. Every query of the register takes a scope; it cannot be written as a literal, so drafts are
 * read only where a gate has checked who is asking.
 */
export interface ReadScope {
  readonly audience: 'public' | 'office';
  /** The networks whose drafts may be read: none for the public, `all` for the read model and register-wide roles. */
  readonly networkIds: readonly number[] | 'all';
  readonly [madeByAGate]: true;
}

/** The scope of public pages and of the read model: what is published, to anybody. */
export const publicReadScope = (): ReadScope =>
  ({ audience: 'public', networkIds: [] as readonly number[] }) as ReadScope;

/** Prisma condition that keeps drafts out of what the public reads. */
export const visibleTo = (scope: ReadScope): { publishedAt?: { not: null } } =>
  scope.audience === 'public' ? { publishedAt: { not: null } } : {};

/**
 * The scope of somebody signed in. Made by lib/auth/gates.ts, and for the account that the import command is given, out
 * of grants just read from the database.
 */
export const officeReadScopeFor = (networkIds: readonly number[] | 'all'): ReadScope =>
  ({ audience: 'office', networkIds }) as ReadScope;
