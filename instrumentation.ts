/** Runs once when the server starts, before it answers. */
export async function register(): Promise<void> {
  if (process.env.NEXT_RUNTIME !== 'nodejs') return;
  await sendFaults();
  const { composeServer } = await import('@/lib/composition');
  await composeServer();
  const { sendLocationOnce } = await import('@/lib/config/single-location');
  sendLocationOnce();
}

/** Pages about faults are whole, also without scripts and while the database is away. */
async function sendFaults(): Promise<void> {
  const { readFaultPage } = await import('@/lib/config/fault-pages');
  const { sendWholeFaults } = await import('@/lib/config/whole-faults');
  const { isDatabaseReady } = await import('@/lib/db/health');
  const { localeFromPath } = await import('@/lib/i18n/routing');
  sendWholeFaults({ readPage: (fault, address) => readFaultPage(fault, localeFromPath(address)), isDatabaseReady });
}
