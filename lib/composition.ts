import 'server-only';
import { installProjector } from '@/lib/db/register-write';
import { projectParticipation } from '@/lib/participation/read-model/mutations';

/*
 * Here the parts of the program are put together that must not import each other. Every process calls this where it
 * begins: the server (instrumentation), the commands, the set-up of tests. Nothing else imports this file.
 */

/** Hands the read model, which stands to the right of the domains that write, to the writes. */
export function compose(): void {
  installProjector(projectParticipation);
}
