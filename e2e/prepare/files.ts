import { writeRegister } from '@/lib/db/register-write';
import { createSource } from '@/lib/sources/mutations';
import { fileSource, type FileTest } from '../pages/office';

/** A document for each test and browser that uploads its file. */
export async function prepareFileSources(tests: readonly FileTest[], projects: readonly string[]): Promise<void> {
  await writeRegister({ userId: null, name: 'browser tests' }, async (write) => {
    for (const slug of tests.flatMap((test) => projects.map((project) => fileSource(test, project)))) {
      await createSource(write, {
        slug,
        kind: 'minutes',
        title: `Protokoll ${slug}`,
        publisher: 'Browsertest',
        language: 'de',
        date: '2020-05-04',
        address: null,
        accessed: '2026-11-23',
        note: null,
        issuedByMemberId: null,
      });
    }
  });
}
