/** Marks a test that also runs in the window of a phone, because what it looks at is laid out or used otherwise there. */
export const ON_PHONE = { tag: '@phone' };

/** A window narrower than this is laid out for a phone. */
export const PHONE_BELOW = 600;

/** A desktop and a phone. */
export const BOTH_WIDTHS = [1440, 390] as const;

/** The same, and a desktop of 1280 px at 400 % zoom. */
export const WIDTHS = [...BOTH_WIDTHS, 320] as const;

/** A tablet both ways round, where tables of many columns stand closest. */
export const TABLET = [768, 1024] as const;

export const ALL_WIDTHS = [...WIDTHS, ...TABLET] as const;
