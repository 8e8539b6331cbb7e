import { expect, it } from 'vitest';
import { breakAtJoints } from './word-joints';

it.each([
  ['Konferenz der Informationsfreiheitsbeauftragten (IFK)', 'Konferenz der Informations|freiheits|beauftragten (IFK)'],
  ['Kommunaler Qualitätszirkel zur Integrationspolitik', 'Kommunaler Qualitätszirkel zur Integrations|politik'],
  ['Verwaltungsvereinfachung', 'Verwaltungs|vereinfachung'],
  ['Conference of Freedom of Information Commissioners', 'Conference of Freedom of Information Commissioners'],
  ['Baden-Württemberg (Datenschutzbehörde)', 'Baden-Württemberg (Datenschutzbehörde)'],
])('long words of a name can be broken where they are joined, and nowhere else: %s', (name, broken) => {
  expect(breakAtJoints(name).replaceAll('\u00AD', '|')).toBe(broken);
});
