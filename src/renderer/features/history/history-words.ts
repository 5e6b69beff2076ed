// How history is put into words: short, facts only.
import type { EarlierPerson } from '#domain/history/customer-history';
import type { BrokenPromise, EarlierCase } from '#domain/history/earlier-case';
import type { Indicator } from '#domain/history/indicators';
import type { CustomerHistory } from '#domain/history/tell-history';
import { showMoney, type Money } from '#domain/money/money';
import { listOf, dayAndTime, say } from '../../messages/say';

export function countsOf({ people }: CustomerHistory): { sure: number; maybe: number } {
  const count = (grade: EarlierPerson['grade']) => people.filter((one) => one.grade === grade).length;
  return { sure: count('sure'), maybe: count('maybe') };
}

/** "2 earlier · 1 perhaps theirs", where customers can see (K2) "3"; empty when there is nothing to open. */
export function chipWords(history: CustomerHistory, customersCanSee: boolean): string {
  const { sure, maybe } = countsOf(history);
  if (customersCanSee) return sure + maybe > 0 ? String(sure + maybe) : '';
  return [
    ...(sure > 0 ? [say('history.earlier', { count: sure })] : []),
    ...(maybe > 0 ? [say('history.maybe', { count: maybe })] : []),
  ].join(' · ');
}

export function moneyList(amounts: readonly Money[]): string {
  return listOf(amounts.map((amount) => showMoney(amount, 'en-GB')));
}

export function brokenWhen({ dueAt, keptAt }: BrokenPromise): string {
  const day = dayAndTime(dueAt);
  return keptAt === null
    ? say('history.stillOwed', { day })
    : say('history.keptLate', { day, late: dayAndTime(keptAt) });
}

/** Why it was found, or who said that it is the same person. */
export function foundBy({ grade, why, saidBy }: EarlierPerson): string {
  if (grade === 'different') return say('history.saidOther', { name: saidBy ?? '' });
  if (why.includes('said'))
    return saidBy ? say('history.saidBy', { name: saidBy }) : say('history.saidLinked');
  const signs = why.flatMap((sign) => (sign === 'said' || sign === 'otherName' ? [] : [say(`sign.${sign}`)]));
  return say(why.includes('otherName') ? 'history.whyNot' : 'history.why', { signs: listOf(signs) });
}

export function endOf({
  state,
  outcome,
  broughtIn,
}: Pick<EarlierCase, 'state' | 'outcome' | 'broughtIn'>): string {
  if (broughtIn && !outcome) return '';
  return say(state === 'sealed' && outcome ? `history.${outcome}` : 'history.open');
}

/** A figure, and in words what it counts and when it ends. */
export function figureWords(indicator: Indicator): { figure: string; why: string; ends: string } {
  const ends = say('history.ends', { day: longDay(indicator.nextEndsAt) });
  switch (indicator.kind) {
    case 'claims':
      return {
        figure: say('history.claims', { cases: indicator.cases }),
        why: say('history.claimsWhy'),
        ends,
      };
    case 'credits':
      return {
        figure: say('history.credits', { amounts: moneyList(indicator.amounts) }),
        why: say('history.creditsWhy'),
        ends,
      };
    case 'upheld': {
      const { upheld, found } = indicator;
      return { figure: say('history.share', { upheld, found }), why: say('history.shareWhy'), ends };
    }
  }
}

function longDay(instant: string): string {
  return new Intl.DateTimeFormat('en-GB', { day: 'numeric', month: 'long', year: 'numeric' }).format(
    new Date(instant),
  );
}
