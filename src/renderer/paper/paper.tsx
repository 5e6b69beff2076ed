// The printing window: asks for its page, renders it, and says when there is something to print.
import '../app/no-eval';
import { createRoot } from 'react-dom/client';
import { flushSync } from 'react-dom';
import type { ReactNode } from 'react';
import type { PaperPage } from '#contract/paper';
import { incidentReport } from '#domain/report/incident-report';
import { shortMark } from '#domain/report/record-mark';
import { packWords } from '#domain/person-pack/words.en';
import '../theme/fonts.css';
import { setPageRules } from './page-rules';
import { PackSheet } from './pack-sheet';
import { PaperSheet } from './paper-sheet';
import { paperMargins } from './paper-margins';
import { RecoverySheet } from './recovery-sheet';
import { ReportSheet } from './report-sheet';
import { say } from './say';
import { fitToRoll, SlipSheet } from './slip-sheet';

const family = 'Atkinson Hyperlegible Next Variable';

void print();

async function print(): Promise<void> {
  const answer = await window.amends.ask('paper.page', {});
  const root = document.getElementById('root');
  if (!answer.ok || !root) return;
  const sheet = sheetOf(answer.value);
  if (!sheet) return;
  // React may wait for a frame, and a hidden window draws none.
  flushSync(() => createRoot(root).render(sheet));
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

/** Null when there is nothing that may be printed: main then says that it failed. */
function sheetOf(page: PaperPage): ReactNode {
  if (page.kind === 'recovery') {
    document.title = `${say('recoveryTitle')}, ${page.branchName}`;
    setPageRules({ size: null, foot: page.branchName, head: '', mark: '' });
    return <RecoverySheet {...page} />;
  }
  if (page.kind === 'pack') {
    document.title = packWords.title;
    setPageRules({ size: page.branch.paper, foot: page.branch.name, head: packWords.title, mark: '' });
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
  if (page.kind === 'slip') {
    const { words, reference, branch } = page.page;
    document.documentElement.lang = words.id;
    document.title = reference ?? branch;
    return <SlipSheet {...page} />;
  }
  const report = incidentReport(page);
  if (!report) return null;
  document.documentElement.lang = report.language;
  document.title = report.reference;
  setPageRules({
    size: page.branch.paper,
    foot: say('record', { mark: shortMark(report.record) }),
    head: report.reference,
    mark: report.sample ? say('sampleMark') : '',
  });
  return <ReportSheet report={report} pictureOf={(id) => page.pictures?.[id] ?? null} />;
}
