// What papers may name: the parts of the report, the slots of their sentences, and the rows of their tables. A closed list:
// a paper may leave out what stands here, and never show what doesn't.
import { z } from 'zod';

/** Parts of the incident report, each drawn by its own component. */
export const reportParts = [
  ...(['head', 'unresolved', 'inShort', 'whoAndWhen', 'about', 'sideBySide', 'found'] as const),
  ...(['done', 'promised', 'whereNext', 'attached', 'notes', 'corrected', 'signatures'] as const),
  ...(['afterSealing', 'leftOut', 'temperature', 'readAndPrinted'] as const),
] as const;
export const ReportPart = z.enum(reportParts);
export type ReportPart = z.infer<typeof ReportPart>;
/** 2.4: on the manager's copy only. */
export const partsForManagers: ReadonlySet<ReportPart> = new Set(['temperature', 'readAndPrinted']);

/** Slots that any paper may fill in. */
const anywhere = [
  'branch',
  'address',
  'today',
  'clock',
  'person',
  'panic',
  'dutyNumber',
  'record',
  'legalRights',
];
const ofDesk = ['day', 'from', 'to', 'count', 'open', 'parked', 'received', 'closed', 'one', 'many'];
/** Of one complaint, and safe before the customer: words of theirs, and what we tell them anyway. */
const ofComplaint = [
  ...['reference', 'name', 'named', 'received', 'about', 'sought', 'contact', 'pack', 'packNote', 'one'],
  ...[
    'acknowledgeBy',
    'progressBy',
    'answerBy',
    'whereNext',
    'promise',
    'ringsOn',
    'looksInto',
    'approvedBy',
    'total',
    'agreedOn',
  ],
];
/** Of one complaint, for the house alone. */
const ofComplaintForHouse = ['ifTheyComeBack', 'holder'];

/** @param isTheirs a customer gets it */
export function slotsOf(of: 'desk' | 'complaint', isTheirs: boolean): ReadonlySet<string> {
  if (of === 'desk') return new Set([...anywhere, ...ofDesk]);
  return new Set([...anywhere, ...ofComplaint, ...(isTheirs ? [] : ofComplaintForHouse)]);
}

/** Rows of one complaint → their columns, and which of these a customer may be given. */
export const complaintRows = {
  aspects: {
    columns: ['aspect', 'words', 'facts', 'finding', 'why'],
    theirs: ['aspect', 'words', 'finding', 'why'],
  },
  done: { columns: ['what', 'amount', 'state', 'arrives'], theirs: ['what', 'amount', 'state', 'arrives'] },
  promises: { columns: ['what', 'who', 'by', 'kept'], theirs: ['what', 'who', 'by'] },
  clocks: { columns: ['what', 'by'], theirs: ['what', 'by'] },
} as const;

/** Rows of the branch → their columns. Never for customers. */
export const deskRows = {
  received: ['reference', 'time', 'who', 'about', 'holder', 'state'],
  closed: ['reference', 'time', 'who', 'about', 'holder', 'state'],
  open: ['reference', 'since', 'who', 'about', 'holder', 'state', 'next'],
  handOver: ['reference', 'who', 'what', 'want', 'promised', 'holder'],
  promisesDue: ['by', 'owner', 'what', 'reference', 'number', 'late'],
  promisesOfOff: ['by', 'owner', 'what', 'reference', 'number', 'late'],
  serious: ['reference', 'kinds', 'since', 'about', 'holder'],
  notWrittenUp: ['reference', 'since', 'about', 'holder'],
  approvals: ['reference', 'what', 'amount', 'by', 'age'],
  evidence: ['what', 'by', 'owner', 'reference', 'late'],
  register: ['reference', 'received', 'who', 'about', 'holder', 'state', 'closed'],
  abuse: ['day', 'hour', 'kind', 'steps'],
  abuseCounts: ['kind', 'hour', 'count'],
} as const;

export type ComplaintSource = keyof typeof complaintRows;
export type DeskSource = keyof typeof deskRows;
export type RowSource = ComplaintSource | DeskSource;
export const RowSource = z.enum([
  ...(Object.keys(complaintRows) as ComplaintSource[]),
  ...(Object.keys(deskRows) as DeskSource[]),
]);

export function isOfDesk(source: RowSource): source is DeskSource {
  return Object.hasOwn(deskRows, source);
}

/** @param isTheirs a customer gets it */
export function columnsOf(source: RowSource, isTheirs: boolean): readonly string[] {
  if (isOfDesk(source)) return isTheirs ? [] : deskRows[source];
  return complaintRows[source][isTheirs ? 'theirs' : 'columns'];
}
