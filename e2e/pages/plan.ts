/** A network of its own for each browser, which plans its year, its next term and the leaving of a member. It is no public one. */
export const planNetwork = (project: string): string => `zeitplan-${project}`;

/** Its members, each with a seat that is still held. */
export const PLAN_MEMBERS = ['Zehdenick', 'Zeuthen', 'Zossen'] as const;
/** Members of different browsers are different ones: what is planned for one shows with all. */
export const planMember = (name: string, project: string): string => `${name} (${project})`;
export const planMemberSlug = (name: string, project: string): string => `${name.toLowerCase()}-${project}`;
