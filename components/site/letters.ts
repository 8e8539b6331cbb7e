import localFont from 'next/font/local';

/**
 * Letters of German, English and most names: told of in the page's head, so that they are there when the text is drawn. Where they are
 * not (a first visit over a slow line), the page keeps the reader's own letters (`optional`): nothing moves once it
 * stands. Letters of other alphabets: letters.css.
 */
export const latin = localFont({
  src: '../../node_modules/@fontsource-variable/inter/files/inter-latin-wght-normal.woff2',
  weight: '100 900',
  display: 'optional',
  preload: true,
  variable: '--font-latin',
  adjustFontFallback: false,
  declarations: [
    {
      prop: 'unicode-range',
      value:
        'U+0000-00FF, U+0131, U+0152-0153, U+02BB-02BC, U+02C6, U+02DA, U+02DC, U+0304, U+0308, U+0329, U+2000-206F, U+20AC, U+2122, U+2191, U+2193, U+2212, U+2215, U+FEFF, U+FFFD',
    },
  ],
});
