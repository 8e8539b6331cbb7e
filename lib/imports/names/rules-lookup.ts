import type { Period } from '@/lib/imports/names/rules-lifetimes';
import type { NamedApart } from '@/lib/imports/names/rules-rivals';
import { isTimed } from '@/lib/imports/names/rules-match-listed';
import { indexNames, matchCode, matchInRegister, matchName, type NameMatch } from '@/lib/imports/names/rules-match';
import { isSign } from '@/lib/imports/names/types-answer';
import type { KnownMember } from '@/lib/imports/names/types';
import type { MemberKind } from '@/lib/members/types';
import type { CodeSystem } from '@/lib/members/names/types-territory';

/** How a row names its member; empty where it does not. */
export interface MemberWords {
  code: string;
  iso: string;
  name: string;
  nameEn: string;
}

/** What somebody, or the whole file, says of how its words for members are read. */
export interface MemberReading {
  /** The system of its codes. */
  codeSystem?: CodeSystem | undefined;
  /** Whether they stand where names are expected: the file has no column of codes. */
  codesInNames?: boolean;
  chosen?: Readonly<Record<string, string>> | undefined;
  /** States that the list names by themselves. */
  apart?: NamedApart;
  /** Of what kind all new members of the list are, where somebody has said so. */
  newKind?: MemberKind | null;
}

/** Members that words mean. `certain` false: these may be meant, or another body of the name. */
export interface LookedUp {
  members: readonly KnownMember[];
  /** `name`: as the register spells it, also in another name of it. */
  by: 'name' | 'key';
  certain: boolean;
}

const NOBODY: LookedUp = { members: [], by: 'name', certain: false };

/** Looks members of the register up by the words of a row. */
export function memberLookup(
  members: readonly KnownMember[],
  { codeSystem, codesInNames = false, chosen = {}, apart }: MemberReading,
) {
  const byId = new Map(members.map((member) => [member.id, member]));
  const bySlug = new Map(members.map((member) => [member.slug, member]));
  const index = indexNames(members);
  const answers = new Map(Object.entries(chosen));

  function toLookedUp(match: NameMatch): LookedUp {
    if (match.kind === 'unknown') return NOBODY;
    const ids = match.kind === 'match' ? [match.memberId] : match.memberIds;
    return {
      members: ids.flatMap((id) => byId.get(id) ?? []),
      by: match.kind === 'match' && (match.by === 'key' || match.by === 'list') ? 'key' : 'name',
      certain: match.kind === 'match',
    };
  }

  /** The member that somebody has said a word means, by its address. */
  function answered(written: string): LookedUp | null {
    const member = bySlug.get(answers.get(written) ?? '');
    return member ? { members: [member], by: 'key', certain: true } : null;
  }

  function lookUpName(written: string, when: Period | null): LookedUp {
    const byCode = codesInNames && codeSystem !== undefined ? matchCode(codeSystem, written, index, when) : null;
    return byCode && byCode.kind !== 'unknown'
      ? toLookedUp(byCode)
      : toLookedUp(matchName(written, index, 'column', when, apart));
  }

  return {
    /** The words with another name in the place of one that somebody has said means it. */
    readAs(words: MemberWords): MemberWords {
      if (answers.size === 0) return words;
      const read = (written: string): string => {
        const said = answers.get(written);
        return said === undefined || isSign(said) || bySlug.has(said) ? written : said;
      };
      return { ...words, name: read(words.name), nameEn: read(words.nameEn) };
    },

    byName({ name, nameEn }: MemberWords, when: Period | null): LookedUp {
      for (const written of [name, nameEn]) {
        if (written === '') continue;
        const found = answered(written) ?? lookUpName(written, when);
        if (found.members.length > 0) return found;
      }
      return NOBODY;
    },

    /** The one member that the register itself calls so, whatever lists take the name for. */
    inRegister({ name, nameEn }: MemberWords): KnownMember | null {
      for (const written of [name, nameEn]) {
        const { members: meant, certain } = toLookedUp(matchInRegister(written, index));
        if (certain) return meant[0] ?? null;
      }
      return null;
    },

    /** A code that the network does not know: what its system, or else every list of codes, takes it for. */
    byCode(code: string, when: Period | null): LookedUp {
      if (code === '') return NOBODY;
      const said = answered(code);
      if (said) return said;
      return toLookedUp(
        codeSystem === undefined || codesInNames
          ? matchName(code, index, 'column', when, apart)
          : matchCode(codeSystem, code, index, when),
      );
    },

    /** Whether it is a question of time whom words mean. */
    isTimed: ({ code, name, nameEn }: MemberWords): boolean =>
      [code, name, nameEn].some((written) => written !== '' && isTimed(written)),
  };
}
