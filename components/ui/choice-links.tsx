interface ChoiceLinksProps {
  label: string;
  choices: readonly { label: string; href: string; current: boolean }[];
}

/** A group of links that works like radio buttons: it needs no script, and each choice has an address. */
export function ChoiceLinks({ label, choices }: ChoiceLinksProps) {
  return (
    <div className="controls-choice" role="group" aria-label={label}>
      <span aria-hidden="true">{label}</span>
      <ul>
        {choices.map((choice) => (
          <li key={choice.href}>
            <a href={choice.href} aria-current={choice.current || undefined}>
              {choice.label}
            </a>
          </li>
        ))}
      </ul>
    </div>
  );
}
