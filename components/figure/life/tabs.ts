const STEPS: Readonly<Record<string, (place: number, count: number) => number>> = {
  ArrowRight: (place, count) => (place + 1) % count,
  ArrowLeft: (place, count) => (place + count - 1) % count,
  Home: () => 0,
  End: (_, count) => count - 1,
};

/**
 * Makes the links of a frame the tabs of its panels, as the pattern of ARIA has them: one is in the order of the Tab key, the arrow keys
 * choose, the address says which is open.
 *
 * @returns what takes all of it back
 */
export function enliveTabs(kit: HTMLElement): () => void {
  const list = kit.querySelector<HTMLElement>('.kit-tabs');
  const tabs = [...kit.querySelectorAll<HTMLAnchorElement>('.kit-tabs a')];
  const panels = tabs.flatMap(({ hash }) => document.getElementById(hash.slice(1)) ?? []);
  if (!list || panels.length !== tabs.length) return () => undefined;
  const gone = new AbortController();
  const { signal } = gone;

  const open = (chosen: number): void => {
    for (const [place, tab] of tabs.entries()) {
      tab.setAttribute('aria-selected', String(place === chosen));
      tab.tabIndex = place === chosen ? 0 : -1;
      // Not "hidden": paper has the table, too, and no style sheet undoes what that attribute does.
      panels[place]?.toggleAttribute('data-closed', place !== chosen);
    }
  };
  const placeOfAddress = (): number => {
    const meant = document.getElementById(decodeURIComponent(window.location.hash.slice(1)));
    return meant ? panels.findIndex((panel) => panel.contains(meant)) : -1;
  };
  const choose = (place: number): void => {
    open(place);
    const { pathname, search } = window.location;
    // The first is what the address without a mark shows.
    window.history.replaceState(window.history.state, '', place === 0 ? pathname + search : (tabs[place]?.hash ?? ''));
  };

  kit.setAttribute('data-live', '');
  list.setAttribute('role', 'tablist');
  for (const [place, tab] of tabs.entries()) {
    tab.parentElement?.setAttribute('role', 'presentation');
    tab.setAttribute('role', 'tab');
    tab.setAttribute('aria-controls', panels[place]?.id ?? '');
    panels[place]?.setAttribute('role', 'tabpanel');
    panels[place]?.setAttribute('aria-labelledby', tab.id);
    panels[place]?.removeAttribute('aria-label');
    tab.addEventListener(
      'click',
      (event) => {
        if (event.ctrlKey || event.metaKey || event.shiftKey) return;
        event.preventDefault();
        choose(place);
      },
      { signal },
    );
    tab.addEventListener(
      'keydown',
      (event) => {
        const next = STEPS[event.key]?.(place, tabs.length);
        if (next === undefined) return;
        event.preventDefault();
        choose(next);
        tabs[next]?.focus();
      },
      { signal },
    );
  }
  open(Math.max(0, placeOfAddress()));
  // A link to something in a panel that is closed opens it, and the browser's own way there found nothing.
  window.addEventListener(
    'hashchange',
    () => {
      const place = placeOfAddress();
      if (place < 0) return;
      open(place);
      document.getElementById(decodeURIComponent(window.location.hash.slice(1)))?.scrollIntoView();
    },
    { signal },
  );
  return () => gone.abort();
}
