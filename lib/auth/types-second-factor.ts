/** Who must have a second factor; for everybody else it is optional. */
export type SecondFactorPolicy = 'optional' | 'administrators';

/** The second factor of one's own account. */
export type OwnSecondFactor =
  | { state: 'none'; required: boolean; hasPassword: boolean }
  | {
      state: 'begun';
      required: boolean;
      /** What the app is told: as an address for the QR code, and as text to be typed. */
      key: { address: string; text: string };
    }
  | { state: 'confirmed'; required: boolean; hasPassword: boolean; confirmedAt: Date; codesLeft: number };
