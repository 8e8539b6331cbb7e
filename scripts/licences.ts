import { complaintsAboutLicences, listLicences, readLock } from './checks/licences';
import { root, runMain } from './launch/entry.mjs';

/** Prints what the program is served with, a line a package: name, version, licence. Fails where one is not allowed. */
await runMain(() => {
  const lock = readLock(root);
  for (const { name, version, licence } of listLicences(lock)) {
    console.log([name, version, licence ?? 'unknown'].join('\t'));
  }
  const complaints = complaintsAboutLicences(lock);
  for (const complaint of complaints) console.error(complaint);
  return Promise.resolve(complaints.length === 0 ? 0 : 1);
});
