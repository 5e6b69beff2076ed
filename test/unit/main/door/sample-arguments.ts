import type { CallName } from '#contract/channels';
import type { Args } from '#contract/doorway';

const id = '0197c0de-0000-7000-8000-000000000001';
const pin = '194027';
const branch = {
  name: 'Mill Lane',
  code: 'MIL',
  currency: 'GBP',
  language: 'en',
  paper: 'A4',
  playbook: 'retail',
} as const;

/** One valid argument per call; the compiler names the one that is missing. */
export const sampleArguments: { [C in CallName]: Args<C> } = {
  'app.state': {},
  'setup.create': {
    branch,
    manager: { name: 'Amira Haddad', pin, passphrase: 'four quiet words here' },
    staff: [{ name: 'Ben', role: 'staff', pin: '582913' }],
  },
  'setup.confirmRecovery': { groups: ['ABCD', 'EFGH'] },
  'setup.newRecoveryKey': {},
  'setup.printRecovery': { how: 'pdf' },
  'sample.open': {},
  'sample.leave': {},
  'store.open': { passphrase: 'four quiet words here' },
  'shift.enter': { person: id, pin },
  'shift.lock': {},
  'shift.prefer': { coaching: 'cues', view: 'page' },
  'shift.close': {},
  'playbook.read': { name: 'retail', version: '1' },
  'incident.begin': { length: 'usual', channel: 'walkIn' },
  'incident.open': { id },
  'incident.draft': {
    id,
    field: 'listen.story',
    value: 'I paid twice',
    place: { stage: 'listen', step: 'story' },
  },
  'incident.tell': {
    id,
    proposals: [{ type: 'temperatureRead.v1', payload: { reading: 'hot' } }] as never,
    settles: ['listen.story'],
  },
  'incident.approve': { id, remedy: id, manager: id, pin },
  'incident.aboutMe': { id, taker: { person: id, pin } },
  'handOver.answer': { id, handOver: id, answer: 'accept', pin, why: '' },
  'abuse.note': { record: id, step: 'limit', kind: 'threat' },
  'abuse.count': {},
  'debrief.list': {},
  'debrief.answer': { id, state: 'done' },
  'attachment.choose': { id, fact: null },
  'attachment.begin': { id, fact: null, name: 'receipt.jpg', size: 5000, from: 'drop' },
  'attachment.piece': { upload: id, at: 0, bytes: 'JVBERi0xLjc=' },
  'attachment.finish': { upload: id },
  'attachment.saveCopy': { id, attachment: 'a'.repeat(64) },
  'history.of': { id },
  'register.list': { state: 'open', query: 'Okafor', limit: 20 },
  'report.read': { id },
  'report.savePdf': { id },
  'report.print': { id, printer: 'Counter', copies: 1 },
  'printers.list': {},
  'paper.page': {},
  'paper.ready': { height: 1123 },
};
