// The small one's typing: drafts like everywhere, and facts only when it is filed or opened out.
import { useState } from 'react';
import { useWatch } from 'react-hook-form';
import type { Proposal } from '#domain/event/catalogue';
import { may } from '#domain/shift/who-may';
import { useShop } from '../../app/desk-state';
import { useManner } from '../../app/manner';
import { useConversation, useIncident } from '../conversation/conversation-store';
import { leaveToDesk } from '../conversation/going';
import { leaveField, useJourney } from '../conversation/journey';
import { useKeptForm } from '../conversation/kept-form';
import { useOneWayOn } from '../conversation/one-way-on';
import { usePlaybook } from '../conversation/playbook-store';
import {
  aboutProposals,
  asksAmount,
  didProposals,
  endProposals,
  managersOwn,
  type Happy,
  type SmallText,
} from './small-one-proposals';

const place = { stage: 'listen', step: 'small' } as const;
const empty = { what: '', about: '', did: '', amount: '', code: '' };
const fields = Object.keys(empty).map((name) => `${place.step}.${name}`);

export function useSmallOne() {
  const incident = useIncident();
  const playbook = usePlaybook();
  const { person } = useShop();
  const { tell, draft } = useConversation.getState();
  const { form } = useKeptForm(place, empty, () => []);
  const typed = { ...empty, ...useWatch({ control: form.control }) };
  const [missing, setMissing] = useState<'about' | 'amount' | 'manager' | null>(null);
  const oneWay = useOneWayOn();
  const text: SmallText = {
    what: typed.what,
    about: listOf(typed.about),
    did: listOf(typed.did),
    amount: typed.amount === '' ? null : Number(typed.amount),
    code: typed.code.trim(),
  };

  // A chip is no typing, so the form's own draft-keeping doesn't see it.
  function keep(name: 'about' | 'did' | 'amount', value: string) {
    form.setValue(name, value);
    draft(`${place.step}.${name}`, value, place);
    setMissing(null);
  }

  function missingPart(): 'about' | 'amount' | 'manager' | null {
    if (!text.what.trim() && text.about.length === 0) return 'about';
    if (asksAmount(playbook, text.did) && text.amount === null) return 'amount';
    return !(person && may(person.role, 'approve')) && managersOwn(playbook, text.did) ? 'manager' : null;
  }

  async function file(happy: Happy) {
    leaveField();
    const lacks = missingPart();
    setMissing(lacks);
    // The next key belongs where something is missing.
    if (lacks === 'amount') goTo('amount');
    if (lacks === 'about') goTo('what');
    if (!lacks) await oneWay.goOn(async () => (await fileNow(happy)) && leaveToDesk());
  }

  /** The reference comes with the first content, and the report is filed under it. */
  async function fileNow(happy: Happy): Promise<boolean> {
    if (!(await tell(aboutProposals(playbook, incident, text)))) return false;
    const open = useConversation.getState().open?.incident;
    if (!open?.reference) return false;
    const at = new Date().toISOString();
    return tell(
      [
        ...didProposals(playbook, open, text, at),
        ...endProposals(happy, text),
        { type: 'incidentSealed.v1', payload: { reference: open.reference } },
      ],
      fields,
    );
  }

  async function openOut() {
    const length: Proposal = { type: 'lengthChanged.v1', payload: { length: 'usual', why: '' } };
    const words: Proposal[] = text.what.trim()
      ? [{ type: 'wordsHeard.v1', payload: { text: text.what } }]
      : [];
    const at = new Date().toISOString();
    const all = [
      ...words,
      ...aboutProposals(playbook, incident, text),
      ...(missingPart() === null ? didProposals(playbook, incident, text, at) : []),
      length,
    ];
    await oneWay.goOn(async () => {
      // Where the longer way begins once it is told: they are in the middle of their sentence, and so is the caret.
      useJourney.setState({ stage: 'listen', step: null, about: null, field: 'words' });
      if (await tell(all, fields)) useManner.getState().show(false);
      else useJourney.setState({ field: null });
    });
  }

  return {
    form,
    text,
    missing,
    isGoing: oneWay.isBusy,
    file,
    openOut,
    setChips: (name: 'about' | 'did', ids: readonly string[]) => keep(name, ids.join(',')),
    setAmount: (minor: number | null) => keep('amount', minor === null ? '' : String(minor)),
  };
}

function goTo(field: keyof typeof empty) {
  document.getElementsByName(field)[0]?.focus();
}

function listOf(text: string): string[] {
  return text === '' ? [] : text.split(',');
}
