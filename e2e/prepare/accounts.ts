import { writeRegister } from '@/lib/db/register-write';
import { createSource } from '@/lib/sources/mutations';
import { attachSourceFile } from '@/lib/sources/mutations-file';
import { OFFICE_SOURCE } from '../pages/second-factor';

/** A source that nothing public cites, with a file: only the office may fetch it. */
export async function prepareOfficeFile(): Promise<void> {
  await writeRegister({ userId: null, name: 'browser tests' }, async (write) => {
    const sourceId = await createSource(write, {
      slug: OFFICE_SOURCE,
      kind: 'minutes',
      title: 'Quelle, die nichts belegt',
      publisher: 'Browsertests',
      language: 'de',
      date: '2020-01-01',
      address: null,
      accessed: '2020-01-02',
      note: null,
      issuedByMemberId: null,
    });
    await attachSourceFile(write, sourceId, new Uint8Array(Buffer.from('nur für die Geschäftsstelle')));
  });
}
