// Builds the gallery of parts on its own, so that nothing of it is ever shipped:
//   npx vite build --config test/support/gallery/vite.config.mjs
import react from '@vitejs/plugin-react';
import { resolve } from 'node:path';
import { defineConfig } from 'vite';

const renderer = resolve(import.meta.dirname, '../../../src/renderer');

export default defineConfig({
  root: renderer,
  base: './',
  plugins: [react()],
  build: {
    target: 'chrome130',
    outDir: resolve(import.meta.dirname, '../../../out/gallery'),
    emptyOutDir: true,
    rolldownOptions: { input: resolve(renderer, 'gallery.html') },
  },
});
