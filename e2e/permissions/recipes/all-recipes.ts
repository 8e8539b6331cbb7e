import { ACCOUNT_RECIPES } from './recipes-accounts';
import { MANY_RECORDS_RECIPES } from './recipes-many-records';
import { IMPORT_RECIPES } from './recipes-imports';
import { MEETING_RECIPES } from './recipes-meetings';
import { MEMBER_RECIPES } from './recipes-members';
import { NETWORK_RECIPES } from './recipes-networks';
import { PROPOSAL_RECIPES } from './recipes-proposals';
import { REDACTION_RECIPES } from './recipes-redactions';
import { RESTORE_RECIPES } from './recipes-restore';
import { SECOND_FACTOR_RECIPES } from './recipes-second-factor';
import { SOURCE_RECIPES } from './recipes-sources';
import type { ActionRecipe } from './recipes';

/** A new area adds its file here. */
const AREAS = [
  ACCOUNT_RECIPES,
  SECOND_FACTOR_RECIPES,
  NETWORK_RECIPES,
  MEMBER_RECIPES,
  SOURCE_RECIPES,
  MEETING_RECIPES,
  IMPORT_RECIPES,
  PROPOSAL_RECIPES,
  REDACTION_RECIPES,
  RESTORE_RECIPES,
  MANY_RECORDS_RECIPES,
];

/** The recipes of each action, by its exported name. */
export const RECIPES: ReadonlyMap<string, readonly ActionRecipe[]> = new Map(
  AREAS.flatMap((area) => Object.entries(area)).map(([name, recipes]) => [
    name,
    'payload' in recipes ? [recipes] : recipes,
  ]),
);
