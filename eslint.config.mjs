// The packages' half of the walls between rooms: the compiler refuses another room's files
// (each room's tsconfig names what it may see), this list refuses packages a room has no business with.
import tseslint from 'typescript-eslint';
import reactHooks from 'eslint-plugin-react-hooks';

/** Everything a room may import besides its own files. */
const allowed = {
  domain: ['zod', 'temporal-polyfill', 'intl-messageformat'],
  contract: ['zod', '#domain/'],
  preload: ['electron', '#contract/channels'],
  renderer: [
    'react',
    'react-dom',
    'react-aria-components',
    'react-hook-form',
    '@hookform/resolvers/',
    'zustand',
    'zod',
    'lucide-react',
    'intl-messageformat',
    'temporal-polyfill',
    'uqr',
    'signature_pad',
    'pdfjs-dist',
    '@fontsource-variable/',
    '#domain/',
    '#contract/',
  ],
  main: [
    'electron',
    'electron-log',
    'lowdb',
    'hash-wasm',
    'csv-parse',
    'csv-stringify',
    'write-excel-file',
    'ical-generator',
    'zod',
    'temporal-polyfill',
    'node:',
    '#domain/',
    '#contract/',
  ],
  server: [
    'fastify',
    'fastify-plugin',
    '@fastify/',
    'kysely',
    'pg',
    'pino',
    'prom-client',
    'zod',
    'node:',
    '#domain/',
    '#contract/',
  ],
};

/** The regular expression that matches every import a room may not have. */
function forbidden(names) {
  const parts = names.map((name) =>
    name.endsWith('/') || name.endsWith(':') ? escape(name) : `${escape(name)}(?:/|$)`,
  );
  return `^(?!\\.{1,2}(?:/|$)|${parts.join('|')})`;
}
function escape(text) {
  return text.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');
}

export default tseslint.config(
  { ignores: ['out/**', '.types/**', 'node_modules/**', 'dist/**', 'test-results/**'] },
  ...tseslint.configs.recommended,
  {
    rules: {
      '@typescript-eslint/no-unused-vars': ['error', { argsIgnorePattern: '^_', varsIgnorePattern: '^_' }],
      '@typescript-eslint/consistent-type-imports': 'error',
      'no-console': 'error',
      eqeqeq: 'error',
    },
  },
  { files: ['scripts/**', 'test/**'], rules: { 'no-console': 'off' } },
  {
    files: ['src/renderer/**'],
    plugins: { 'react-hooks': reactHooks },
    rules: { ...reactHooks.configs.recommended.rules },
  },
  {
    // What crosses between a page and main goes through the typed doorway, or it doesn't cross.
    files: ['src/**'],
    ignores: ['src/main/door/**', 'src/preload/**'],
    rules: {
      'no-restricted-syntax': [
        'error',
        ...['ipcMain', 'ipcRenderer', 'contextBridge', 'MessageChannelMain'].map((name) => ({
          selector: `Identifier[name="${name}"]`,
          message: `${name} is for src/main/door and src/preload only: add a call to src/contract/doorway.ts.`,
        })),
        {
          selector: 'MemberExpression[property.name="ipc"]',
          message: 'A way past the door: add a call to src/contract/doorway.ts.',
        },
        {
          selector: 'MemberExpression[property.name="send"][object.property.name="webContents"]',
          message: 'Main tells a window something with tell() of src/main/door/door.ts.',
        },
        {
          selector: 'MemberExpression[object.name="shell"][property.name="openExternal"]',
          message: 'Amends opens nothing outside itself.',
        },
      ],
    },
  },
  ...Object.entries(allowed).map(([room, names]) => ({
    files: [`src/${room}/**/*.{ts,tsx}`],
    rules: {
      'no-restricted-imports': [
        'error',
        {
          patterns: [
            {
              regex: forbidden(names),
              message: `The room "${room}" may not import this: see "Who may import whom" in CONTRIBUTING.md.`,
            },
            {
              // The compiler lets a room see what it refers to; by a relative path that would pass the list above.
              regex: `^(?:\\.{1,2}/)+(?:${Object.keys(allowed).join('|')})(?:/|$)`,
              message: 'Another room is imported by its alias (#domain/…), never by a relative path.',
            },
          ],
        },
      ],
    },
  })),
);
