/** Marks a test that also runs in the window of a phone, because what it looks at is laid out or used otherwise there. */
export const ON_PHONE = { tag: '@phone' };

/** A window narrower than this is laid out for a phone. */
export const PHONE_BELOW = 600;
