const KEY = 'slash';
const OFF = 'off';

/* A single-character shortcut can hinder speech input (WCAG 2.1.4), so it can be switched off. */

/** Whether the reader has switched the key off; where nothing may be stored, it stays on. */
export function isSlashOff(): boolean {
  try {
    return window.localStorage.getItem(KEY) === OFF;
  } catch {
    return false;
  }
}

/** Only a choice that differs from the default is stored. */
export function setSlashOff(off: boolean): void {
  try {
    if (off) window.localStorage.setItem(KEY, OFF);
    else window.localStorage.removeItem(KEY);
  } catch {
    // The browser stores nothing: the key stays as it was, and the button shows that.
  }
  window.dispatchEvent(new Event('storage'));
}
