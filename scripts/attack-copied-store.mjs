// Somebody has a copy of a store's folder. What does each way in cost them? Measured here, said in plain words.
// npm run attack -- FOLDER [--passphrase "words to try"] [--recovery KEY]
// It reads the copy only. It opens nothing: it says whether a secret that you give it would.
import { randomBytes, randomInt } from 'node:crypto';
import { parseArgs } from 'node:util';
import { readSlots } from './attack/read-slots.mjs';
import { fits, stretch } from './attack/try-slot.mjs';

const { positionals, values } = parseArgs({
  allowPositionals: true,
  options: { passphrase: { type: 'string' }, recovery: { type: 'string' } },
});
const [folder] = positionals;
if (!folder) {
  console.log(
    'Which folder? npm run attack -- FOLDER, where FOLDER is a copy of a store (it holds header.a).',
  );
  process.exit(2);
}
/** Somebody with money: this computer's one core, so many times over. */
const rented = 10_000;
const { store, slots } = readSlots(folder);
const count = (kind) => slots.filter((slot) => slot.kind === kind).length;
console.log(`This copy names ${slots.length} ways in, and nobody by name:`);
console.log(
  `  ${count('passphrase')} by passphrase, ${count('device')} by PIN, ${count('recovery')} by recovery key.\n`,
);

for (const kind of ['passphrase', 'device']) {
  const weakest = slots.filter((slot) => slot.kind === kind).sort((a, b) => cost(a.kdf) - cost(b.kdf))[0];
  if (!weakest) continue;
  const perSecond = await guessesPerSecond(weakest.kdf);
  const { memoryKiB, passes } = weakest.kdf;
  const rate = `${perSecond.toFixed(1)} guesses a second here, on one core (Argon2id, ${Math.round(memoryKiB / 1024)} MiB, ${passes} passes)`;
  if (kind === 'device') tellPins(perSecond, rate);
  else tellPassphrases(perSecond, rate);
}
await tellRecovery();
for (const [kind, guess] of [
  ['passphrase', values.passphrase && { passphrase: values.passphrase }],
  ['recovery', values.recovery && { recoveryKey: values.recovery }],
]) {
  if (!guess) continue;
  const tried = await Promise.all(
    slots.filter((slot) => slot.kind === kind).map((slot) => fits(store, slot, guess)),
  );
  console.log(tried.some(Boolean) ? `The ${kind} you gave opens it.` : `The ${kind} you gave opens nothing.`);
}

function tellPins(perSecond, rate) {
  console.log(`PINs: ${rate}.`);
  console.log(
    '  With this copy alone: nothing to guess. 256 random bits lie in the computer’s keyring, not in here.',
  );
  console.log(`  With the keyring’s secret as well: all million PINs in ${span(1e6 / perSecond)} here,`);
  console.log(
    `  ${span(1e6 / perSecond / rented)} with ${rented.toLocaleString('en-GB')} such cores. So a PIN protects against people at the desk, not against thieves`,
  );
  console.log('  who also have the keyring; the app itself stops at ten wrong ones.\n');
}

function tellPassphrases(perSecond, rate) {
  console.log(`Passphrases: ${rate}. Half of all guesses find it:`);
  for (const [bits, what] of [
    [20, 'a word and two digits (refused at set-up)'],
    [44, 'four words drawn by chance'],
    [55, 'five'],
    [66, 'six'],
  ]) {
    const seconds = 2 ** (bits - 1) / perSecond;
    console.log(
      `  ${what}, ${bits} bits: ${span(seconds)} here, ${span(seconds / rented)} with ${rented.toLocaleString('en-GB')} such cores`,
    );
  }
  console.log('  Words that belong together (a saying, a song) cost far less than words drawn by chance.\n');
}

async function tellRecovery() {
  const slot = slots.find(({ kind }) => kind === 'recovery');
  if (!slot) return;
  const from = performance.now();
  let tried = 0;
  while (performance.now() - from < 300) {
    const made = Array.from({ length: 32 }, () => '0123456789ABCDEFGHJKMNPQRSTVWXYZ'[randomInt(32)]).join('');
    await fits(store, slot, { recoveryKey: made });
    tried += 1;
  }
  const perSecond = tried / ((performance.now() - from) / 1000);
  console.log(
    `Recovery key: ${Math.round(perSecond).toLocaleString('en-GB')} guesses a second here, and 160 random bits to guess:`,
  );
  console.log(
    `  ${span(2 ** 159 / perSecond / rented)} with ${rented.toLocaleString('en-GB')} such cores. Whoever finds the sheet needs no guess at all.\n`,
  );
}

async function guessesPerSecond(kdf) {
  await stretch('warm', randomBytes(16), kdf);
  const from = performance.now();
  for (let guess = 0; guess < 3; guess++) await stretch(String(guess), randomBytes(16), kdf);
  return 3 / ((performance.now() - from) / 1000);
}

function cost({ memoryKiB, passes }) {
  return memoryKiB * passes;
}

function span(seconds) {
  const units = [
    ['years', 31_557_600],
    ['days', 86_400],
    ['hours', 3_600],
    ['minutes', 60],
    ['seconds', 1],
  ];
  const [name, length] = units.find(([, size]) => seconds >= size) ?? ['seconds', 1];
  const amount = seconds / length;
  if (amount >= 1e6) return `${(amount / 1e6).toExponential(0).replace('e+', ' × 10^')} million ${name}`;
  return `${amount >= 10 ? Math.round(amount).toLocaleString('en-GB') : amount.toFixed(1)} ${name}`;
}
