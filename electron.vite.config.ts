import react from '@vitejs/plugin-react';
import { resolve } from 'node:path';
import { defineConfig } from 'electron-vite';

const at = (path: string) => resolve(import.meta.dirname, path);

/** Ours do something by being imported only where that is their purpose. So a page reads of `ui/index` just what it shows. */
const moduleSideEffects = (id: string) =>
  id.startsWith(at('src')) ? /\.css$|\/(no-eval|ask-first)\.ts$/.test(id) : undefined;

/** Every file of a page is a question to main: what the first screens share lies in a few of them, and not in forty. */
const firstFiles = {
  name: 'first',
  tags: ['$initial' as const],
  // Nothing of papers and pictures, and no schema: those are read when somebody goes there. And not how the desk’s pages look
  // throughout: a paper that shares one of these files would look so too.
  test: (id: string) =>
    !/zod|pdfjs|[\\/]domain[\\/]|renderer[\\/](theme|paper|look|picture|display|gallery)/.test(id),
  includeDependenciesRecursively: false,
  entriesAware: true,
  entriesAwareMergeThreshold: 20_000,
};

export default defineConfig({
  main: {
    build: {
      target: 'node20.18',
      externalizeDeps: false,
      minify: true,
      rolldownOptions: {
        input: { index: at('src/main/index.ts'), 'store-worker': at('src/main/store-worker.ts') },
      },
    },
  },
  preload: {
    build: {
      target: 'node20.18',
      externalizeDeps: false,
      // A sandboxed preload can't load a second file, so they share none.
      isolatedEntries: true,
      rolldownOptions: {
        input: {
          desk: at('src/preload/desk.ts'),
          paper: at('src/preload/paper.ts'),
          display: at('src/preload/display.ts'),
        },
        output: { format: 'cjs', entryFileNames: '[name].cjs' },
      },
    },
  },
  renderer: {
    root: at('src/renderer'),
    plugins: [react()],
    build: {
      target: 'chrome130',
      minify: true,
      modulePreload: { polyfill: false },
      // Small fonts and icons as files: the CSP lets no `data:` but images in.
      assetsInlineLimit: 0,
      rolldownOptions: {
        treeshake: { moduleSideEffects },
        input: {
          desk: at('src/renderer/desk.html'),
          paper: at('src/renderer/paper.html'),
          display: at('src/renderer/display.html'),
          picture: at('src/renderer/picture.html'),
          look: at('src/renderer/look.html'),
        },
        preserveEntrySignatures: false,
        output: {
          // Modules run in the order of their imports, also across chunks: see src/renderer/app/no-eval.ts.
          strictExecutionOrder: true,
          codeSplitting: { groups: [firstFiles] },
          chunkFileNames: ({ name }) => `assets/${name.split('~', 1)[0]}-[hash].js`,
        },
      },
    },
  },
});
