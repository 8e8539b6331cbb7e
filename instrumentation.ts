/** Runs once when the server starts, before it answers. */
export async function register(): Promise<void> {
  if (process.env.NEXT_RUNTIME !== 'nodejs') return;
  const { composeServer } = await import('@/lib/composition');
  await composeServer();
  const { sendLocationOnce } = await import('@/lib/config/single-location');
  sendLocationOnce();
}
