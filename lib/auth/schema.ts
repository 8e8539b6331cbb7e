import { z } from 'zod';
import { PASSWORD_LONGEST } from '@/lib/auth/rules-passwords';
import { readCode } from '@/lib/auth/rules-recovery-codes';
import { ROLES, type Grant } from '@/lib/auth/types';
import { rowIdSchema, textSchema } from '@/lib/core/schema-text';

/*
 * What the forms of accounts may send: these fields and no other. Messages are codes.
 */

const emailSchema = z.string().trim().toLowerCase().min(1, 'required').max(254, 'too_long').pipe(z.email('email_form'));
const nameSchema = textSchema(120);
/** Whether it is a good password is checked with the person's name at hand. */
const passwordSchema = z.string().max(PASSWORD_LONGEST, 'password_long');
const idSchema = z
  .string()
  .regex(/^\d{1,9}$/, 'required')
  .transform(Number)
  .pipe(rowIdSchema);

export const signInSchema = z.strictObject({
  email: z.string().trim().toLowerCase().min(1, 'required').max(254, 'wrong_credentials'),
  password: z.string().min(1, 'required').max(PASSWORD_LONGEST, 'wrong_credentials'),
  callbackUrl: z.string(),
});

export const tokenSchema = z.string().regex(/^[\w-]{43}$/, 'link_void');

const twice = { password: passwordSchema, repeated: z.string() };

export const setUpSchema = z.strictObject({ token: tokenSchema, name: nameSchema, email: emailSchema, ...twice });
export const passwordByLinkSchema = z.strictObject({ token: tokenSchema, ...twice });
export const ownPasswordSchema = z.strictObject({
  present: z.string().min(1, 'required').max(PASSWORD_LONGEST, 'wrong_password'),
  ...twice,
});
/** A code of the app or a recovery code, as people type them. */
const codeSchema = z
  .string()
  .trim()
  .min(1, 'required')
  .max(60, 'wrong_code')
  .refine((typed) => readCode(typed) !== null, 'wrong_code');

export const secondStepSchema = z.strictObject({ code: codeSchema, callbackUrl: z.string() });
/** Accounts that sign in elsewhere have no password to type. */
const ownPassword = z.string().max(PASSWORD_LONGEST, 'wrong_own_password').default('');
export const beginFactorSchema = z.strictObject({ present: ownPassword });
export const recoveryCodesSchema = z.strictObject({ purpose: z.enum(['confirm', 'renew']), code: codeSchema });
export const factorOffSchema = z.strictObject({ present: ownPassword, code: codeSchema });
export const ownSessionSchema = z.strictObject({ sessionId: z.uuid() });

/** "register" or the id of a network. */
const scopeSchema = z.union([z.literal('register').transform(() => null), idSchema], 'required');

const roleSchema = z.enum(ROLES, 'required');
const grantFields = { role: roleSchema, scope: scopeSchema };

type GrantFields = { role: Grant['role']; scope: number | null };
/** Only administrators may be given the register as a whole. */
const isScoped = ({ role, scope }: GrantFields) => scope !== null || role === 'administrator';
const NEEDS_NETWORK = { path: ['scope'], error: 'needs_network' };

export const invitationSchema = z
  .strictObject({ name: nameSchema, email: emailSchema, ...grantFields })
  .refine(isScoped, NEEDS_NETWORK)
  .transform(({ role, scope, ...person }) => ({ ...person, grant: { role, networkId: scope } }));

export const accountGrantSchema = z
  .strictObject({ userId: idSchema, ...grantFields })
  .refine(isScoped, NEEDS_NETWORK)
  .transform(({ role, scope, userId }) => ({ userId, grant: { role, networkId: scope } }));

/** Identities at a provider. */
export const ownIdentitySchema = z.strictObject({ identityId: idSchema });
export const accountIdentitySchema = z.strictObject({ userId: idSchema, identityId: idSchema });

export const accountSchema = z.strictObject({ userId: idSchema });
export const accountSessionSchema = z.strictObject({
  userId: idSchema,
  sessionId: z.union([z.literal('all'), z.uuid()]),
});
