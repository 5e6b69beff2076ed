import { readdirSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { renderToStaticMarkup } from 'react-dom/server';
import { afterEach, describe, expect, it } from 'vitest';
import { usePlaybookStore } from '#renderer/features/conversation/playbook-store';
import { StaffNote } from '#renderer/features/conversation/staff-note';
import { shippedPlaybook } from '../../../fixtures/playbook';

const features = resolve(import.meta.dirname, '../../../../src/renderer/features');
/** Free text that isn't staff's own note: what the customer said or gets, and the two fields that carry the line themselves. */
const notStaffs = [
  'letterbox/letter-page.tsx',
  'reaching-us/acknowledge-sheet.tsx',
  'conversation/kept-fields.tsx',
  'conversation/staff-note.tsx',
];

describe('1.8 the customer may ask to read it', () => {
  afterEach(() => usePlaybookStore.setState({ playbook: null }));

  it('1.8 stands under a note, in the playbook’s words', () => {
    const playbook = shippedPlaybook('council');
    // A store's first state is what a page without a browser is drawn from.
    Object.assign(usePlaybookStore.getInitialState(), { playbook });
    const page = renderToStaticMarkup(
      <StaffNote label="Note" value="" onChange={() => undefined} name="n" />,
    );
    Object.assign(usePlaybookStore.getInitialState(), { playbook: null });
    expect(playbook.notices.mayRead).toMatch(/read/iu);
    expect(page).toContain(playbook.notices.mayRead);
  });

  it('1.8 stands under every free text of staff’s own: none is drawn without it', () => {
    const files = readdirSync(features, { recursive: true, encoding: 'utf8' }).filter((file) =>
      file.endsWith('.tsx'),
    );
    const bare = files.filter((file) => readFileSync(join(features, file), 'utf8').includes('<GrowingText'));
    expect(bare.map((file) => file.replaceAll('\\', '/')).sort()).toEqual(
      [...notStaffs].sort().filter((file) => bare.includes(file)),
    );
    const kept = readFileSync(join(features, 'conversation/kept-fields.tsx'), 'utf8');
    expect(kept).toMatch(/isStaffNote && \(\s*<>\s*<MayRead \/>/u);
  });
});
