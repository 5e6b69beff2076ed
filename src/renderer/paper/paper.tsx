// The printing window: asks for its page, renders it, and says when there is something to print.
import '../app/no-eval';
import { createRoot, type Root } from 'react-dom/client';
import { flushSync } from 'react-dom';
import type { ReactNode } from 'react';
import type { PaperPage } from '#contract/paper';
import { packWords } from '#domain/person-pack/words.en';
import '../theme/fonts.css';
import { runRule, setPageRules } from './page-rules';
import { PackSheet } from './pack-sheet';
import { PaperSheet } from './paper-sheet';
import { paperMargins } from './paper-margins';
import { RecoverySheet } from './recovery-sheet';
import { say } from './say';
import { fitToRoll, SlipSheet } from './slip-sheet';

type Run = Extract<PaperPage, { kind: 'reports' }>;
const family = 'Atkinson Hyperlegible Next Variable';
/** What was drawn, to be taken off again: the window outlives its page. */
let drawn: Root[] = [];

window.amends.on('paper.next', ({ isBlank }) => {
  clear();
  if (!isBlank) void print();
});
void print();

function clear(): void {
  for (const root of drawn) root.unmount();
  drawn = [];
  document.getElementById('root')?.replaceChildren();
  document.adoptedStyleSheets = [];
  document.title = '';
  document.documentElement.lang = 'en';
}

async function print(): Promise<void> {
  const answer = await window.amends.ask('paper.page', {});
  const root = document.getElementById('root');
  if (!answer.ok || !root) return;
  if (answer.value.kind === 'reports') {
    if (!(await drawRun(answer.value, root))) return;
  } else draw(sheetOf(answer.value), root);
  await Promise.all(['400', '600', '700'].map((weight) => document.fonts.load(`${weight} 13px "${family}"`)));
  await document.fonts.ready;
  await Promise.all([...document.images].map((image) => image.decode().catch(() => undefined)));
  const roll = rollWidth(answer.value);
  const height = roll ? fitToRoll(root, roll) : document.documentElement.scrollHeight;
  await window.amends.ask('paper.ready', { height });
}

/** In millimetres; null for a sheet. */
function rollWidth(page: PaperPage): 80 | 58 | null {
  if (page.kind === 'slip') return page.width;
  return page.kind === 'paper' && page.paper.on === 'roll' ? (page.width ?? 80) : null;
}

function draw(sheet: ReactNode, into: HTMLElement): void {
  const root = createRoot(into);
  drawn.push(root);
  // React may wait for a frame, and a hidden window draws none.
  flushSync(() => root.render(sheet));
}

/**
 * One report after the other, each on sheets of its own with its reference at their head; the sheets are numbered through.
 * False where one of them can't be drawn, or somebody stopped it: then nothing of it is printed.
 */
async function drawRun({ count, title }: Run, root: HTMLElement): Promise<boolean> {
  document.title = title;
  const rules = new CSSStyleSheet();
  document.adoptedStyleSheets = [rules];
  for (let at = 0; at < count; at += 1) {
    const part = await window.amends.ask('paper.part', { at });
    if (!part.ok || part.value.kind !== 'paper') return false;
    const { paper, pictures } = part.value;
    const into = root.appendChild(document.createElement('div'));
    const name = `report${at}`;
    into.style.setProperty('page', name);
    document.documentElement.lang = paper.language;
    rules.insertRule(runRule(name, paperMargins(paper)));
    draw(<PaperSheet paper={paper} pictureOf={(id) => pictures?.[id] ?? null} />, into);
  }
  return true;
}

function sheetOf(page: Exclude<PaperPage, Run>): ReactNode {
  if (page.kind === 'recovery') {
    document.title = `${say('recoveryTitle')}, ${page.branchName}`;
    setPageRules({ size: null, foot: page.branchName, head: '', mark: '' });
    return <RecoverySheet {...page} />;
  }
  if (page.kind === 'pack') {
    document.title = packWords.title;
    const mark = page.isSample ? say('sampleMark') : '';
    setPageRules({ size: page.branch.paper, foot: page.branch.name, head: packWords.title, mark });
    return <PackSheet {...page} />;
  }
  if (page.kind === 'paper') {
    const { paper, pictures, width } = page;
    document.documentElement.lang = paper.language;
    document.title = [paper.reference, paper.title].filter(Boolean).join(', ');
    if (paper.on !== 'roll') setPageRules(paperMargins(paper));
    return (
      <PaperSheet {...(width ? { width } : {})} paper={paper} pictureOf={(id) => pictures?.[id] ?? null} />
    );
  }
  const { words, reference, branch } = page.page;
  document.documentElement.lang = words.id;
  document.title = reference ?? branch;
  return <SlipSheet {...page} />;
}
