/**
 * An ISO day as Prisma wants it for a `date` column: PostgreSQL's `date` has no time zone, but Prisma takes the
 * midnight of that day in UTC.
 */
export const fromIsoDay = (day: string | null): Date | null => (day === null ? null : new Date(`${day}T00:00:00Z`));
