// Makes one checked playbook out of the parsed files of two folders, or says what is wrong, with file and path.
import type { z } from 'zod';
import { mergeEntries } from './merge-entries';
import { listFiles, Manifest, objectFiles, type Playbook } from './playbook';

/** Parsed JSON per file name ("phrases.en.json"). */
export type PlaybookFiles = Readonly<Record<string, unknown>>;

export interface PlaybookProblem {
  /** "retail/phrases.en.json" */
  file: string;
  /** Where in it: "[3] thanks-kindly.text" */
  path: string;
  says: string;
}

export type Assembled = { ok: true; value: Playbook } | { ok: false; problems: PlaybookProblem[] };

/**
 * `common` is used only when the own playbook.json says `"extends": "common"`. Checks each entry on its own; whether
 * entries fit each other is for checkPlaybook.
 */
export function assemblePlaybook(common: PlaybookFiles, own: PlaybookFiles): Assembled {
  const manifest = Manifest.safeParse(own['playbook.json']);
  if (!manifest.success) return { ok: false, problems: reasons('playbook.json', '', manifest.error) };
  const name = manifest.data.name;
  const base = manifest.data.extends ? common : {};
  const problems: PlaybookProblem[] = [
    ...unknownFiles('common', base, false),
    ...unknownFiles(name, own, true),
  ];
  const parts: Record<string, unknown> = {};

  for (const [file, { at, entry }] of Object.entries(listFiles)) {
    // A paper’s blocks merge one by one too, so that a desk changes a line of it and keeps the rest.
    const merged = mergeEntries(base[file], own[file], ['blocks']);
    problems.push(...merged.mistakes.map((mistake) => ({ file: `${name}/${file}`, ...mistake })));
    if (merged.entries.length === 0)
      problems.push({ file: `${name}/${file}`, path: '', says: 'is missing or empty' });
    parts[at] = merged.entries.map((raw, index) => {
      const parsed = entry.safeParse(raw);
      if (parsed.success) return parsed.data;
      const folder = merged.ownIds.has(String(raw.id)) || !(file in base) ? name : 'common';
      problems.push(...reasons(`${folder}/${file}`, `[${index}] ${String(raw.id)}.`, parsed.error));
      return raw;
    });
  }

  for (const [file, { at, schema }] of Object.entries(objectFiles)) {
    let raw: unknown = { ...asObject(base[file]), ...asObject(own[file]) };
    if (at === 'journey') {
      const stages = mergeEntries(asObject(base[file]).stages, asObject(own[file]).stages, ['steps']);
      problems.push(
        ...stages.mistakes.map(({ path, says }) => ({
          file: `${name}/${file}`,
          path: `stages${path}`,
          says,
        })),
      );
      raw = { stages: stages.entries };
    }
    const parsed = schema.safeParse(raw);
    if (parsed.success) parts[at] = parsed.data;
    else problems.push(...reasons(`${file in own ? name : 'common'}/${file}`, '', parsed.error));
  }

  if (problems.length > 0) return { ok: false, problems };
  return { ok: true, value: { ...manifest.data, ...parts } as Playbook };
}

function unknownFiles(folder: string, files: PlaybookFiles, manifestAllowed: boolean): PlaybookProblem[] {
  return Object.keys(files)
    .filter((file) => !(file in listFiles) && !(file in objectFiles))
    .filter((file) => !(manifestAllowed && file === 'playbook.json'))
    .map((file) => ({ file: `${folder}/${file}`, path: '', says: 'no playbook has a file of this name' }));
}

function asObject(value: unknown): Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
    ? (value as Record<string, unknown>)
    : {};
}

function reasons(file: string, before: string, error: z.ZodError): PlaybookProblem[] {
  return error.issues.map((issue) => ({
    file,
    path: before + issue.path.map(String).join('.'),
    says: issue.message,
  }));
}
