import type { Server } from 'node:http';
export function lookUpService(key?: string): Server;
