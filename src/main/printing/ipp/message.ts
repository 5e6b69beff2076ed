// The print system's own language (IPP, RFC 8010), as much of it as sending one job and asking after it needs.

/** Tags of RFC 8010, 3.5. */
const tag = {
  operation: 0x01,
  job: 0x02,
  end: 0x03,
  integer: 0x21,
  boolean: 0x22,
  enum: 0x23,
  name: 0x42,
  keyword: 0x44,
  uri: 0x45,
  charset: 0x47,
  language: 0x48,
  mime: 0x49,
} as const;

export type IppValue = string | number | boolean;
/** What one printer or one job says of itself; a list where it says several. */
export type IppAttributes = Readonly<Record<string, readonly IppValue[]>>;

export const operation = {
  printJob: 0x0002,
  cancelJob: 0x0008,
  jobAttributes: 0x0009,
  printerAttributes: 0x000b,
  /** Of CUPS alone: every queue of this computer. */
  printers: 0x4002,
} as const;

/** `kind` as RFC 8011 has it for that attribute. */
type Said<Kind> = readonly [kind: Kind, name: string, value: IppValue];
export interface Asked {
  operation: (typeof operation)[keyof typeof operation];
  about: readonly Said<'uri' | 'name' | 'mime' | 'integer'>[];
  job?: readonly Said<'integer' | 'keyword'>[];
}
export interface Answered {
  /** Below 0x0100: it was done. */
  status: number;
  groups: IppAttributes[];
}

/** Everything but the document, which follows right behind it. */
export function asBytes({ operation: what, about, job = [] }: Asked): Buffer {
  const head = Buffer.from([2, 0, what >> 8, what & 0xff, 0, 0, 0, 1, tag.operation]);
  const parts = [
    head,
    attribute(tag.charset, 'attributes-charset', 'utf-8'),
    attribute(tag.language, 'attributes-natural-language', 'en'),
    ...about.map(([kind, name, value]) => attribute(tag[kind], name, value)),
  ];
  if (job.length > 0) parts.push(Buffer.from([tag.job]));
  parts.push(...job.map(([kind, name, value]) => attribute(tag[kind], name, value)));
  return Buffer.concat([...parts, Buffer.from([tag.end])]);
}

function attribute(kind: number, name: string, value: IppValue): Buffer {
  const bytes = typeof value === 'number' ? int(value) : Buffer.from(String(value), 'utf8');
  const named = Buffer.from(name, 'utf8');
  return Buffer.concat([Buffer.from([kind]), short(named.length), named, short(bytes.length), bytes]);
}

/** @throws RangeError where the bytes end early: whoever answered spoke something else */
export function fromBytes(bytes: Buffer): Answered {
  const status = bytes.readUInt16BE(2);
  const groups: Record<string, IppValue[]>[] = [];
  let at = 8;
  let last = '';
  for (;;) {
    const kind = bytes.readUInt8(at++);
    if (kind === tag.end) return { status, groups };
    if (kind < 0x10) {
      groups.push({});
      continue;
    }
    const name = bytes.toString('utf8', at + 2, at + 2 + bytes.readUInt16BE(at));
    at += 2 + bytes.readUInt16BE(at);
    const length = bytes.readUInt16BE(at);
    const value = valueOf(kind, bytes.subarray(at + 2, at + 2 + length));
    at += 2 + length;
    // A value without a name is one more of the attribute before it.
    if (name !== '') last = name;
    const group = groups.at(-1);
    if (group && value !== null) (group[last] ??= []).push(value);
  }
}

function valueOf(kind: number, bytes: Buffer): IppValue | null {
  if (kind === tag.integer || kind === tag.enum) return bytes.readInt32BE(0);
  if (kind === tag.boolean) return bytes.readUInt8(0) === 1;
  // Texts and names of any sort; dates, ranges and collections are of no use here.
  return kind >= 0x41 && kind <= 0x49 ? bytes.toString('utf8') : null;
}

function short(value: number): Buffer {
  const bytes = Buffer.alloc(2);
  bytes.writeUInt16BE(value);
  return bytes;
}
function int(value: number): Buffer {
  const bytes = Buffer.alloc(4);
  bytes.writeInt32BE(value);
  return bytes;
}
