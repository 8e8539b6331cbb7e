import { createRequire } from 'node:module';
import path from 'node:path';
import { createElement, Fragment, isValidElement, type ReactNode } from 'react';
import type * as ReactServer from 'react-dom/server';

type Props = Readonly<Record<string, unknown>> & { children?: ReactNode };
type Component = (props: Props) => ReactNode;

/*
 * Next.js keeps React's writer of strings out of server components, since hooks of the browser would mean nothing there.
 * Here it only gets what has no components left, so Node.js loads it past the bundler.
 */
const { renderToStaticMarkup } = createRequire(path.join(process.cwd(), 'package.json'))(
  'react-dom/server',
) as typeof ReactServer;

const FROM_BROWSER = Symbol.for('react.client.reference');

const isFromBrowser = (component: object): boolean => '$$typeof' in component && component.$$typeof === FROM_BROWSER;

const isIterable = (node: object): node is Iterable<ReactNode> => Symbol.iterator in node;

/** Calls every component, in the order of the page, so that their hooks are those of whoever calls this. */
function resolve(node: ReactNode): ReactNode {
  if (typeof node !== 'object' || node === null) return node;
  if (isValidElement<Props>(node)) {
    const { type, props } = node;
    if (typeof type === 'function') {
      if (isFromBrowser(type)) throw new Error('A still holds a component that comes alive in the browser.');
      return resolve((type as Component)(props));
    }
    if (typeof type !== 'string' && type !== Fragment) throw new Error(`A still cannot hold ${String(type)}.`);
    if (props.children === undefined) return node;
    return createElement(type, props, resolve(props.children));
  }
  // Children that are spread need no keys, which those of a component would have lost.
  if (isIterable(node)) return createElement(Fragment, null, ...Array.from(node, resolve));
  throw new Error('A still cannot wait: it holds a component that is asynchronous.');
}

/** React closes what has no content by a tag of its own, at a tenth of a drawing's length; in SVG a slash does. */
const EMPTY = /><\/(?:circle|line|path|rect|stop|use)>/g;

/** What components show, as HTML. None of them may need the browser. */
export const writeStill = (children: ReactNode): string => renderToStaticMarkup(resolve(children)).replace(EMPTY, '/>');
