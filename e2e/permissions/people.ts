import type { Role } from '@/lib/auth/types';

/*
 * Whose permissions are tested, and which of them may do what to the records of network B. The table is written by hand
 * and asks no code of the register: it is what that code is held against.
 */

const ROLES_BY_NETWORK = ['reader', 'reviewer', 'editor', 'administrator'] as const satisfies readonly Role[];

type OfficePerson = `${(typeof ROLES_BY_NETWORK)[number]} of ${'A' | 'B'}`;
export type Person = 'nobody' | OfficePerson | 'administrator of the register';

export const peopleForNetwork = (network: 'A' | 'B'): OfficePerson[] =>
  ROLES_BY_NETWORK.map((role): OfficePerson => `${role} of ${network}`);

export const roleInNetwork = (person: OfficePerson): Role =>
  ROLES_BY_NETWORK.find((role) => person.startsWith(role)) ?? 'reader';

export const PEOPLE: readonly Person[] = [
  'nobody',
  ...peopleForNetwork('A'),
  ...peopleForNetwork('B'),
  'administrator of the register',
];

/** Right to do something, by who has it. Everybody else must be refused. */
const RIGHTS = {
  anybody: PEOPLE,
  'signed in': PEOPLE.filter((person) => person !== 'nobody'),
  'read B': [...peopleForNetwork('B'), 'administrator of the register'],
  'publish B': ['reviewer of B', 'editor of B', 'administrator of B', 'administrator of the register'],
  'edit B': ['editor of B', 'administrator of B', 'administrator of the register'],
  'edit some network': [
    'editor of A',
    'administrator of A',
    'editor of B',
    'administrator of B',
    'administrator of the register',
  ],
  'administer the register': ['administrator of the register'],
  /** A page for those who are not signed in yet; it leads everybody else on. */
  'only nobody': ['nobody'],
  /** A page for those who have proven a password and not yet a code; it leads everybody else on. */
  'only between the steps': [],
  /** There is nothing to be seen for anybody. */
  'no one': [],
  /** Only the account that the payload names, which is nobody's of the people above. */
  'the account itself': [],
} as const satisfies Readonly<Record<string, readonly Person[]>>;
export type Right = keyof typeof RIGHTS;

export const allowedBy = (right: Right): readonly Person[] => RIGHTS[right];
export const refusedBy = (right: Right): readonly Person[] =>
  PEOPLE.filter((person) => !allowedBy(right).includes(person));
