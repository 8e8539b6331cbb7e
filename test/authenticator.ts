import { Secret, TOTP } from 'otpauth';

const STEP_MS = 30_000;

/** The code an app shows for a key as it is typed. @param ahead steps of 30 seconds from `at` on */
export const appCode = (key: string, { at = new Date(), ahead = 0 } = {}): string =>
  TOTP.generate({ secret: Secret.fromBase32(key.replaceAll(' ', '')), timestamp: at.getTime() + ahead * STEP_MS });

/** A code that is not one of those taken now. */
export function wrongAppCode(key: string, at = new Date()): string {
  const right = [-1, 0, 1].map((ahead) => appCode(key, { at, ahead }));
  return ['111111', '222222', '333333', '444444'].find((code) => !right.includes(code)) ?? '';
}
