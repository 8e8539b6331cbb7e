/** Marks a test that also runs in the window of a phone, because what it looks at is laid out or used otherwise there. */
export const ON_PHONE = { tag: '@phone' };

/** A window narrower than this is laid out for a phone. */
export const PHONE_BELOW = 600;

/** A desktop, a phone, and a desktop of 1280 px at 400 % zoom. */
export const WIDTHS = [1440, 390, 320] as const;
