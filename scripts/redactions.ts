import { environment } from '@/lib/config/environment';
import { applyRedactions } from './database/redactions';
import { readRedactionsFile } from './database/kept-redactions';

const [file] = process.argv.slice(2);
const { databaseUrl } = environment();
if (!file || !databaseUrl) throw new Error('Run this as `npm run redactions -- <redactions.json>`.');

const applied = await applyRedactions(databaseUrl, readRedactionsFile(file));
console.log(
  applied === 0
    ? 'Everything in this list was taken out already.'
    : `${applied} ${applied === 1 ? 'redaction' : 'redactions'} of this list applied.`,
);
