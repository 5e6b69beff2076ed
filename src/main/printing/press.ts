// Draws a wanted paper in the hidden window: one of the playbook's, a slip, or a run of reports one after the other.
import type { PaperPage } from '#contract/paper';
import { reportOf, type RollWidth, type WantedPaper } from '#contract/printing';
import { no, yes, type Answer } from '#contract/refusal';
import type { Office } from '../office/office-calls';
import type { OpenPaperWindow, PaperWindow, PartOf } from '../window/paper-window';
import { toPdf, type PaperSize, type SheetSize } from './pdf';
import { saysTheSame } from './says-the-same';
import { sheetOf, titleOf } from './sheet-of';

export interface Drawn {
  page: PaperPage;
  window: PaperWindow;
  size: SheetSize;
  title: string;
}
/** A paper as it comes out. */
export interface PaperPdf extends Pick<Drawn, 'page' | 'size' | 'title'> {
  bytes: Uint8Array;
}
export interface DrawingHow {
  /** Its place in the queue. */
  job?: string;
  /** After each report of a run; false stops. */
  onPart?: (done: number, total: number) => boolean;
}
export type PressOffice = Pick<Office, 'ask' | 'paperPage'>;

export class Press {
  private lookedAt: PaperPdf | null = null;

  constructor(
    private readonly office: PressOffice,
    private readonly openPaperWindow: OpenPaperWindow,
  ) {}

  /** The window is the worker's while it works, and nobody's afterwards. */
  async with<T>(
    paper: WantedPaper,
    how: DrawingHow,
    work: (drawn: Drawn) => Promise<Answer<T>>,
  ): Promise<Answer<T>> {
    const page = await this.pageOf(paper, how);
    return page.ok ? this.drawing(page.value, paper, how, work) : page;
  }

  /** The very one that somebody is looking at, while it still says the same; else a new one. */
  async pdf(paper: WantedPaper, how: DrawingHow = {}): Promise<Answer<PaperPdf>> {
    const page = await this.pageOf(paper, how);
    if (!page.ok) return page;
    if (this.lookedAt && saysTheSame(page.value, this.lookedAt.page)) return yes(this.lookedAt);
    return this.drawing(page.value, paper, how, async (drawn) => {
      const { page: drawnPage, size, title } = drawn;
      const bytes = await this.pdfOf(drawn).catch(() => null);
      return bytes ? yes({ page: drawnPage, size, title, bytes }) : no({ code: 'notDrawn' });
    });
  }

  /** While somebody looks at it. */
  keep(pdf: PaperPdf | null): void {
    this.lookedAt = pdf;
  }

  private async drawing<T>(
    page: PaperPage,
    paper: WantedPaper,
    how: DrawingHow,
    work: (drawn: Drawn) => Promise<Answer<T>>,
  ): Promise<Answer<T>> {
    let refused: Answer<PaperPage> | null = null;
    const parts: PartOf = async (at) => {
      const part = await this.partOf(paper, at, how);
      if (!part.ok) refused = part;
      return part;
    };
    return (await this.withPage(page, work, parts)) ?? refused ?? no({ code: 'notDrawn' });
  }

  /** Null: it couldn't be drawn. */
  async withPage<T>(
    page: PaperPage,
    work: (drawn: Drawn) => Promise<Answer<T>>,
    parts?: PartOf,
  ): Promise<Answer<T> | null> {
    const window = await this.openPaperWindow(page, parts).catch(() => null);
    if (!window) return null;
    try {
      const size = sheetOf(page, window.height, await this.usualSize());
      return await work({ page, window, size, title: titleOf(page) });
    } finally {
      window.close();
    }
  }

  /** @throws see toPdf; then the window is gone: the next page gets another one */
  async pdfOf({ window, size }: Pick<Drawn, 'window' | 'size'>): Promise<Uint8Array> {
    try {
      return await toPdf(window.webContents, typeof size === 'string' ? size : 'A4');
    } catch (error) {
      window.giveUp();
      throw error;
    }
  }

  private async pageOf(paper: WantedPaper, { job }: DrawingHow): Promise<Answer<PaperPage>> {
    const asked = job === undefined ? {} : { job };
    if (paper.kind === 'slip')
      return this.office.paperPage({ kind: 'slip', id: paper.id, width: await this.roll(), ...asked });
    if (paper.kind === 'paper') {
      const page = await this.office.paperPage({ ...paper, ...asked });
      const isRoll = page.ok && page.value.kind === 'paper' && page.value.paper.on === 'roll';
      return isRoll && page.ok ? yes({ ...page.value, width: await this.roll() } as PaperPage) : page;
    }
    const size = await this.usualSize();
    return yes({ kind: 'reports', count: paper.ids.length, paper: size, title: 'Reports' });
  }

  /** One report of the run, made when its turn comes. */
  private async partOf(paper: WantedPaper, at: number, { job, onPart }: DrawingHow) {
    const id = paper.kind === 'reports' ? paper.ids[at] : undefined;
    if (id === undefined) return no({ code: 'notForThisWindow' });
    const total = paper.kind === 'reports' ? paper.ids.length : 1;
    if (onPart && !onPart(at, total)) return no({ code: 'jobStopped' });
    return this.office.paperPage({ ...reportOf(id), ...(job === undefined ? {} : { job }) });
  }

  private async roll(): Promise<RollWidth> {
    const settings = await this.office.ask('printing.settings', {});
    return settings.ok ? settings.value.slip.roll : 80;
  }

  private async usualSize(): Promise<PaperSize> {
    const state = await this.office.ask('app.state', {});
    return (state.ok && state.value.branch?.paper) || 'A4';
  }
}
