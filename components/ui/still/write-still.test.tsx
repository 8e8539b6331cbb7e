import { NextIntlClientProvider, useLocale } from 'next-intl';
import type { ReactNode } from 'react';
import { renderToStaticMarkup } from 'react-dom/server';
import { describe, expect, it } from 'vitest';
import { Still } from './still';
import { writeStill } from './write-still';

const Shout = ({ children }: { children: ReactNode }) => <b>{children}!</b>;
const Twice = ({ text }: { text: string }) => [text, text].map((one, place) => <li key={place}>{one}</li>);
const Locale = () => useLocale();

describe('a still', () => {
  it('is what its components show, and what they show in turn', () => {
    expect(
      writeStill(
        <>
          <ul className="list">
            <Twice text="a" />
          </ul>
          <Shout>
            <i hidden>{3}</i> of {['four', ' ', 'five']}
          </Shout>
          {null}
          {false}
        </>,
      ),
    ).toBe('<ul class="list"><li>a</li><li>a</li></ul><b><i hidden="">3</i> of four five!</b>');
  });

  it('takes text and values of attributes as text, whatever they hold', () => {
    const marker = `<marker a='1' b="2">&amp;`;
    const html = writeStill(
      <svg>
        <a href={marker} data-said={marker}>
          <title>{marker}</title>
          <Shout>{marker}</Shout>
        </a>
      </svg>,
    );
    expect(html).not.toContain('<marker');
    const escaped = '&lt;marker a=&#x27;1&#x27; b=&quot;2&quot;&gt;&amp;amp;';
    expect(html.split(escaped)).toHaveLength(5);
  });

  it('closes empty shapes by a slash, and nothing that only looks like them', () => {
    expect(
      writeStill(
        <svg>
          <use href="#a" />
          <path d="M0 0" />
          <text>{'></path>'}</text>
        </svg>,
      ),
    ).toBe('<svg><use href="#a"/><path d="M0 0"/><text>&gt;&lt;/path&gt;</text></svg>');
    expect(writeStill(<td />)).toBe('<td></td>');
  });

  it('lets components ask what the page around it says', () => {
    const page = (locale: 'de' | 'en') => (
      <NextIntlClientProvider locale={locale} messages={{}}>
        <Still>
          <p>
            <Locale />
          </p>
        </Still>
      </NextIntlClientProvider>
    );
    expect(renderToStaticMarkup(page('de'))).toBe('<div class="contents"><p>de</p></div>');
    expect(renderToStaticMarkup(page('en'))).toBe('<div class="contents"><p>en</p></div>');
  });

  it('of nothing is nothing', () => {
    expect(renderToStaticMarkup(<Still>{null}</Still>)).toBe('');
  });

  it('refuses what would have to come alive in the browser, or to be waited for', () => {
    const Alive = Object.assign(() => null, { $$typeof: Symbol.for('react.client.reference') });
    expect(() => writeStill(<Alive />)).toThrow('comes alive in the browser');
    const Late = () => Promise.resolve('late') as unknown as ReactNode;
    expect(() => writeStill(<Late />)).toThrow('cannot wait');
  });
});
