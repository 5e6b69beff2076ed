/**
 * What staff go by on the paper of one branch (K7): their whole name, their first name, or the number on their badge. Data,
 * because it goes to the window that prints.
 */
import { firstName } from '../customer-view/first-name';
import type { CustomerPage } from '../playbook/customer-page';
import type { PrivacyRules } from '../playbook/privacy-rules';

export type StaffOnPaper = PrivacyRules['staffOnPaper'];

export interface StaffNaming {
  how: StaffOnPaper;
  /** Whole name → "Badge 117", in the paper's language; empty unless badges stand on paper. */
  badges: Readonly<Record<string, string>>;
}

export interface Wearer {
  name: string;
  badge?: string | undefined;
  left?: boolean | undefined;
}

export interface NamingAsked {
  /** What a manager chose for the branch; undefined: what its playbook says. */
  chosen: StaffOnPaper | undefined;
  privacy: Pick<PrivacyRules, 'staffOnPaper'>;
  customerPage: readonly CustomerPage[];
  /** Whoever works or worked here. */
  people: readonly Wearer[];
  /** ISO 639-1, of the paper. */
  language: string;
}

export function staffNaming({ chosen, privacy, customerPage, people, language }: NamingAsked): StaffNaming {
  const how = chosen ?? privacy.staffOnPaper;
  if (how !== 'badge') return { how, badges: {} };
  const page = customerPage.find(({ id }) => id === language) ?? customerPage[0];
  const said = (number: string) => (page?.words.badge ?? '{number}').replace('{number}', () => number);
  const worn = people.flatMap(({ name, badge = '' }) =>
    badge !== '' && isTheirsAlone(name, badge, people) ? [[name, said(badge)] as const] : [],
  );
  return { how, badges: Object.fromEntries(worn) };
}

/**
 * Nobody may pass for somebody else: of two with one name neither is known by a number, and a number that was given again
 * stands for whoever wears it now.
 */
function isTheirsAlone(name: string, badge: string, people: readonly Wearer[]): boolean {
  const same = people.filter((one) => one.name === name);
  const wearers = people.filter((one) => one.badge === badge && one.name !== name);
  if (same.some((one) => (one.badge ?? '') !== badge)) return false;
  return wearers.length === 0 || (same.some(({ left }) => !left) && wearers.every(({ left }) => left));
}

type Names = ReadonlyMap<string, string>;

/** Two who share a first name keep their whole names: nobody may pass for somebody else. */
function shortNames(whole: Iterable<string>): Names {
  const all = [...new Set(whole)];
  return new Map(
    all.map((name) => {
      const isShared = all.some((other) => other !== name && firstName(other) === firstName(name));
      return [name, isShared ? name : firstName(name)];
    }),
  );
}

/** Each of these names as it stands on paper. Whoever gave no badge number goes by their first name. */
export function namesOnPaper(whole: Iterable<string>, { how, badges }: StaffNaming): Names {
  const all = [...whole];
  if (how === 'fullName') return new Map(all.map((name) => [name, name]));
  const short = shortNames(all);
  // Not `badges[name]`: people may be called "constructor".
  const badgeOf = (name: string) => (Object.hasOwn(badges, name) ? badges[name] : undefined);
  return new Map([...short].map(([name, first]) => [name, badgeOf(name) ?? first]));
}

/** Staff of the branch as they stand on paper; anybody else keeps to the same rule by themselves. */
export function staffNames(
  people: readonly { name: string }[],
  naming: StaffNaming,
): (wholeName: string) => string {
  const known = namesOnPaper(
    people.map(({ name }) => name),
    naming,
  );
  return (name) => known.get(name) ?? namesOnPaper([name], naming).get(name) ?? name;
}
