import { renderToStaticMarkup } from 'react-dom/server';
import { useForm } from 'react-hook-form';
import { beforeEach, describe, expect, test } from 'vitest';
import { useConversation } from '#renderer/features/conversation/conversation-store';
import { KeptText } from '#renderer/features/conversation/kept-fields';
import { idOf, Telling } from '../../../support/telling';

function Note({ words, isStaffNote }: { words: string; isStaffNote: boolean }) {
  const form = useForm({ defaultValues: { words } });
  return <KeptText form={form} name="words" label="Note" isStaffNote={isStaffNote} />;
}
const html = (words: string, isStaffNote = true) =>
  renderToStaticMarkup(<Note {...{ words, isStaffNote }} />);
const offer = 'A promise? Who, by when?';
const sentence = 'I’ll ring the bank';

/** A static page is rendered from the store's first state. */
const at = (telling: Telling) => {
  useConversation.getInitialState().open = { incident: telling.now(), drafts: {} } as never;
};

describe('a promise in a note', () => {
  beforeEach(() => at(new Telling()));

  test('13.2 is offered as one under the note, and nothing opens by itself', () => {
    expect(html(sentence)).toContain(offer);
    expect(html(sentence)).not.toMatch(/dialog|role="alert"/);
    expect(html('Two payments seen.')).not.toContain(offer);
  });

  test('13.2, K14: a customer’s words are never looked at', () => {
    expect(html(sentence, false)).not.toContain(offer);
  });

  test('13.2 isn’t offered again once it is promised', () => {
    const due = { at: '2026-11-23T12:00:00+00:00', zone: 'Europe/London', pack: null };
    const owner = { owner: '0190a5f0-0000-7000-8000-00000000a001', ownerName: 'Amira K.' };
    at(
      new Telling().tell('promiseMade.v1', {
        ...{ promise: idOf('promise', 1), what: sentence, kind: 'task', due, ...owner },
      }),
    );
    expect(html(sentence)).not.toContain(offer);
  });
});
