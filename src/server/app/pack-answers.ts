// Packs answers in one go. As a stream each went through a dozen hands and onto the line in many small pieces, which cost
// more than packing it (docs/decisions/0057).
import { gzip, gzipSync } from 'node:zlib';
import { promisify } from 'node:util';
import type { FastifyInstance } from 'fastify';
import { pieceOf } from './piece-of';

const packBeside = promisify(gzip);
/** Bytes: smaller ones cost more to pack than to send. */
const worthPacking = 1_024;
/** From here on it is done beside, so that nobody waits for it. */
const large = 32_768;
/** Measured on events: 1 is a fifth larger, 6 takes three times as long and saves a twentieth. */
const options = { level: 3 };

export function packAnswers(app: FastifyInstance): void {
  app.addHook('onSend', async (request, reply, payload) => {
    if (typeof payload !== 'string' || payload.length < worthPacking) return payload;
    if (reply.hasHeader('content-encoding') || !takesGzip(request.headers['accept-encoding'])) return payload;
    void reply.header('content-encoding', 'gzip').header('vary', 'accept-encoding');
    reply.removeHeader('content-length');
    // Packed it is a third of that and less.
    const how = { ...options, chunkSize: pieceOf(Math.ceil(payload.length / 3)) };
    return payload.length < large ? gzipSync(payload, how) : packBeside(payload, how);
  });
}

function takesGzip(accepted: string | string[] | undefined): boolean {
  return /(^|[\s,])(gzip|\*)(?!\s*;\s*q=0(\.0*)?\s*(,|$))/i.test(String(accepted ?? ''));
}
