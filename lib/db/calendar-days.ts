/*
 * PostgreSQL's `date` has no time zone, but Prisma hands it over as the midnight of that day in UTC. These two are
 * the only crossing between that and the register's ISO days.
 */

export const toIsoDay = (midnight: Date): string => midnight.toISOString().slice(0, 10);

export const fromIsoDay = (day: string | null): Date | null => (day === null ? null : new Date(`${day}T00:00:00Z`));
