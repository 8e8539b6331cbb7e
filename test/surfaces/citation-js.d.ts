/** The part of citation-js the tests use; the package ships no types. */
declare module '@citation-js/core' {
  export class Cite {
    constructor(input: unknown);
    /** In CSL-JSON. */
    data: Record<string, unknown>[];
  }
}
declare module '@citation-js/plugin-bibtex';
