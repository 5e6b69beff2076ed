/** What a save keeps in memory is what reading its record back gives: memory never knows more than the disk. */
import fc from 'fast-check';
import { expect, it } from 'vitest';
import { applyDelta, changeBetween, readDelta } from '#main/vault/document-delta';
import { emptyDocument, type IncidentDocument } from '#main/vault/incident-document';
import { VaultError } from '#main/vault/vault-error';

const text = fc.string({ unit: 'binary', maxLength: 12 });
const maybe = fc.option(text, { nil: null });
/** Now and then with a field that a newer version added, or with something that no version can mean. */
const event = fc.oneof(
  { weight: 8, arbitrary: fc.record({ header: text, salt: maybe, payload: maybe }) },
  {
    weight: 1,
    arbitrary: fc.record({ header: text, salt: maybe, payload: maybe, later: fc.jsonValue() }),
  },
  {
    weight: 1,
    arbitrary: fc.record({
      header: fc.constantFrom<unknown>(7, undefined, null),
      salt: maybe,
      payload: maybe,
    }),
  },
);
const draft = fc.oneof(
  { weight: 8, arbitrary: fc.record({ value: text, at: text }) },
  { weight: 1, arbitrary: fc.record({ value: text, at: text, later: fc.jsonValue() }) },
  { weight: 1, arbitrary: fc.record({ value: text }) },
);
const drafts = fc.dictionary(fc.oneof(text, fc.constantFrom('__proto__', 'words', 'name')), draft, {
  maxKeys: 4,
});
const place = fc.option(fc.oneof(fc.jsonValue(), fc.record({ step: text, gone: fc.constant(undefined) })), {
  nil: undefined,
});
const change = fc.record({ events: fc.array(event, { maxLength: 3 }), drafts, place });

/** Undefined where it was refused. */
function changed(before: IncidentDocument, after: unknown) {
  try {
    return changeBetween(before, after as IncidentDocument);
  } catch (error) {
    expect(error).toBeInstanceOf(VaultError);
    return undefined;
  }
}

it('keeps in memory what reading the record back gives, after any changes', () => {
  fc.assert(
    fc.property(fc.array(change, { minLength: 1, maxLength: 5 }), fc.boolean(), (changes, isRewritten) => {
      let document = emptyDocument('0190a5f0-0000-7000-8000-000000000001');
      for (const { events, ...rest } of changes) {
        const grown = { ...document, ...rest, events: [...document.events, ...events] };
        const after = isRewritten
          ? { ...grown, later: 'a newer version', events: grown.events.slice(1) }
          : grown;
        const made = changed(document, after);
        if (!made) continue;
        expect(made.document).toStrictEqual(applyDelta(document, readDelta(made.json)));
        document = made.document;
      }
    }),
    { numRuns: 500 },
  );
});

it('does not follow what its maker does with an event afterwards', () => {
  const stored = { header: 'as it was made', salt: null, payload: null };
  const before = emptyDocument('0190a5f0-0000-7000-8000-000000000001');
  const { document } = changeBetween(before, { ...before, events: [stored] });
  stored.header = 'changed behind its back';
  expect(document.events[0]?.header).toBe('as it was made');
});
