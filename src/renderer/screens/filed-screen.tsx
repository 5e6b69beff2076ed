import { useState } from 'react';
import type { Proposal } from '#domain/event/catalogue';
import { reportPaper } from '#domain/paper/paper';
import { reportOf } from '#contract/printing';
import { useRoute } from '../app/route';
import { ContestedPart } from '../features/contested/index';
import { AddCorrection } from '../features/filed/add-correction';
import { KeepOnHold } from '../features/filed/keep-on-hold';
import { FiledAttachments } from '../features/filed/filed-attachments';
import { SaveSigned } from '../features/filed/save-signed';
import { useFiled, type Filed } from '../features/filed/use-filed';
import { usePlaybookOf } from '../features/filed/use-playbook-of';
import { PaperHere, PapersOf, useMade } from '../features/papers/index';
import { Printing } from '../features/printing/index';
import { GatherPack } from '../features/person-pack/gather-button';
import { EraseComplaint } from '../features/retention/index';
import { refused } from '../messages/refused';
import { dayAndTime, say } from '../messages/say';
import { Button, Cluster, Notice, PageHeading, Quiet, Reference, Stack } from '../ui/index';
import { DamagedScreen } from './damaged-screen';
import { PageFrame } from './page-frame';

/** A filed report, read only, exactly as it prints; corrections are added beside it. */
export function FiledScreen({ id, reference }: { id: string; reference: string | null }) {
  const { filed, refusal, add } = useFiled(id);
  const go = useRoute((routing) => routing.go);
  const [isCorrecting, setCorrecting] = useState(false);
  const [isErased, setErased] = useState(false);
  if (refusal?.code === 'damagedIncident' && !isErased)
    return <DamagedScreen id={id} reference={reference} />;
  const unseen = filed?.now.addenda.filter((addendum) => !addendum.seen) ?? [];
  return (
    <PageFrame
      label={say('filedBar')}
      beside={filed?.now.reference && <Reference>{filed.now.reference}</Reference>}
    >
      <Stack gap={24}>
        {refusal && (
          <Notice tone="red" isLive>
            {refused(refusal)}
          </Notice>
        )}
        {isErased && <Erased reference={filed?.now.reference ?? ''} />}
        {!filed && !refusal && <Quiet>{say('readingReport')}</Quiet>}
        {filed && filed.now.state === 'sealed' && !isErased && (
          <>
            <FromBefore filed={filed} />
            <Printing
              paper={reportOf(id)}
              title={say('reportTitle')}
              slipOf={id}
              onQueue={() => go({ screen: 'printQueue' })}
            />
            {unseen.length > 0 && (
              <Notice
                tone="amber"
                action={
                  <Button
                    onPress={() =>
                      void add([
                        { type: 'addendumSeen.v1', payload: { events: unseen.map(({ hash }) => hash) } },
                      ])
                    }
                  >
                    {say('seenThem')}
                  </Button>
                }
              >
                {say('arrivedAfter', { count: unseen.length })}
              </Notice>
            )}
            <Contested filed={filed} onSettle={(settling) => add([settling])} />
            <FiledAttachments filed={filed} />
            <Sheet filed={filed} />
            <Cluster gap={16}>
              <Button onPress={() => setCorrecting(true)}>{say('addCorrection')}</Button>
              <SaveSigned id={id} />
              <GatherPack id={id} />
              <PapersOf id={id} />
              {!filed.now.retentionHold && (
                <>
                  <KeepOnHold id={id} held={null} onAdd={add} />
                  <EraseComplaint id={id} onErased={() => setErased(true)} />
                </>
              )}
            </Cluster>
            {filed.now.retentionHold && <KeepOnHold id={id} held={filed.now.retentionHold} onAdd={add} />}
            <AddCorrection id={id} isOpen={isCorrecting} onClose={() => setCorrecting(false)} onAdd={add} />
          </>
        )}
      </Stack>
    </PageFrame>
  );
}

/** Nobody here took it down: said before anything else. */
function FromBefore({ filed: { sealed } }: { filed: Filed }) {
  if (!sealed.broughtIn) return null;
  const { file, row, byName: name, at } = sealed.broughtIn;
  return <Notice>{say('broughtInFrom', { file, row, name, when: dayAndTime(at) })}</Notice>;
}

/** Two desks told it differently, or each filed a report. */
function Contested({ filed, onSettle }: { filed: Filed; onSettle: (one: Proposal) => Promise<boolean> }) {
  const playbook = usePlaybookOf(filed.now);
  return <ContestedPart incident={filed.now} playbook={playbook} onSettle={onSettle} />;
}

/** Nothing of it is on the screen any more. */
function Erased({ reference }: { reference: string }) {
  return (
    <PageHeading takesFocus below={say('erasedBelow', { reference })}>
      {say('erasedTitle')}
    </PageHeading>
  );
}

/** The sheet of paper, made by whoever makes it for the printer; anew with whatever is added. */
function Sheet({ filed: { now } }: { filed: Filed }) {
  const { paper, refusal } = useMade({ paper: reportPaper, of: now.id }, now.heads.join());
  if (refusal) return <Notice tone="amber">{refused(refusal)}</Notice>;
  if (!paper) return <Quiet>{say('readingReport')}</Quiet>;
  return <PaperHere paper={paper} of={now.id} label={say('reportHere')} />;
}
