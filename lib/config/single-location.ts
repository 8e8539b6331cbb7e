import { ServerResponse } from 'node:http';

/**
 * Next.js sets the address of a redirect and, where the page is kept, appends it once more as it answers
 * (https://github.com/vercel/next.js/issues/82117). Whoever joins headers of one name would follow "/a, /a".
 */
export function sendLocationOnce(): void {
  const append = Reflect.get(ServerResponse.prototype, 'appendHeader');
  ServerResponse.prototype.appendHeader = function appendHeader(name, value) {
    const isSent = name.toLowerCase() === 'location' && this.hasHeader(name);
    return isSent ? this : append.call(this, name, value);
  };
}
