import { toNameKey } from '@/lib/members/names/rules-key';

/*
 * Where conferences of Länder, cities and states meet most: beside a date these are places, whoever sits in the network.
 * One of them is enough to tell what the other headings of a file are.
 */
const PLACES = [
  // The capitals of the Länder that are none themselves.
  'Dresden',
  'Düsseldorf',
  'Erfurt',
  'Hannover',
  'Kiel',
  'Magdeburg',
  'Mainz',
  'München',
  'Munich',
  'Potsdam',
  'Saarbrücken',
  'Schwerin',
  'Stuttgart',
  'Wiesbaden',
  // Seats of the Federation and of bodies of states.
  'Bonn',
  'Brussels',
  'Brüssel',
  'Geneva',
  'Genf',
  'New York',
  'Nairobi',
  'Paris',
  'Strasbourg',
  'Straßburg',
  'The Hague',
  'Den Haag',
  'Vienna',
  'Wien',
];
const KEYS: ReadonlySet<string> = new Set(PLACES.map((name) => toNameKey(name).exact));

/** Whether a text is the name of a place where such bodies meet, and no more. */
export const isMeetingPlace = (written: string): boolean => KEYS.has(toNameKey(written).exact);
