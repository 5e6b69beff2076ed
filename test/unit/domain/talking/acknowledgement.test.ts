import { describe, expect, it } from 'vitest';
import { acknowledgementText } from '#domain/slip/acknowledgement';
import { shippedNames, shippedPlaybook } from '../../../fixtures/playbook';

const about = {
  ...{ branch: 'Mill Lane Hotel', name: 'Mrs Osei', reference: 'MIL-2026-A0148' },
  ...{ colleague: 'Amira', time: 'by 12:00 tomorrow' },
};

describe('the acknowledgement', () => {
  it('1.7, 1.8 names a time, who answers, and what is written down, at every desk and in every form', () => {
    for (const name of shippedNames) {
      const { notices } = shippedPlaybook(name);
      for (const how of ['slip', 'letter', 'email'] as const) {
        const text = acknowledgementText(notices, how, about);
        for (const part of ['by 12:00 tomorrow', 'Amira', 'MIL-2026-A0148', notices.recordNotice])
          expect(text).toContain(part);
        expect(text).not.toMatch(/[{}]/u);
      }
      expect(acknowledgementText(notices, 'autoReply', about)).toMatch(/\d\d:\d\d/u);
    }
  });
  it('1.7 reads well where nobody was named, and takes a name as it is', () => {
    const { notices } = shippedPlaybook('retail');
    expect(acknowledgementText(notices, 'email', { ...about, name: '' })).toMatch(/^Hello, thank you/);
    expect(acknowledgementText(notices, 'email', { ...about, name: '{time}' })).toMatch(/^Hello \{time\}, /);
  });
});
