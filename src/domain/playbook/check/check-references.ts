// What one file says about another is true: categories, clauses, remedies; and nothing a desk needs is missing.
import type { PlaybookProblem } from '../assemble-playbook';
import type { Condition, Playbook } from '../playbook';
import { Fault } from '../vocabulary';

export function checkReferences(playbook: Playbook): PlaybookProblem[] {
  const problems: PlaybookProblem[] = [];
  const add = (file: string, path: string, says: string) => problems.push({ file, path, says });
  const categories = new Set(playbook.categories.map(({ id }) => id));
  const clauses = playbook.policies.map(({ clause }) => clause);
  const unknown = (ids: readonly string[]) => ids.filter((id) => !categories.has(id));

  for (const [file, entries] of [
    ['questions.json', playbook.questions],
    ['policies.json', playbook.policies],
    ['remedies.json', playbook.remedies],
  ] as const)
    for (const entry of entries)
      for (const id of unknown(entry.categories))
        add(file, entry.id, `names the category “${id}”, which isn’t there`);
  for (const { file, id, when } of conditioned(playbook))
    for (const category of unknown(when.flatMap((condition) => valuesOf(condition, 'category'))))
      add(file, id, `asks for the category “${category}”, which isn’t there`);

  const codes = new Set(playbook.jurisdictions.flatMap((one) => one.codes));
  for (const { file, id, when } of conditioned(playbook))
    for (const code of when.flatMap((condition) => valuesOf(condition, 'jurisdiction')))
      if (!codes.has(code)) add(file, id, `asks for “${code}”, which jurisdictions.json hasn’t got`);
  if (!playbook.questions.some(({ topic }) => topic === 'needs'))
    add('questions.json', 'needs', 'no question asks what could be made easier');

  for (const [index, clause] of clauses.entries())
    if (clauses.indexOf(clause) !== index)
      add('policies.json', clause, 'two policies have this clause number');
  for (const remedy of playbook.remedies) {
    if (!clauses.includes(remedy.clause))
      add('remedies.json', remedy.id, `there is no clause ${remedy.clause}`);
    const days = remedy.arrives.workingDays;
    if (days && days.from > days.to) add('remedies.json', remedy.id, 'arrives between more days and fewer');
  }
  for (const small of playbook.smallOnes) {
    if (small.group === 'about' && (!small.category || !categories.has(small.category)))
      add('small-ones.json', small.id, 'needs a category that is there');
    if (small.remedy && !playbook.remedies.some(({ id }) => id === small.remedy))
      add('small-ones.json', small.id, `there is no remedy “${small.remedy}”`);
  }

  for (const { id } of playbook.categories) {
    const has = (entry: { categories: string[] }) => entry.categories.includes(id);
    for (const kind of ['open', 'closed'])
      if (!playbook.questions.some((question) => has(question) && question.kind === kind))
        add('questions.json', id, `the category has no ${kind} question`);
    if (!playbook.policies.some(has)) add('policies.json', id, 'no policy is about this category');
    if (!playbook.remedies.some((remedy) => has(remedy) && remedy.kind !== 'gesture'))
      add('remedies.json', id, 'the category has no remedy but gestures');
    if (!playbook.smallOnes.some(({ category }) => category === id))
      add('small-ones.json', id, 'the category has no chip for a small one');
  }

  for (const [file, present, needed] of [
    ['faults.json', playbook.faults, Fault.options],
    ['outcomes.json', playbook.outcomes, ['settled', 'notSettled', 'passedTo']],
    ['boundaries.json', playbook.boundaries, ['boundary', 'lastWarning', 'leaving']],
  ] as const)
    for (const id of needed) if (!present.some((entry) => entry.id === id)) add(file, id, 'is missing');
  const { staff, manager } = playbook.authority.gestures;
  for (const [currency, each] of Object.entries(staff.each))
    if (each > (staff.day[currency] ?? 0) || each > (manager.each[currency] ?? 0))
      add('authority.json', currency, 'one gesture may cost more than a whole day’s, or than a manager’s');
  return problems;
}

function conditioned({ phrases, questions, journey }: Playbook) {
  return [
    ...phrases.map(({ id, when }) => ({ file: 'phrases.en.json', id, when })),
    ...questions.map(({ id, when }) => ({ file: 'questions.json', id, when })),
    ...journey.stages.flatMap((stage) => [
      { file: 'journey.json', id: stage.id, when: stage.when },
      ...stage.steps.flatMap(({ id, when, sometimes = [] }) =>
        [{ when }, ...sometimes].map((one) => ({ file: 'journey.json', id, when: one.when })),
      ),
    ]),
  ];
}

function valuesOf({ field, value }: Condition, wanted: Condition['field']): string[] {
  if (field !== wanted || value === undefined) return [];
  return (Array.isArray(value) ? value : [value]).map(String);
}
