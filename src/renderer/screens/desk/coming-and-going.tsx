// Locking hides and never discards: what is being typed goes to the disk first, the screen is cleared, and each person
// comes back to where they were. What was taken down before the desk was open opens with it.
import { useEffect } from 'react';
import { flushAll } from '../../app/before-locking';
import { ask } from '../../app/bridge';
import { useDeskState } from '../../app/desk-state';
import { forgetKeptHere } from '../../app/kept-here';
import { dropTypedAhead, whileChanging } from '../../app/typed-ahead';
import { useMenu } from '../../app/notices';
import { useRoute } from '../../app/route';
import { useConversation } from '../../features/conversation/conversation-store';
import { leaveField, useJourney } from '../../features/conversation/journey';
import { usePanels } from '../../features/conversation/panels';
import { settleTemperature } from '../../features/conversation/temperature';
import { useLetter } from '../../features/letterbox/index';
import { LockWarning } from '../../features/opening/lock-warning';
import { useHotkeys } from '../../ui/index';
import { openItem } from './open-item';

/** Person → the complaint they were in when the desk was locked. Ids only. */
const leftIn = new Map<string, string>();

export function ComingAndGoing() {
  const phase = useDeskState((desk) => desk.state?.phase);
  const person = useDeskState((desk) => desk.state?.person?.id ?? null);
  useEffect(() => window.amends.on('lock.now', () => void lockGently()), []);
  useEffect(() => {
    if (phase === 'desk' && person) void comeBack(person);
    else clearScreen();
  }, [phase, person]);
  return phase === 'desk' ? <AtTheDesk /> : null;
}

/** On every screen of the desk, also in the middle of a conversation. */
function AtTheDesk() {
  const lock = () => void lockGently();
  useHotkeys({ 'Ctrl+L': lock });
  useMenu({ lock });
  return <LockWarning />;
}

/** Also for Ctrl+L: the same way for every lock. */
export async function lockGently(): Promise<void> {
  noteWhere();
  leaveField();
  settleTemperature();
  await Promise.all([useConversation.getState().flush(), flushAll()]);
  useDeskState.getState().take(await ask('shift.lock', {}));
}

function noteWhere(): void {
  const person = useDeskState.getState().state?.person?.id;
  const { open } = useConversation.getState();
  if (!person) return;
  if (open && useRoute.getState().route.screen === 'conversation') leftIn.set(person, open.incident.id);
  else leftIn.delete(person);
}

/** Nothing of a complaint stays on a locked screen, nor in the page behind it. */
function clearScreen(): void {
  forgetKeptHere();
  dropTypedAhead();
  if (!useConversation.getState().open) return;
  useConversation.setState({ open: null });
  useJourney.setState({ incident: null });
  usePanels.setState({ panel: null, cameFrom: null });
}

async function comeBack(person: string): Promise<void> {
  const letter = useLetter.getState().takeLast();
  const id = letter ?? leftIn.get(person);
  leftIn.delete(person);
  // Whoever comes to the desk goes nowhere from there, and what they still press of their PIN is no sentence.
  if (id) await whileChanging(() => goBackTo(id, person));
}

async function goBackTo(id: string, person: string): Promise<void> {
  const answer = await ask('incident.open', { id });
  if (!answer.ok) return;
  const { incident } = answer.value;
  // A colleague may have taken it up meanwhile: then it stays theirs.
  if (incident.state !== 'open' || incident.holder?.id !== person) return;
  if (useDeskState.getState().state?.person?.id === person) await openItem(incident);
}
