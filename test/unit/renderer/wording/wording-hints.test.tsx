import { renderToStaticMarkup } from 'react-dom/server';
import { useForm } from 'react-hook-form';
import { beforeEach, describe, expect, test } from 'vitest';
import { useDeskState } from '#renderer/app/desk-state';
import { WordingHints } from '#renderer/features/conversation/wording/wording-hints';

function Note({ why }: { why: string }) {
  const form = useForm({ defaultValues: { why } });
  return <WordingHints form={form} name="why" />;
}
const html = (why: string) => renderToStaticMarkup(<Note why={why} />);
const words = (why: string) =>
  html(why)
    .replace(/<[^>]+>/g, ' ')
    .replace(/\s+/g, ' ');
const at = (customersCanSee: boolean) => {
  const state = { branch: { customersCanSee } } as ReturnType<typeof useDeskState.getState>['state'];
  // A static page is rendered from the store's first state.
  useDeskState.setState({ state });
  useDeskState.getInitialState().state = state;
};

describe('hints under a note', () => {
  beforeEach(() => at(false));

  test('K14: show what was found, what could stand there and why, with two answers', () => {
    const shown = words('He claims he paid.');
    for (const said of ['Sounds as if we doubt them', '“claims”', 'Instead: says', 'Use it', 'Leave it'])
      expect(shown).toContain(said);
    expect(html('He claims he paid.')).toContain('aria-label="Leave it: claims"');
  });

  test('are announced politely, and nothing is modal', () => {
    expect(html('He claims he paid.')).toMatch(/<span role="status">One hint about the wording/);
    expect(html('He claims he paid.')).not.toMatch(/dialog|role="alert"|aria-live="assertive"/);
  });

  test('two stand there at once, the rest is only counted', () => {
    const many = words(
      'Very difficult customer. He claims he paid. We were busy. Obviously not my department.',
    );
    expect(many.match(/Leave it/g)).toHaveLength(2);
    expect(many).toMatch(/3 more in this note/);
  });

  test('a note that is fine, and quoted words, show nothing', () => {
    expect(words('She said “you were rude and too busy”. Receipt 5512 seen.').trim()).toBe('');
  });

  test('K2: where customers can see the screen, hints stand folded behind one press', () => {
    at(true);
    expect(html('He claims he paid.')).toMatch(/Wording · 1/);
    expect(html('He claims he paid.')).toMatch(/hidden=""/);
  });
});
