import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { afterEach, describe, expect, it } from 'vitest';
import { fittingPhrases } from '#domain/coaching/choose-phrase';
import { emptyIncident } from '#domain/incident/empty-incident';
import { useDeskState } from '#renderer/app/desk-state';
import { situationOf } from '#renderer/features/conversation/situation';
import { jurisdictionCodes } from '#renderer/messages/branch-words';
import { fakeShop } from '../../../support/fake-bridge';
import { shippedPlaybook } from '../../../fixtures/playbook';

const common = resolve(import.meta.dirname, '../../../../resources/playbooks/common/jurisdictions.json');

afterEach(() => useDeskState.setState({ state: null }));

describe('two-stage apologies follow where the branch is', () => {
  it('set-up and settings offer one code for each law that the playbooks know', () => {
    const laws = JSON.parse(readFileSync(common, 'utf8')) as { codes: string[] }[];
    expect([...jurisdictionCodes].filter(Boolean).sort()).toEqual(laws.map(({ codes }) => codes[0]).sort());
  });

  it('the words that fit are those of the branch’s law, and neutral ones where none is set', () => {
    const playbook = shippedPlaybook('retail');
    const { state } = fakeShop(playbook);
    const said = (jurisdiction: string | null) => {
      useDeskState.setState({ state: { ...state, branch: { ...state.branch!, jurisdiction } } });
      const situation = situationOf(emptyIncident('0190a5f0-1111-7000-8000-000000000148'), null);
      const asked = { moment: 'regret' as const, situation, slots: {} };
      return fittingPhrases(playbook.phrases, asked).map(({ id }) => id);
    };
    expect(said('GB-SCT')).toContain('regret-apology-scotland');
    expect(said('GB-SCT')).not.toContain('regret-apology-protected');
    expect(said('GB-ENG')).toContain('regret-apology-protected');
    for (const id of said(null)) expect(id).not.toMatch(/protected|scotland/);
  });
});
