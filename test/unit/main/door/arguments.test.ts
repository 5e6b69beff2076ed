import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { doorway } from '#contract/doorway';
import { processorTime } from '../../../support/quickest';
import { everyCall, recordingDoor } from './recording-door';
import { sampleArguments } from './sample-arguments';

/** Anything that structured clone can carry over. */
const anything = fc.anything({
  maxDepth: 4, withBigInt: true, withDate: true, withMap: true, withSet: true, withTypedArray: true,
  withSparseArray: true, withNullPrototype: true, withUnicodeString: true,
}); // prettier-ignore
const nasty = fc.constantFrom<unknown>(
  '', ' ', '\0', '\ud800', '\u202eabc', '<script>alert(1)</script>', '=cmd|1', '__proto__', '../../etc/passwd', 'a'.repeat(20_001),
  'a'.repeat(999_000), -1, 0, -0, NaN, Infinity, 2 ** 53, 1e308, true, null, undefined, [], {}, [[]], new Date(NaN), new Map(),
  new Uint8Array(8), JSON.parse('{"__proto__":{"ok":true}}'), new Array(1_000_000), '0'.repeat(6), '٠١٢٣٤٥',
); // prettier-ignore

/** The sample with one of its parts replaced, removed or added to: it comes further than noise does. */
function nearly(sample: unknown): fc.Arbitrary<unknown> {
  const places = placesOf(sample, []);
  return fc
    .tuple(fc.constantFrom(...places), fc.oneof(anything, nasty), fc.constantFrom('replace', 'remove', 'add'))
    .map(([place, value, how]) => changed(sample, place, value, how));
}
function placesOf(value: unknown, path: string[]): string[][] {
  if (typeof value !== 'object' || value === null) return [path];
  return [path, ...Object.entries(value).flatMap(([key, inner]) => placesOf(inner, [...path, key]))];
}
function changed(value: unknown, [key, ...rest]: string[], by: unknown, how: string): unknown {
  if (key === undefined) {
    return how === 'add' && typeof value === 'object' ? { ...value, extra: by } : by;
  }
  const copy: Record<string, unknown> = Array.isArray(value)
    ? ([...value] as never)
    : { ...(value as object) };
  if (rest.length === 0 && how === 'remove') delete copy[key];
  else copy[key] = changed(copy[key], rest, by, how);
  return copy;
}

describe('S2 what may be said', () => {
  for (const name of everyCall) {
    it(`${name}: 400 arguments get a value back, and none reaches its handler unparsed`, async () => {
      const door = recordingDoor();
      const argument = fc.oneof(anything, nasty, nearly(sampleArguments[name]));
      await fc.assert(
        fc.asyncProperty(argument, async (given) => {
          door.reached.length = 0;
          const answer = await door.call(name, given);
          const [reached] = door.reached;
          if (answer.ok) {
            expect(doorway[name].args.parse(reached!.args)).toEqual(reached!.args);
            expect(doorway[name].args.safeParse(given).success).toBe(true);
          } else {
            expect(reached).toBeUndefined();
            expect(answer.refusal).toEqual({
              code: expect.stringMatching(/^(notValid|tooLong)$/),
              field: expect.any(String),
            });
          }
        }),
        { numRuns: 400 },
      );
    });
  }

  it('ten megabytes are too long, at once, and the answer names the field', async () => {
    const door = recordingDoor();
    const story = { ...sampleArguments['incident.draft'], value: 'a'.repeat(10_000_000) };
    const spent = await processorTime(async () => {
      expect(await door.call('incident.draft', story)).toEqual(refusal('tooLong', 'value'));
      expect(await door.call('incident.draft', 'a'.repeat(10_000_000))).toEqual(refusal('tooLong', ''));
      expect(await door.call('setup.confirmRecovery', { groups: new Array(300_000).fill('') })).toEqual(
        refusal('tooLong', 'groups'),
      );
    });
    expect(spent).toBeLessThan(500);
  });

  it('one note that is longer than notes may be is too long, by its field', async () => {
    const door = recordingDoor();
    const draft = { ...sampleArguments['incident.draft'], value: 'a'.repeat(20_001) };
    expect(await door.call('incident.draft', draft)).toEqual(refusal('tooLong', 'value'));
    const setup = sampleArguments['setup.create'];
    const named = { ...setup, staff: [{ ...setup.staff[0], name: 'B'.repeat(81) }] };
    expect(await door.call('setup.create', named)).toEqual(refusal('tooLong', 'staff.0.name'));
    expect(await door.call('store.open', { passphrase: 'a'.repeat(301) })).toEqual(
      refusal('tooLong', 'passphrase'),
    );
  });

  it('what isn’t valid is named by its field', async () => {
    const door = recordingDoor();
    const { id } = sampleArguments['shift.enter'] as unknown as { id: string };
    expect(await door.call('shift.enter', { ...sampleArguments['shift.enter'], pin: '12345', id })).toEqual(
      refusal('notValid', 'pin'),
    );
    expect(await door.call('incident.open', { id: '../../etc' })).toEqual(refusal('notValid', 'id'));
    expect(await door.call('incident.tell', { ...sampleArguments['incident.tell'], proposals: [] })).toEqual(
      refusal('notValid', 'proposals'),
    );
  });

  it('values that contain themselves, or share parts without end, cost no more than a moment', async () => {
    const door = recordingDoor();
    const ring: Record<string, unknown> = {};
    ring['again'] = ring;
    let tree: unknown = 'leaf';
    for (let depth = 0; depth < 20; depth += 1) tree = { left: tree, right: tree, middle: tree };
    const spent = await processorTime(async () => {
      for (const payload of [ring, tree]) {
        const told = {
          ...sampleArguments['incident.tell'],
          proposals: [{ type: 'temperatureRead.v1', payload }],
        };
        expect((await door.call('incident.tell', told)).ok).toBe(false);
      }
    });
    expect(spent).toBeLessThan(500);
    expect(door.reached).toEqual([]);
  });

  it('a handler that breaks is answered by “unexpected”, and the log says where and never what', async () => {
    const door = recordingDoor(async () => {
      throw new Error('Mrs Okafor paid twice');
    });
    expect(await door.call('incident.draft', sampleArguments['incident.draft'])).toEqual({
      ok: false,
      refusal: { code: 'unexpected' },
    });
    expect(door.logged).toMatchObject([['door.unexpected', { call: 'incident.draft' }]]);
    expect(JSON.stringify(door.logged)).not.toMatch(/Okafor|paid|I paid/);
  });
});

function refusal(code: string, field: string) {
  return { ok: false, refusal: { code, field } };
}
