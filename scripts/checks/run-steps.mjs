// Runs checks in their order. Those that keep one core busy run two at a time; the others have the computer to themselves.
import { runStep } from './run-step.mjs';

/** @returns their results, in the order of the steps */
export async function runSteps(steps) {
  const results = [];
  for (const group of inGroups(steps)) {
    if (group.length === 1) results.push(await ended(group[0]));
    else results.push(...(await twoAtATime(group)));
  }
  return results;
}

function inGroups(steps) {
  const groups = [];
  for (const step of steps) {
    const last = groups.at(-1);
    if (step.isSingle && last?.[0].isSingle) last.push(step);
    else groups.push([step]);
  }
  return groups;
}

async function twoAtATime(group) {
  const results = [];
  const waiting = [...group.entries()];
  const lane = async () => {
    for (let next = waiting.shift(); next; next = waiting.shift()) {
      const [at, step] = next;
      results[at] = await ended(step, { held: true });
    }
  };
  await Promise.all([lane(), lane()]);
  return results;
}

async function ended(step, how) {
  const result = await runStep(step, how);
  return { ...result, kind: step.kind, opened: step.needs === 'electron' && !result.empty };
}
