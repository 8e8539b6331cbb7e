import { subscribe } from 'node:diagnostics_channel';
import type { IncomingMessage, OutgoingHttpHeaders, ServerResponse } from 'node:http';
import { type Fault, FAULT_STATUS, faultFromStatus, isReadableAddress } from '@/lib/core/fault';

/** What stands in the place of an answer that is none. */
interface Replacement {
  /** The page about a fault, in the language of the address that was asked for; null where none was built. */
  readPage: (fault: Fault, address: string) => string | null;
  isDatabaseReady: () => Promise<boolean>;
}

/** By which a server that answers with an error says itself what is wrong. */
export const FAULT_HEADER = 'X-Register-Fault';

/** What belongs to the body that is not sent. */
const OF_THE_BODY = ['content-encoding', 'content-length', 'transfer-encoding', 'etag'] as const;
const TRY_AGAIN_S = 30;
/** Answers to programs. */
const NO_PAGE = /^\/(?:api|_next)\//;

/**
 * Where a page does not exist or cannot be made, Next.js sends an empty shell that only a script fills. From here on
 * whoever asked gets a whole page, one that was made when the program was built and needs neither scripts nor the
 * database. Has to be called before the server answers.
 */
export function sendWholeFaults(replacement: Replacement): void {
  subscribe('http.server.request.start', (message) => {
    const { request, response } = message as { request: IncomingMessage; response: ServerResponse };
    replaceBody(request, response, replacement);
  });
}

function replaceBody(
  { url = '/', headers }: IncomingMessage,
  response: ServerResponse,
  { readPage, isDatabaseReady }: Replacement,
): void {
  const send = {
    writeHead: response.writeHead.bind(response) as (...args: unknown[]) => ServerResponse,
    flushHeaders: response.flushHeaders.bind(response),
    write: response.write.bind(response) as (...args: unknown[]) => boolean,
    end: response.end.bind(response) as (...args: unknown[]) => ServerResponse,
  };
  // Where the router itself cannot read an address it takes that for a fault of its own.
  const isReadable = isReadableAddress(url.split('?', 1)[0] ?? '', '');
  // A download has no language; the page with the link to it has.
  const place =
    NO_PAGE.test(url) && URL.canParse(headers.referer ?? '') ? new URL(headers.referer ?? '').pathname : url;
  const trueStatus = (status: number): number => (status >= 500 && !isReadable ? FAULT_STATUS.malformed : status);
  let decided: boolean | undefined;
  const isFault = (status: number, given: OutgoingHttpHeaders = {}): boolean => {
    if (status < 400) return false;
    if (!isReadable) return readPage('malformed', url) !== null;
    const type = given['Content-Type'] ?? given['content-type'] ?? response.getHeader('content-type');
    if (type === undefined ? NO_PAGE.test(url) : !String(type).startsWith('text/html')) return false;
    return headers.rsc === undefined && readPage(faultFromStatus(status), place) !== null;
  };
  const isReplaced = (status = response.statusCode, given?: OutgoingHttpHeaders): boolean =>
    (decided ??= isFault(status, given));
  const sendPage = (fault: Fault, status: number): void => {
    for (const name of OF_THE_BODY) response.removeHeader(name);
    if (fault === 'databaseAway') response.setHeader('Retry-After', TRY_AGAIN_S);
    const page = Buffer.from(readPage(fault, place) ?? '');
    response.setHeader('Content-Type', 'text/html; charset=utf-8');
    response.setHeader('Content-Length', page.length);
    send.writeHead(status);
    send.end(page);
  };

  Object.assign(response, {
    writeHead(status: number, ...rest: (string | OutgoingHttpHeaders | undefined)[]) {
      const given = rest.find((one) => typeof one === 'object');
      response.statusCode = status;
      return isReplaced(status, given) ? response : send.writeHead(status, ...rest);
    },
    flushHeaders() {
      if (!isReplaced()) send.flushHeaders();
    },
    write(...args: unknown[]) {
      if (!isReplaced()) return send.write(...args);
      callBack(args);
      return true;
    },
    end(...args: unknown[]) {
      if (!isReplaced()) return send.end(...args);
      const status = trueStatus(response.statusCode);
      response.once('finish', () => callBack(args));
      if (response.getHeader(FAULT_HEADER) === 'busy') sendPage('busy', FAULT_STATUS.busy);
      else if (status < 500) sendPage(faultFromStatus(status), status);
      else
        void isDatabaseReady().then((ready) =>
          ready ? sendPage('failure', status) : sendPage('databaseAway', FAULT_STATUS.databaseAway),
        );
      return response;
    },
  });
}

function callBack(args: readonly unknown[]): void {
  const done = args.findLast((one) => typeof one === 'function');
  if (done) Reflect.apply(done, undefined, []);
}
