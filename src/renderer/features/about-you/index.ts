// K9: what is recorded about whoever is at the desk, and the playbook versions they have read.
export { PlaybookRead } from './playbook-read';
export { UnreadPlaybook } from './unread-playbook';
export { WhatIsRecorded } from './what-is-recorded';
