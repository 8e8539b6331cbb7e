import { environment } from '@/lib/config/environment';
import { verifyAuditChain } from '@/lib/audit/verify';

const { databaseUrl } = environment();
if (!databaseUrl) throw new Error('Run this as `npm run audit:verify`, which finds the database.');

const verdict = await verifyAuditChain(databaseUrl);
if (verdict.ok) {
  console.log(`The chain of ${verdict.events} audit events is unbroken.`);
} else {
  console.log(`The chain of audit events is broken at ${verdict.brokenAt}: ${verdict.reason}.`);
  process.exitCode = 1;
}
