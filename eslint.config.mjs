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
    '@fontsource-variable/',
    '#domain/',
    '#contract/',
  ],
  main: [
    'electron',
    'electron-log',
    'lowdb',
    'hash-wasm',
    'zod',
    'temporal-polyfill',
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
          ],
        },
      ],
    },
  })),
);
