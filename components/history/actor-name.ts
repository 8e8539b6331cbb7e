import { useTranslations } from 'next-intl';

const PROGRAMS = ['seed', 'set-up link', 'upgrade'] as const;

/** Who wrote something: a person by their name, a part of the program by what it does. */
export function useActorName() {
  const t = useTranslations('audit');
  return (actor: string): string => {
    const program = PROGRAMS.find((one) => one === actor);
    return program ? t(`program.${program}`) : actor;
  };
}
