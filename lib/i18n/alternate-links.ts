const ORIGIN_ASKED_FOR = /<https?:\/\/[^/>]*/g;

/**
 * A `Link` header that names the translations of a page, at the configured address; without one the addresses are relative.
 * next-intl makes them of the host that was asked for, and anybody may name another one there.
 */
export const alternateLinks = (link: string, publicUrl = ''): string =>
  link.replaceAll(ORIGIN_ASKED_FOR, `<${publicUrl}`);
