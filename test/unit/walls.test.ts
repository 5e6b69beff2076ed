// The walls between rooms, each tried from both sides: what is forbidden must not compile, or must not lint.
import { ESLint } from 'eslint';
import { existsSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import ts from 'typescript';
import { describe, expect, it } from 'vitest';

const project = resolve(import.meta.dirname, '../..');
const rooms = ['domain', 'contract', 'preload', 'renderer', 'main', 'server'] as const;
type Room = (typeof rooms)[number];

/** A file of each room that another one could be tempted to import. */
const doors: Record<Room, string> = {
  domain: 'incident/state',
  contract: 'refusal',
  preload: 'desk',
  renderer: 'app/bridge',
  main: 'door/handlers',
  server: 'database/database',
};
const mayImport: Record<Room, Room[]> = {
  domain: [],
  contract: ['domain'],
  preload: ['contract'],
  renderer: ['domain', 'contract'],
  main: ['domain', 'contract'],
  server: ['domain', 'contract'],
};
/** What a room must not have, beside other rooms' files; each is a package or a module that is really installed. */
const strangers: Record<Room, string[]> = {
  domain: ['electron', 'react', 'node:fs', 'node:crypto', 'fs', 'zustand', 'lowdb', 'electron-log/node.js'],
  contract: ['electron', 'react', 'node:fs', 'fs', 'react-hook-form', 'lowdb'],
  preload: ['zod', 'react', 'node:fs', 'fs', 'lowdb', 'electron-log/renderer.js', '#contract/doorway'],
  renderer: ['electron', 'node:fs', 'fs', 'node:path', 'lowdb', 'electron-log/renderer.js', 'hash-wasm'],
  main: [
    'react',
    'react-dom/client',
    'zustand',
    'react-aria-components',
    'vite',
    'playwright',
    'fastify',
    'pg',
  ],
  server: ['electron', 'react', 'lowdb', 'electron-log/node.js', 'hash-wasm', 'vite'],
};
/** Names that a room's compiler must not know. */
const unknownNames: Partial<Record<Room, string[]>> = {
  domain: ['window', 'document', 'process', 'Buffer', 'require', 'setTimeout', 'fetch', 'crypto'],
  contract: ['window', 'document', 'process', 'Buffer', 'require', 'setTimeout', 'fetch', 'crypto'],
  renderer: ['process', 'Buffer', 'require', '__dirname'],
  preload: ['process', 'Buffer', 'require', '__dirname'],
  main: ['window', 'document', 'HTMLElement'],
  server: ['window', 'document', 'HTMLElement'],
};

const eslint = new ESLint({ cwd: project });

// The first look at each room reads its libraries, which takes a while on a busy computer.
describe('the walls between the rooms', { timeout: 30_000 }, () => {
  for (const room of rooms) {
    describe(room, () => {
      for (const other of rooms.filter((one) => one !== room)) {
        const isOpen = mayImport[room].includes(other);
        const alias = `#${other}/${doors[other]}`;
        const relative = `../${other}/${doors[other]}`;
        if (isOpen) {
          it(`may import ${other}`, async () => {
            const name = room === 'preload' ? '#contract/channels' : alias;
            expect(await objectionsTo(room, `export * as other from '${name}';\n`)).toEqual([]);
          });
        } else {
          it(`can't import ${other}, by its alias or by a relative path`, async () => {
            for (const name of [alias, relative]) {
              expect(await objectionsTo(room, `export * as other from '${name}';\n`), name).not.toEqual([]);
            }
          });
        }
      }

      for (const name of strangers[room]) {
        it(`can't import ${name}, not even its types`, async () => {
          expect(await objectionsTo(room, `export * as stranger from '${name}';\n`)).not.toEqual([]);
          expect(await lintOf(room, `export type * as stranger from '${name}';\n`)).not.toEqual([]);
        });
      }

      for (const name of unknownNames[room] ?? []) {
        it(`doesn't know ${name}`, () => {
          expect(compilerOn(room, `export const found = ${name};\n`)).not.toEqual([]);
        });
      }
    });
  }

  for (const name of ['ipcMain', 'MessageChannelMain']) {
    it(`${name} can be used at the door only`, async () => {
      const code = `import { ${name} } from 'electron';\nexport const found = ${name};\n`;
      expect(await lintOf('main', code)).not.toEqual([]);
      expect(await lintOf('main', code, 'door/tried.ts')).toEqual([]);
    });
  }

  it('a window is told something at the door only, and nothing is opened outside Amends', async () => {
    for (const line of [
      "desk.webContents.send('state.changed', 1)",
      'desk.webContents.ipc',
      "shell.openExternal('https://example.org')",
    ]) {
      const code = `export const tried = (desk: any, shell: any) => [desk, shell, ${line}]; // eslint-disable-line @typescript-eslint/no-explicit-any\n`;
      expect(await lintOf('main', code), line).not.toEqual([]);
    }
  });
});

/** What the compiler and the linter have against a file of this room; empty when nothing. */
async function objectionsTo(room: Room, code: string): Promise<string[]> {
  return [...compilerOn(room, code), ...(await lintOf(room, code))];
}

async function lintOf(room: Room, code: string, path = 'tried-out.ts'): Promise<string[]> {
  const [result] = await eslint.lintText(code, { filePath: join(project, 'src', room, path) });
  return result!.messages.map((message) => message.message);
}

/** A file that exists only here, compiled with the room's own options: nothing is written into the project. */
function compilerOn(room: Room, code: string): string[] {
  const folder = join(project, 'src', room);
  const file = join(folder, 'tried-out.ts');
  const { options, projectReferences } = optionsOf(folder);
  const host = ts.createCompilerHost(options);
  const { fileExists, readFile } = host;
  host.fileExists = (name) => resolve(name) === file || fileExists(name);
  host.readFile = (name) => (resolve(name) === file ? code : readFile(name));
  host.getSourceFile = (name, target) =>
    resolve(name) === file ? ts.createSourceFile(name, code, target) : sourceOf(name, target);
  const program = ts.createProgram({ rootNames: [file], options, host, projectReferences });
  const source = program.getSourceFile(file)!;
  // Options are asked too: a file outside the room's rootDir is an error there and not in the file.
  return [
    ...program.getSemanticDiagnostics(source),
    ...program.getSyntacticDiagnostics(source),
    ...outside(program),
  ].map(({ messageText }) => ts.flattenDiagnosticMessageText(messageText, '\n'));
}

function outside(program: ts.Program) {
  return program.getOptionsDiagnostics().filter(({ code }) => code === 6059 || code === 6307);
}

const sources = new Map<string, ts.SourceFile | undefined>();
/** Libraries and rooms are read once: a program for each line would take minutes. */
function sourceOf(name: string, target: ts.ScriptTarget | ts.CreateSourceFileOptions) {
  if (!sources.has(name)) {
    sources.set(
      name,
      existsSync(name) ? ts.createSourceFile(name, readFileSync(name, 'utf8'), target) : undefined,
    );
  }
  return sources.get(name);
}

function optionsOf(folder: string) {
  const config = ts.getParsedCommandLineOfConfigFile(
    join(folder, 'tsconfig.json'),
    {},
    {
      ...ts.sys,
      onUnRecoverableConfigFileDiagnostic: (problem) => {
        throw new Error(ts.flattenDiagnosticMessageText(problem.messageText, '\n'));
      },
    },
  )!;
  // Composite wants every file of the room listed; here there is one.
  const options = {
    ...config.options,
    composite: false,
    incremental: false,
    emitDeclarationOnly: false,
    noEmit: true,
    rootDir: folder,
  };
  return { options, projectReferences: config.projectReferences };
}
