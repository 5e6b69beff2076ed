/** How hand-overs and a manager's answers change the incident. A yes to a hand-over wins over a lapse that didn't know of it. */
import type { passingOn } from '../../event/payloads/passing-on';
import type { Due, Id } from '../../event/values';
import type { Retellers } from '../reteller';
import type { Done } from '../state/done';
import type { HandOver, HandOverEnd } from '../state/held';
import type { Incident } from '../state';
import { takeInHand } from './protecting';

export const retellPassingOn: Retellers<keyof typeof passingOn> = {
  'handOverOffered.v1': (incident, { handOver: id, to, toName, brief, note, due }, { done }) => {
    const from = { id: done.by, name: done.byName };
    incident.handOver = {
      id,
      from,
      to: { id: to, name: toName },
      brief,
      note,
      due,
      offered: done,
      last: false,
    };
  },
  'handOverAccepted.v1': (incident, { handOver }, { done }) => {
    end(incident, handOver, { ...done, how: 'accepted', why: '' });
    incident.handOver = null;
    takeInHand(incident, { id: done.by, name: done.byName });
  },
  'handOverRefused.v1': (incident, { handOver, why, next }, { done }) => {
    passOn(incident, handOver, { ...done, how: 'refused', why }, next);
  },
  'handOverLapsed.v1': (incident, { handOver, next }, { done }) => {
    passOn(incident, handOver, { ...done, how: 'lapsed', why: '' }, next);
  },
  'handOverWithdrawn.v1': (incident, { handOver }, { done }) => {
    if (incident.handOver?.id !== handOver) return;
    end(incident, handOver, { ...done, how: 'withdrawn', why: '' });
    incident.handOver = null;
  },
  'approvalAsked.v1': (incident, { remedy, promise }, { done, stoodOn }) => {
    const asked = incident.remedies.find((one) => one.id === remedy);
    if (asked && stoodOn(asked.offered.hash)) asked.asked = { ...done, promise };
  },
  'approvalGranted.v2': (incident, { remedy, from, note }, { done, stoodOn }) => {
    const approved = incident.remedies.find((one) => one.id === remedy);
    if (!approved || !stoodOn(approved.offered.hash)) return;
    const said = { ...(from && { from }), ...(note && { note }) };
    approved.approval = { ...done, manager: done.by, managerName: done.byName, ...said };
    approved.refused = null;
  },
  'approvalRefused.v1': (incident, { remedy, reason, from }, { done, stoodOn }) => {
    const refused = incident.remedies.find((one) => one.id === remedy);
    if (!refused || !stoodOn(refused.offered.hash)) return;
    refused.refused = { ...done, reason, ...(from && { from }) };
    refused.approval = null;
  },
};

function passOn(
  incident: Incident,
  handOver: Id,
  how: Done & HandOverEnd,
  next: { handOver: Id; to: Id; toName: string; due: Due } | null,
): void {
  const before = incident.handOver;
  if (before?.id !== handOver) return;
  end(incident, handOver, how);
  const { hash, by, byName, at } = how;
  incident.handOver = next && {
    ...before,
    ...{ id: next.handOver, to: { id: next.to, name: next.toName }, due: next.due, last: true },
    offered: { hash, by, byName, at },
  };
}

function end(incident: Incident, handOver: Id, { how, why, ...done }: Done & HandOverEnd): void {
  const pending = incident.handOver;
  if (pending?.id === handOver) incident.handOvers.push(ended(pending, { ...done, how, why }));
}

function ended({ id, from, to }: HandOver, how: Done & HandOverEnd): Incident['handOvers'][number] {
  return { ...how, id, from, to };
}
