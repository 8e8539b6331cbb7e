import { Secret, TOTP } from 'otpauth';

/** Bytes of a secret: as long as SHA-1's output, as RFC 4226 recommends. */
export const TOTP_SECRET_BYTES = 20;
export const TOTP_ISSUER = 'Präsenzregister';

const STEP_MS = 30_000;
/** How many steps a clock may be fast or slow. */
const WINDOW = 1;

const createGenerator = (secret: Uint8Array, label: string) =>
  new TOTP({
    issuer: TOTP_ISSUER,
    label,
    secret: new Secret({ buffer: Uint8Array.from(secret).buffer }),
    algorithm: 'SHA1',
    digits: 6,
    period: STEP_MS / 1_000,
  });

/** Number of the step of 30 seconds an instant lies in. */
const stepAt = (instant: Date) => Math.floor(instant.getTime() / STEP_MS);

/** The step whose code this is: the present one, the one before or the one after; null for any other code. */
export function findTotpStep(secret: Uint8Array, code: string, now: Date): number | null {
  const delta = createGenerator(secret, '').validate({ token: code, timestamp: now.getTime(), window: WINDOW });
  return delta === null ? null : stepAt(now) + delta;
}

/** What an app is told to set up an account, as the address in the QR code and as text to be typed. */
export function setUpKey(secret: Uint8Array, email: string): { address: string; text: string } {
  const generator = createGenerator(secret, email);
  return { address: generator.toString(), text: generator.secret.base32.replaceAll(/.{4}(?=.)/g, '$& ') };
}
