/** An identity at an OpenID Connect provider that opens an account. */
export interface BoundIdentity {
  id: number;
  issuer: string;
  boundAt: Date;
}

/** The same as pages show it. */
export interface ShownIdentity extends BoundIdentity {
  /** What the operator calls the provider; null for one that is no longer configured. */
  provider: string | null;
}

/** How an account can be signed in to. */
export interface SignInMethods {
  hasPassword: boolean;
  identities: readonly BoundIdentity[];
}
