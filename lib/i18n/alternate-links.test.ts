import { expect, it } from 'vitest';
import { alternateLinks } from '@/lib/i18n/alternate-links';

const ASKED =
  '<http://elsewhere.example:8080/mitglieder/berlin>; rel="alternate"; hreflang="de", <https://elsewhere.example/en/members/berlin>; rel="alternate"; hreflang="en"';

it('translations stand at the configured address, whatever host was asked for', () => {
  expect(alternateLinks(ASKED, 'https://register.example.org')).toBe(
    '<https://register.example.org/mitglieder/berlin>; rel="alternate"; hreflang="de", <https://register.example.org/en/members/berlin>; rel="alternate"; hreflang="en"',
  );
});

it('they are relative where no address is configured', () => {
  expect(alternateLinks(ASKED)).toBe(
    '</mitglieder/berlin>; rel="alternate"; hreflang="de", </en/members/berlin>; rel="alternate"; hreflang="en"',
  );
});
