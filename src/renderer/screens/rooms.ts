// The rooms behind the first screen. A desk is opened on its tiles or its passphrase; everything else comes after.
import { room } from '../app/room';

export const FirstRun = room(() => import('./first-run-screen').then((it) => it.FirstRunScreen));
export const AtTheDesk = room(() => import('./desk/at-the-desk').then((it) => it.AtTheDesk));
export const Conversation = room(() => import('./conversation-screen').then((it) => it.ConversationScreen));
export const Register = room(() => import('./register-screen').then((it) => it.RegisterScreen));
export const Filed = room(() => import('./filed-screen').then((it) => it.FiledScreen));
export const Papers = room(() => import('./papers-screen').then((it) => it.PapersScreen));
export const SetAside = room(() => import('./set-aside-screen').then((it) => it.SetAsideScreen));
export const Damaged = room(() => import('./damaged-screen').then((it) => it.DamagedScreen));
export const PersonPack = room(() => import('./person-pack-screen').then((it) => it.PersonPackScreen));
export const AboutYou = room(() => import('./about-you-screen').then((it) => it.AboutYouScreen));
export const PrintQueue = room(() => import('./print-queue-screen').then((it) => it.PrintQueueScreen));
export const HeadOffice = room(() => import('./head-office-screen').then((it) => it.HeadOfficeScreen));
export const Settings = room(() => import('./settings-screen').then((it) => it.SettingsScreen));
export const BringIn = room(() => import('./bring-in-screen').then((it) => it.BringInScreen));
export const Overview = room(() => import('./overview-screen').then((it) => it.OverviewScreen));

/** Drawn once, where nobody sees it: the first complaint of the day doesn't wait for code that was never run. */
const conversationDrawn = {
  ahead: () =>
    Conversation.ahead()
      .then(() => import('./conversation-screen'))
      .then((it) => it.drawConversationAhead())
      .catch(() => undefined),
};

/** In the order in which they are needed at a counter. */
export const afterTheFirst = [
  ...[AtTheDesk, Conversation],
  conversationDrawn,
  ...[Filed, Register, Papers, PrintQueue, SetAside, PersonPack],
  ...[AboutYou, Settings, BringIn, HeadOffice, Overview, Damaged],
];
