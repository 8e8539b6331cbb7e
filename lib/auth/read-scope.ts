declare const madeByAGate: unique symbol;

/**
 * Whose eyes a query reads for. Every query of the register takes one; it cannot be written as a literal, so a
 * query reads for the office only where a gate has checked who is asking.
 */
export interface ReadScope {
  readonly audience: 'public' | 'office';
  readonly [madeByAGate]: true;
}

/** The scope of public pages and of the read model: what is published, to anybody. */
export const publicReadScope = (): ReadScope => ({ audience: 'public' }) as ReadScope;

/** Prisma condition that keeps drafts out of what the public reads. */
export const visibleTo = (scope: ReadScope): { publishedAt?: { not: null } } =>
  scope.audience === 'public' ? { publishedAt: { not: null } } : {};
