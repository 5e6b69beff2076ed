// What is read before anybody sees anything, and what is read when somebody goes there.
import { existsSync, readFileSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';
import { renderToStaticMarkup } from 'react-dom/server';
import { describe, expect, it } from 'vitest';
import { readAhead, room } from '#renderer/app/room';

const src = resolve(import.meta.dirname, '../../../src');

describe('the first screen', () => {
  it('reads no schema and nothing of the desk: zod is told first not to make code out of text', () => {
    const { files, packages } = readWith(join(src, 'renderer/desk.tsx'));
    expect(packages).toContain('react');
    expect([...files].some((file) => file.endsWith('screens/tiles-screen.tsx'))).toBe(true);
    for (const heavy of ['zod', 'temporal-polyfill', 'react-hook-form', '@hookform/resolvers/zod', 'uqr'])
      expect(packages).not.toContain(heavy);
    for (const later of ['screens/desk-screen.tsx', 'screens/conversation-screen.tsx'])
      expect([...files].some((file) => file.endsWith(later))).toBe(false);
  });
});

describe('a room', () => {
  it('is empty until its code is there, and is read once', async () => {
    let reads = 0;
    const Room = room(async () => (reads++, ({ name }: { name: string }) => <p>{name}</p>));
    expect(renderToStaticMarkup(<Room name="Desk" />)).toBe('');
    await Promise.all([Room.ahead(), Room.ahead()]);
    expect(renderToStaticMarkup(<Room name="Desk" />)).toBe('<p>Desk</p>');
    expect(reads).toBe(1);
  });

  it('is tried again where its code could not be read', async () => {
    let reads = 0;
    const Room = room(async () => {
      if (reads++ === 0) throw new Error('not this time');
      return () => <p>There</p>;
    });
    await Room.ahead();
    expect(renderToStaticMarkup(<Room />)).toBe('');
    await Room.ahead();
    expect(renderToStaticMarkup(<Room />)).toBe('<p>There</p>');
  });

  it('is read ahead one after the other, when there is nothing to do', async () => {
    const told: string[] = [];
    const idle = (look: () => void) => (told.push('idle'), look());
    Object.assign(globalThis, { requestIdleCallback: idle });
    await readAhead(['desk', 'conversation'].map((name) => ({ ahead: async () => void told.push(name) })));
    expect(told).toEqual(['idle', 'desk', 'idle', 'conversation']);
  });
});

/** Everything that a file imports at once, and what that imports; what is for types only is not read. */
function readWith(first: string): { files: Set<string>; packages: Set<string> } {
  const [files, packages] = [new Set<string>(), new Set<string>()];
  const waiting = [first];
  for (let file = waiting.pop(); file !== undefined; file = waiting.pop()) {
    if (files.has(file)) continue;
    files.add(file);
    for (const [, names = '', from = ''] of readFileSync(file, 'utf8').matchAll(statement)) {
      if (isForTypes(names)) continue;
      const found = fileOf(file, from);
      if (found === null) packages.add(from);
      else if (/\.tsx?$/.test(found)) waiting.push(found);
    }
  }
  return { files, packages };
}
const statement = /^(?:import|export)\s+(?:([^;'"]*?)\s+from\s+)?'([^']+)';$/gm;

function isForTypes(names: string): boolean {
  const within = /^\{([^}]*)\}$/.exec(names.trim())?.[1];
  const each = within?.split(',').filter((name) => name.trim() !== '');
  return names.startsWith('type ') || Boolean(each?.every((name) => name.trim().startsWith('type ')));
}

function fileOf(from: string, specifier: string): string | null {
  const base = specifier.startsWith('#')
    ? join(src, specifier.slice(1))
    : specifier.startsWith('.')
      ? join(dirname(from), specifier)
      : null;
  if (base === null) return null;
  const found = ['', '.ts', '.tsx']
    .map((ending) => base + ending)
    .find((one) => /\.\w+$/.test(one) && existsSync(one));
  if (found === undefined) throw new Error(`${specifier} in ${from}`);
  return found;
}
