// Bundles the register without starting it: for containers and services, which run out/server/main.js themselves.
import { prepareServer } from './prepare/server-build.mjs';

await prepareServer();
