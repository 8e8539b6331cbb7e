/** Runs once when the server starts, before it answers. */
export async function register(): Promise<void> {
  if (process.env.NEXT_RUNTIME !== 'nodejs') return;
  const { installProjector } = await import('@/lib/db/register-write');
  const { projectParticipation } = await import('@/lib/participation/read-model/mutations');
  installProjector(projectParticipation);
  const { sendLocationOnce } = await import('@/lib/config/single-location');
  sendLocationOnce();
}
