const KEY = 'slash';
const OFF = 'off';

/* A key of one sign can get in the way of who speaks to the computer (WCAG 2.1.4), so it can be switched off. */

/** Whether the reader has switched the key off; where nothing may be stored, it stays on. */
export function isSlashOff(): boolean {
  try {
    return window.localStorage.getItem(KEY) === OFF;
  } catch {
    return false;
  }
}

/** Only the wish that differs from the rule is stored. */
export function setSlashOff(off: boolean): void {
  try {
    if (off) window.localStorage.setItem(KEY, OFF);
    else window.localStorage.removeItem(KEY);
  } catch {
    // The browser stores nothing: the key stays as it was, and the button shows that.
  }
  window.dispatchEvent(new Event('storage'));
}
