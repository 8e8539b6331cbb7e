import type { Ground } from '../ground';
import type { Person, Right } from '../people';
import type { FormTexts } from '../requests';

/** What is sent to an action, aimed at something of network B that was made for it. */
export interface Payload {
  form: FormTexts;
  /** Cookie of the one account that may do it, where that is none of the people tested. */
  holder?: string;
  /** Puts back what the payload had to change of everybody's. */
  cleanUp?: () => Promise<void>;
}

/** How to ask one server action for something, and who may. */
export interface ActionRecipe {
  right: Right;
  /** What is special about it, where an action has several recipes. */
  about?: string;
  /** It leads somewhere and writes nothing, even for whom it is for. */
  writesNothing?: boolean;
  /** @param person by whom it will be accepted */
  payload: (ground: Ground, person: Person) => Promise<Payload> | Payload;
}

/** By the exported name of the action. */
export type ActionRecipes = Readonly<Record<string, ActionRecipe | readonly ActionRecipe[]>>;
