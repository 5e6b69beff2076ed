/** Own words of the branch's own papers, at a real office: nothing that was typed is lost, and managers' stay managers'. */
import { cpSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { paperText } from '#domain/paper/paper-text';
import { aHome, Desk, playbooks, refused, value } from '../../support/office-desk';

/** A shop whose playbook lets somebody write into two papers of the branch, one of them the managers'. */
async function desk() {
  const folder = aHome();
  cpSync(playbooks, folder, { recursive: true });
  const note = (id: string, whose: 'anybody' | 'managers') => ({
    ...{ id, title: `Note ${id}`, what: 'For the drawer.', of: 'desk', for: whose, goesTo: 'house' },
    blocks: [{ id: 'own', block: 'own', label: 'In your own words' }],
  });
  const papers = [note('drawer', 'anybody'), note('safe', 'managers')];
  writeFileSync(join(folder, 'retail/reports.json'), JSON.stringify(papers));
  return Desk.setUpAnew(aHome(), { playbooks: folder });
}
const typed = (paper: string, text: string | null, block = 'own') => ({ paper, block, value: text });

describe('own words of a paper of the branch', () => {
  it('F4 are there again after a restart, stand on the paper, and are gone once they are emptied', async () => {
    const shop = await desk();
    value(await shop.ask('papers.keepWords', typed('drawer', 'The key is with Ben.')));
    await shop.restart();
    await shop.openWithPassphrase();
    await shop.enter('amira');
    const own = value(await shop.ask('papers.words', { paper: 'drawer' }));
    expect(own).toEqual({ own: 'The key is with Ben.' });
    const paper = value(await shop.ask('papers.make', { paper: 'drawer', of: null, own }));
    expect(paperText(paper)).toContain('The key is with Ben.');
    value(await shop.ask('papers.keepWords', typed('drawer', null)));
    expect(value(await shop.ask('papers.words', { paper: 'drawer' }))).toEqual({});
  });

  it('K8 those of a managers’ paper are for managers', async () => {
    const shop = await desk();
    await shop.enter('chen');
    value(await shop.ask('papers.keepWords', typed('safe', 'Count it on Friday.')));
    await shop.enter('amira');
    expect(refused(await shop.ask('papers.words', { paper: 'safe' }))).toEqual({ code: 'managersOnly' });
    expect(refused(await shop.ask('papers.keepWords', typed('safe', 'x')))).toEqual({ code: 'managersOnly' });
  });

  it('are kept where the playbook has a place for them, and nowhere else', async () => {
    const shop = await desk();
    for (const nowhere of [typed('drawer', 'x', 'other'), typed('acknowledgement', 'x'), typed('none', 'x')])
      expect(refused(await shop.ask('papers.keepWords', nowhere))).toEqual({ code: 'noSuchThing' });
  });
});
