// Amends' own TypeScript for scripts that need a part of it: also what a part reads only once it is used, such as Argon2.
import { createServer, createServerModuleRunner } from 'vite';
import { root } from './project.mjs';

/**
 * `load` answers a file's exports; `close` when nothing more of them is called: what is read later would not be found.
 */
export async function ownModules() {
  const server = await createServer({
    ...{ root, configFile: false, logLevel: 'error', appType: 'custom' },
    server: { middlewareMode: true, hmr: false, ws: false, watch: null },
    optimizeDeps: { noDiscovery: true, include: [] },
    ssr: { external: true },
  });
  const runner = createServerModuleRunner(server.environments.ssr, { hmr: false });
  return {
    load: (file) => runner.import(file),
    async close() {
      await runner.close();
      await server.close();
    },
  };
}
