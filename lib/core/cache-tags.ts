/**
 * The one tag of all public pages. A published fact can show on the start page, its network, its members, its
 * meeting, its sources and in every count; expiring everything is always right, and pages fill again on demand.
 */
export const REGISTER_TAG = 'register';
