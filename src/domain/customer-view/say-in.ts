/** The turned screen's sentences in the customer's language, from the playbook's templates; dates and money as that language has them. */
import { IntlMessageFormat } from 'intl-messageformat';
import { showMoney, type Money } from '../money/money';
import type { CustomerPage, CustomerWord } from '../playbook/customer-page';
import type { CustomerPromise, CustomerRow } from './payload';

export interface CustomerSpeech {
  language: string;
  say(word: CustomerWord, values?: Record<string, string | number>): string;
  /** "Friday 27 November, 17:00" on the wall clock it was reckoned in. */
  when(at: string, zone: string): string;
  money(amount: Money): string;
}

/** English stands in where a language is unknown: shown in one that somebody chose is better than in none. */
export function speechIn(language: string, pages: readonly CustomerPage[]): CustomerSpeech {
  const page = pages.find(({ id }) => id === language) ?? pages.find(({ id }) => id === 'en') ?? pages[0];
  const locale = page ? (page.id === 'en' ? 'en-GB' : page.id === 'pt' ? 'pt-PT' : page.id) : 'en-GB';
  return {
    language: page?.id ?? 'en',
    say: (word, values = {}) =>
      page
        ? String(
            new IntlMessageFormat(page.words[word], locale, undefined, { ignoreTag: true }).format(values),
          )
        : '',
    when: (at, zone) =>
      new Intl.DateTimeFormat(locale, {
        ...{ weekday: 'long', day: 'numeric', month: 'long', hour: '2-digit', minute: '2-digit' },
        timeZone: knownZone(zone),
      }).format(new Date(at)),
    money: (amount) => showMoney({ ...amount, minor: Math.abs(amount.minor) }, locale),
  };
}

const rowWord = {
  refund: 'rowRefund',
  credit: 'rowCredit',
  charge: 'rowCharge',
  adjustment: 'rowAdjustment',
  change: 'rowChange',
} as const satisfies Record<CustomerRow['kind'], CustomerWord>;

/** What a row is, in their language; what the branch wrote about it stands beside it as it was written. */
export function rowWords({ kind }: Pick<CustomerRow, 'kind'>, { say }: CustomerSpeech): string {
  return say(rowWord[kind]);
}

/** Where it stands and when it reaches them; free text apart, since it isn't translated. */
export function rowState(row: CustomerRow, speech: CustomerSpeech): string[] {
  const { say, when } = speech;
  const { state, arrives } = row;
  const there = arrives
    ? [isSpan(arrives) ? say('arrivesDays', arrives) : say('arrivesUpTo', { to: arrives.to })]
    : [];
  switch (state.kind) {
    case 'offered':
      return there;
    case 'toDo':
      return [say('toDo', { name: nameOf(state, speech), time: when(state.dueAt, state.zone) }), ...there];
    case 'done':
    case 'toDoNobody':
    case 'depends':
      return [say(state.kind), ...there];
  }
}

/** "In 1 to 3 days"; what may come today or takes one length is "within" it. */
function isSpan({ from, to }: NonNullable<CustomerRow['arrives']>): boolean {
  return from > 0 && from < to;
}

const promiseWord = {
  call: 'promiseCall',
  write: 'promiseWrite',
  task: 'promiseTask',
  check: 'promiseCheck',
} as const satisfies Record<CustomerPromise['kind'], CustomerWord>;

export function promiseWords(promise: CustomerPromise, speech: CustomerSpeech): string {
  const time = speech.when(promise.dueAt, promise.zone);
  return speech.say(promiseWord[promise.kind], { name: nameOf(promise, speech), time });
}

function nameOf(
  { name, orColleague }: { name: string; orColleague: boolean },
  { say }: CustomerSpeech,
): string {
  return orColleague ? say('orColleague', { name }) : name;
}

function knownZone(zone: string): string {
  try {
    new Intl.DateTimeFormat('en', { timeZone: zone });
    return zone;
  } catch {
    return 'UTC';
  }
}
