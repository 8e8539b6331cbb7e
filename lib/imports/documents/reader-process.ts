/*
 * Reads one document in a process of its own: bytes in, one line of JSON out. A file comes from a stranger, and the
 * libraries that read it work without a pause: here they hold nobody up, and what grows beyond all bounds ends with the
 * process.
 */
import { Worker } from 'node:worker_threads';
import { readDocx } from './reader-docx';
import { readPdf } from './reader-pdf';

async function readInput(): Promise<Buffer> {
  const chunks: Buffer[] = [];
  for await (const chunk of process.stdin as AsyncIterable<Buffer>) chunks.push(chunk);
  return Buffer.concat(chunks);
}

const [kind, memoryBytes, pages, characters] = process.argv.slice(2);
const limits = { pages: Number(pages), characters: Number(characters) };
const bytes = await readInput();
new Worker(new URL('./reader-watch.mjs', import.meta.url), { workerData: memoryBytes, execArgv: [] }).unref();
const told = await (kind === 'pdf' ? readPdf(bytes, limits) : readDocx(bytes, limits));
process.stdout.write(`${JSON.stringify(told)}\n`, () => process.exit(0));
