import { describe, expect, it } from 'vitest';
import { beingTold } from '#renderer/features/conversation/being-told';

function onItsWay() {
  let answer: (isKept: boolean) => void = () => {};
  const kept = new Promise<boolean>((resolve) => (answer = resolve));
  return { kept, answer };
}

describe('what of a form is on its way to the record', () => {
  it('counts as told: who puts a field back to what stood on the screen before changes it again', async () => {
    const told = beingTold();
    const first = onItsWay();
    told.add({ words: 'deposit twice' }, first.kept);
    expect(told.of('words', 'deposit')).toBe('deposit twice');
    expect(told.of('answer', 'yes')).toBe('yes');
    first.answer(true);
    await first.kept;
    expect(told.of('words', 'deposit')).toBe('deposit');
  });

  it('is answered for by whoever goes on while it is under way, also where it is refused', async () => {
    const told = beingTold();
    const [words, name] = [onItsWay(), onItsWay()];
    told.add({ words: 'deposit' }, words.kept);
    told.add({ name: 'Chen' }, name.kept);
    const [all, one, none] = [told.kept(['words', 'name']), told.kept(['name']), told.kept(['phone'])];
    words.answer(false);
    name.answer(true);
    expect(await Promise.all([all, one, none])).toEqual([false, true, true]);
  });

  it('is the newest of a field: an answer to the one before ends nothing', async () => {
    const told = beingTold();
    const [first, second] = [onItsWay(), onItsWay()];
    told.add({ words: 'deposit' }, first.kept);
    told.add({ words: 'deposit twice' }, second.kept);
    first.answer(true);
    await first.kept;
    expect(told.of('words', '')).toBe('deposit twice');
    second.answer(false);
    await second.kept;
    expect(told.has('words')).toBe(false);
  });
});
