import { describe, expect, it } from 'vitest';
import { wishesIn } from '#domain/coaching/cut-note';
import { findPolicies } from '#domain/coaching/find-policies';
import { offerRemedies, type AspectFinding } from '#domain/coaching/offer-remedies';
import { suggestAspects } from '#domain/coaching/suggest-aspects';
import { whoseToGive } from '#domain/coaching/whose-to-give';
import type { Fault, Playbook } from '#domain/playbook/playbook';
import { noteOf, type ConversationId } from '../../../fixtures/conversations';
import { shippedPlaybook } from '../../../fixtures/playbook';

/** What the playbook makes of a conversation, with every aspect found to be `fault`. */
function carry(id: ConversationId, desk: string, fault: Fault | null, serious = false) {
  const playbook = shippedPlaybook(desk);
  const note = noteOf(id);
  const aspects = suggestAspects(note, playbook.categories).filter(({ likely }) => likely);
  const findings = aspects.map(({ words, guess }, index): AspectFinding => {
    const category = guess?.category ?? null;
    return { aspect: `a${index}`, category, fault, clause: null, text: words };
  });
  const sought = wishesIn(note).join('. ');
  const offered = offerRemedies(playbook, { findings, serious, sought });
  return {
    playbook,
    sought,
    aspects: aspects.map(({ words }) => words),
    about: aspects.map(({ guess }) => `${guess?.category}/${guess?.label}`),
    /** The clause found first for each aspect. */
    clauses: findings.map(({ text, category }) => findPolicies(playbook, { text, category })[0]?.policy.id),
    offered: offered.map(({ remedy }) => remedy.id),
    suggested: offered.filter((one) => one.suggested).map(({ remedy }) => remedy.id),
    says: offered.map(({ remedy }) => `${remedy.label} ${remedy.say}`).join('\n'),
    kinds: offered.map(({ remedy }) => remedy.kind),
  };
}
const remedy = (playbook: Playbook, id: string) => {
  const found = playbook.remedies.find((one) => one.id === id);
  if (!found) throw new Error(`no remedy ${id}`);
  return found;
};

describe('T1 the yellow sticker, at the supermarket', () => {
  const story = carry('T1', 'retail', 'ours');
  it('is about the price, and about how it was said', () => {
    expect(story.about).toEqual(['billing/wrong-price', 'staff/how-said']);
    expect(story.sought).toMatch(/^Just the difference/);
  });
  it('is decided by the price that was shown, and by how we speak to people', () => {
    expect(story.clauses).toEqual(['price-shown', 'courtesy']);
  });
  it('is put right with the difference and a word to the team leader, both the clerk’s own to give', () => {
    expect(story.suggested).toEqual(expect.arrayContaining(['price-difference', 'tell-the-team']));
    for (const id of ['price-difference', 'tell-the-team'])
      expect(
        whoseToGive(remedy(story.playbook, id), story.playbook.authority, {
          role: 'staff',
          currency: 'GBP',
          amount: 155,
          givenToday: 0,
        }),
      ).toEqual({ whose: 'yours' });
  });
  it('K1 is a small one: both have a chip, and neither asks for a name', () => {
    const chips = story.playbook.smallOnes;
    expect(chips.filter(({ group }) => group === 'about').map(({ category }) => category)).toEqual(
      expect.arrayContaining(['billing', 'staff']),
    );
    expect(chips.flatMap(({ remedy: id }) => id ?? [])).toEqual(
      expect.arrayContaining(['price-difference', 'tell-the-team']),
    );
  });
});

describe('T3 the patient who can’t hear, at the clinic', () => {
  const story = carry('T3', 'clinic', 'ours');
  it('is about how they were called, the mark for absence, and the interpreter', () => {
    expect(story.about).toEqual([
      'communication/called',
      'administration/marked-absent',
      'communication/interpreter',
    ]);
  });
  it('is decided by clauses on each', () => {
    expect(story.clauses).toEqual(['seen-same-day', 'marked-absent', 'interpreter']);
  });
  it('is put right by being seen today, the letter withdrawn and an interpreter', () => {
    expect(story.suggested).toEqual(
      expect.arrayContaining(['seen-today', 'letter-withdrawn', 'interpreter-booked']),
    );
    expect(story.offered).toEqual(
      expect.arrayContaining(['marks-off', 'adjustment-kept', 'letter-of-apology']),
    );
  });
  it('leaves taking the marks off to the manager', () => {
    const question = { role: 'staff', currency: 'GBP', amount: null, givenToday: 0 } as const;
    expect(whoseToGive(remedy(story.playbook, 'marks-off'), story.playbook.authority, question)).toEqual({
      whose: 'manager',
      because: 'kind',
    });
  });
  it('is never settled with a gesture, a call by voice, or the child as interpreter', () => {
    expect(story.playbook.remedies.map(({ kind }) => kind)).not.toContain('gesture');
    for (const id of story.suggested) {
      const { label, say } = remedy(story.playbook, id);
      expect(`${label} ${say}`).not.toMatch(/\b(?:ring|call you|phone|son|daughter)\b/i);
    }
    const [found] = findPolicies(story.playbook, { text: 'BSL interpreter', category: 'communication' });
    expect(found?.policy.rule).toMatch(/Children and relatives don’t interpret/);
  });
});

describe('T4 somebody else’s letter, at the council', () => {
  const story = carry('T4', 'council', 'notYetKnown', true);
  it('is about the letter that came, the one that is missing, the address, and nobody taking it on', () => {
    expect(story.about).toEqual([
      'contact/wrong-letter',
      'contact/own-missing',
      'contact/address',
      'contact/no-owner',
    ]);
  });
  it('is decided by clauses on each', () => {
    expect(story.clauses).toEqual(['wrong-letter', 'wrong-letter', 'address-safe', 'one-contact']);
  });
  it('offers a receipt for the letter, a call whether they know or not, and the privacy lead', () => {
    expect(story.suggested).toEqual(
      expect.arrayContaining(['letter-back', 'told-either-way', 'privacy-lead-writes']),
    );
    expect(story.offered).toEqual(expect.arrayContaining(['address-apart', 'evidence-kept']));
  });
  it('C has personal data first among the serious kinds, with its clock and what never to do', () => {
    const [first] = story.playbook.serious;
    expect(first).toMatchObject({ id: 'personal-data', takenBy: 'Privacy lead' });
    expect(first?.clock).toMatch(/two working days.*72 hours/);
    expect(first?.never.join(' ')).toMatch(/copy.*name.*address aloud.*the post/i);
  });
  it('never offers a gesture, a copy, or blames the post', () => {
    expect(story.kinds).not.toContain('gesture');
    expect(story.says).not.toMatch(/\bcop(?:y|ies)\b|post room|contractor|voucher/i);
  });
});

describe('T5 the phone of a mother who has died, at the phone shop', () => {
  const story = carry('T5', 'telecom', 'ours');
  it('is about the notice, the money, the messages, and having to tell it again', () => {
    expect(story.about).toEqual([
      'service/bereavement',
      'billing/taken',
      'sales/messages',
      'service/told-again',
    ]);
  });
  it('is decided by clauses on each; certificate and ID suffice', () => {
    expect(story.clauses).toEqual(['bereavement', 'taken-after', 'messages-stop', 'one-contact']);
    const [clause] = findPolicies(story.playbook, {
      text: 'She died. I sent the certificate',
      category: null,
    });
    expect(clause?.policy.rule).toMatch(/certificate and the ID .* are enough/);
  });
  it('8.5 shows the gap: no clause is about keeping a number', () => {
    const wish = 'keep the number till Christmas, her voice is on the answerphone';
    expect(findPolicies(story.playbook, { text: wish, category: null })).toEqual([]);
  });
  it('stops charges and messages, gives the money back to its account, and rests the line', () => {
    expect(story.suggested).toEqual(
      expect.arrayContaining(['refund-to-account', 'charges-stopped', 'messages-off']),
    );
    expect(story.offered).toEqual(expect.arrayContaining(['line-rests', 'noted-once']));
    expect(remedy(story.playbook, 'refund-to-account').kind).toBe('right');
    expect(remedy(story.playbook, 'messages-off').arrives.text).toBe('within 24 hours');
  });
  it('never offers a gesture where somebody has died, and never says “voucher”, “upgrade” or “probate”', () => {
    expect(story.kinds).not.toContain('gesture');
    const { remedies, policies, phrases } = story.playbook;
    expect(
      JSON.stringify([remedies.filter(({ kind }) => kind !== 'gesture'), policies, phrases]),
    ).not.toMatch(/"(?:text|rule|say|label|why)":"[^"]*(?:voucher|upgrade|probate)/i);
  });
});

describe('T7 stopped at the doors, at the supermarket', () => {
  const story = carry('T7', 'retail', 'notYetKnown', true);
  it('is about being stopped, in front of a class, and being treated differently, in her words', () => {
    expect(story.about).toEqual(['staff/stopped', 'staff/in-front', 'staff/differently']);
    expect(story.aspects).toContain('White women. He never moved');
  });
  it('offers what is kept, who gets in touch and an answer in writing', () => {
    expect(story.suggested).toEqual(
      expect.arrayContaining(['evidence-kept', 'written-answer', 'lead-in-touch']),
    );
  });
  it('never offers a voucher or an apology for a fault nobody has found, and never fetches the guard', () => {
    expect(story.kinds).not.toContain('gesture');
    expect(story.suggested).not.toContain('letter-of-apology');
    expect(story.says).not.toMatch(/voucher|guard|filmed|post(?:ed|ing)/i);
  });
});

describe('T8 sesame in the dressing, at the garden-centre café', () => {
  const story = carry('T8', 'retail', 'notYetKnown', true);
  it('is about the sesame, and about the moments spent writing', () => {
    expect(story.about).toEqual(['quality/allergen', 'staff/no-help']);
  });
  it('stops the sale, keeps what was on the plate and names who gets in touch', () => {
    expect(story.suggested).toEqual(
      expect.arrayContaining(['sale-stopped', 'evidence-kept', 'lead-in-touch']),
    );
  });
  it('never puts a refund forward as if that closed it, and never doubts what was said', () => {
    expect(story.suggested.filter((id) => id.startsWith('refund'))).toEqual([]);
    expect(story.kinds).not.toContain('gesture');
    const allergy = story.playbook.serious.find(({ id }) => id === 'allergy');
    expect(allergy?.never.join(' ')).toMatch(/sure they said so/);
    expect(allergy?.keep.join(' ')).toMatch(/plate.*batch.*label/i);
  });
});

it('C what is written for serious matters stays out of the others', () => {
  expect(carry('T1', 'retail', 'ours').offered).not.toContain('evidence-kept');
});
