// Which papers there are for this place and this person, and the one that is being looked at, made anew with each choice.
import { useEffect, useState } from 'react';
import type { Args, OpenIncident } from '#contract/doorway';
import type { Refusal } from '#contract/refusal';
import type { Incident } from '#domain/incident/state';
import type { Paper } from '#domain/paper/paper';
import type { PaperDefinition, Playbook } from '#domain/playbook/playbook';
import { may } from '#domain/shift/who-may';
import { ask } from '../../app/bridge';
import { useBranch, useShop } from '../../app/desk-state';

interface Read {
  playbook: Playbook;
  incident: Incident | null;
  /** With what was typed of it and is no fact yet. */
  opened: OpenIncident | null;
}

export type Choice = Args<'papers.make'>;

/** Null until it is known what the complaint is, and by which playbook it is handled. */
export function usePapers(of: string | null) {
  const { playbook: own } = useBranch();
  const { person } = useShop();
  const [read, setRead] = useState<Read | null>(null);
  const [refusal, setRefusal] = useState<Refusal | null>(null);
  useEffect(() => {
    let isHere = true;
    void readFor(of, own).then((answer) => {
      if (!isHere) return;
      if ('code' in answer) setRefusal(answer);
      else setRead(answer);
    });
    return () => {
      isHere = false;
    };
  }, [of, own]);
  const isManager = person !== null && may(person.role, 'printManagersPapers');
  const isFiled = read?.incident?.state === 'sealed';
  const fits = (paper: PaperDefinition) =>
    (isManager || paper.for === 'anybody') &&
    (of === null ? paper.of === 'desk' : paper.of === 'complaint' || (paper.of === 'filed' && isFiled));
  const papers = read ? [...read.playbook.letters, ...read.playbook.reports].filter(fits) : [];
  return {
    papers,
    refusal,
    incident: read?.incident ?? null,
    opened: read?.opened ?? null,
    clocks: read?.playbook.clocks ?? [],
    isRead: read !== null,
  };
}

async function readFor(of: string | null, own: string): Promise<Read | Refusal> {
  const opened = of === null ? null : await ask('incident.open', { id: of });
  if (opened && !opened.ok) return opened.refusal;
  const incident = opened?.value.incident ?? null;
  const playbook = await ask('playbook.read', { name: incident?.playbook?.name ?? own });
  if (!playbook.ok) return playbook.refusal;
  return { playbook: playbook.value, incident, opened: opened?.value ?? null };
}

export interface Made {
  paper: Paper | null;
  refusal: Refusal | null;
  take(paper: Paper): void;
}

/**
 * The answer to an older choice is dropped.
 * @param asOf what else it depends on: another one makes it anew
 */
export function useMade(choice: Choice | null, asOf = ''): Made {
  const [made, setMade] = useState<{ of: string; paper: Paper | null; refusal: Refusal | null } | null>(null);
  const asked = JSON.stringify(choice);
  useEffect(() => {
    let isHere = true;
    const given = JSON.parse(asked) as Choice | null;
    if (given)
      void ask('papers.make', given).then((answer) => {
        if (!isHere) return;
        setMade({
          of: asked,
          paper: answer.ok ? answer.value : null,
          refusal: answer.ok ? null : answer.refusal,
        });
      });
    return () => {
      isHere = false;
    };
  }, [asked, asOf]);
  return {
    paper: made?.paper ?? null,
    refusal: made?.of === asked ? made.refusal : null,
    take: (paper) => setMade({ of: asked, paper, refusal: null }),
  };
}
