// Packs answers in one go. As a stream each went through a dozen hands and onto the line in many small pieces, which cost
// more than packing it (docs/decisions/0057).
import { brotliCompress, constants, gzip, gzipSync } from 'node:zlib';
import { promisify } from 'node:util';
import type { FastifyInstance } from 'fastify';
import { pieceOf } from './piece-of';

const gzipBeside = promisify(gzip);
const brotliBeside = promisify(brotliCompress);
/** Bytes: smaller ones cost more to pack than to send. */
const worthPacking = 1_024;
/** From here on it is done beside, so that nobody waits for it. */
const large = 32_768;
/** Measured on events: 1 is a fifth larger, 6 takes three times as long and saves a twentieth. */
const options = { level: 3 };
/** Measured on events, at 1: in half the time of the above, and smaller (docs/decisions/0072). */
const quality = { [constants.BROTLI_PARAM_QUALITY]: 1 };

export function packAnswers(app: FastifyInstance): void {
  app.addHook('onSend', async (request, reply, payload) => {
    if (typeof payload !== 'string' || payload.length < worthPacking) return payload;
    if (reply.hasHeader('content-encoding')) return payload;
    const accepted = String(request.headers['accept-encoding'] ?? '');
    const isLarge = payload.length >= large;
    const encoding = isLarge && takes('br', accepted) ? 'br' : takes('gzip', accepted) ? 'gzip' : null;
    if (encoding === null) return payload;
    void reply.header('content-encoding', encoding).header('vary', 'accept-encoding');
    reply.removeHeader('content-length');
    // Packed it is a third of that and less.
    const chunkSize = pieceOf(Math.ceil(payload.length / 3));
    if (encoding === 'br') return brotliBeside(payload, { chunkSize, params: quality });
    const how = { ...options, chunkSize };
    return isLarge ? gzipBeside(payload, how) : gzipSync(payload, how);
  });
}

const named = {
  gzip: /(^|[\s,])(gzip|\*)(?!\s*;\s*q=0(\.0*)?\s*(,|$))/i,
  // Whoever takes anything may mean less: gzip is what every one of them knows.
  br: /(^|[\s,])br\s*(?!\s*;\s*q=0(\.0*)?\s*(,|$))(?=[;,]|$)/i,
};
const takes = (encoding: keyof typeof named, accepted: string) => named[encoding].test(accepted);
