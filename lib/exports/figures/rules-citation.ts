import type { Locale } from '@/lib/core/localised-text';

/** A figure as it is cited: what it says, on which day the register said so, and when somebody saw it. */
export interface Citable {
  title: string;
  /** Who publishes it. */
  register: string;
  /** What the version is called in words. */
  version: string;
  address: string;
  locale: Locale;
  /** yyyy-mm-dd. */
  state: string;
  accessed: string;
  /** The name of its files. */
  key: string;
}

const TEX: Readonly<Record<string, string>> = {
  '\\': '\\textbackslash{}',
  '{': '\\{',
  '}': '\\}',
  '&': '\\&',
  '%': '\\%',
  $: '\\$',
  '#': '\\#',
  _: '\\_',
  '~': '\\textasciitilde{}',
  '^': '\\textasciicircum{}',
};
const inTex = (text: string): string => text.replaceAll(/[\\{}&%$#_~^]/g, (sign) => TEX[sign] ?? sign);

/** Within `url` nothing is escaped, but braces would end it. */
const inUrl = (address: string): string =>
  address.replaceAll('{', '%7B').replaceAll('}', '%7D').replaceAll('\\', '%5C');

const LANGUAGE_OF: Readonly<Record<Locale, string>> = { de: 'german', en: 'english' };

/** For biblatex, whose `@dataset` has a date, a version and the day it was looked at. */
export function citeInBiblatex({ title, register, version, address, locale, state, accessed, key }: Citable): string {
  const fields = {
    author: `{${inTex(register)}}`,
    title: `{${inTex(title)}}`,
    publisher: inTex(register),
    version: inTex(version),
    date: state,
    url: inUrl(address),
    urldate: accessed,
    langid: LANGUAGE_OF[locale],
  };
  const lines = Object.entries(fields).map(([name, value]) => `  ${name} = {${value}},\n`);
  return `@dataset{praesenzregister-${key}-${state},\n${lines.join('')}}\n`;
}

const dateParts = (day: string) => ({ 'date-parts': [day.split('-').map(Number)] });

/** For Zotero, Citavi and every program that reads CSL (https://docs.citationstyles.org/). */
export const citeInCsl = ({ title, register, version, address, locale, state, accessed, key }: Citable) => ({
  id: `praesenzregister-${key}-${state}`,
  type: 'dataset',
  title,
  author: [{ literal: register }],
  publisher: register,
  version,
  language: locale === 'de' ? 'de-DE' : 'en-GB',
  issued: dateParts(state),
  accessed: dateParts(accessed),
  URL: address,
});
