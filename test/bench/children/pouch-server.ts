// express-pouchdb as a program of its own; says its port. @param the folder of its databases
import { createRequire } from 'node:module';
import type { AddressInfo, Server } from 'node:net';

const folder = `${process.argv[2] ?? '.'}/`;
const ask = createRequire(`${process.env.BENCH_FOLDER ?? '.'}/package.json`);
const PouchDB = ask('pouchdb') as { defaults(options: object): unknown };
const express = ask('express') as () => {
  use(what: unknown): void;
  listen(port: number, host: string): Server;
};
const serve = ask('express-pouchdb') as (maker: unknown, options: object) => unknown;

const app = express();
app.use(serve(PouchDB.defaults({ prefix: folder }), { mode: 'minimumForPouchDB', inMemoryConfig: true }));
const server = app.listen(0, '127.0.0.1');
server.once('listening', () => process.send?.(`${(server.address() as AddressInfo).port}`));
