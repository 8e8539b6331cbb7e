import type { Suggestions } from '@/components/ui/search/suggestion-types';

interface SuggestionListProps {
  id: string;
  label: string;
  groups: Suggestions['groups'];
  /** Position of the entry the arrow keys are on, counted through all groups; -1: none. */
  active: number;
  onChoose: (href: string) => void;
}

export const optionId = (list: string, position: number): string => `${list}-${position}`;

/** The list below a field, in groups. The focus stays in the field. */
export function SuggestionList({ id, label, groups, active, onChoose }: SuggestionListProps) {
  const startOf = (group: number) => groups.slice(0, group).reduce((sum, { options }) => sum + options.length, 0);
  return (
    // Pressing the mouse on an entry would take the focus out of the field, and the list away with it.
    <div
      role="listbox"
      id={id}
      aria-label={label}
      className="suggestions"
      tabIndex={-1}
      onMouseDown={(event) => event.preventDefault()}
    >
      {groups.map(({ title, options }, group) => (
        <div key={title} role="group" aria-labelledby={`${id}-group-${group}`}>
          <p id={`${id}-group-${group}`} className="suggestions-title" role="presentation">
            {title}
          </p>
          {options.map(({ href, label: name, language, detail }, index) => {
            const position = startOf(group) + index;
            return (
              <div
                key={href}
                id={optionId(id, position)}
                role="option"
                aria-selected={position === active}
                tabIndex={-1}
                className="suggestion"
                ref={(option) => {
                  if (position === active) option?.scrollIntoView({ block: 'nearest' });
                }}
                onClick={() => onChoose(href)}
                onKeyDown={(event) => {
                  if (event.key === 'Enter') onChoose(href);
                }}
              >
                <span lang={language}>{name}</span>
                {detail ? <span className="suggestion-detail"> {detail}</span> : null}
              </div>
            );
          })}
        </div>
      ))}
    </div>
  );
}
