/** Why a database that can be read takes nothing: it is set to read only (or a replica), or has no space. */
export const WRITE_OBSTACLES = ['database_read_only', 'database_full'] as const;
export type WriteObstacle = (typeof WRITE_OBSTACLES)[number];
