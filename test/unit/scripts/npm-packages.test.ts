import { mkdir, symlink, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { tempFolder } from '../../support/temp-folder';

const script = new URL('../../../scripts/prepare/npm-packages.mjs', import.meta.url).href;

it('packages are never installed through a link, which would empty the folder that others share', async () => {
  const { refuseLinked } = (await import(/* @vite-ignore */ script)) as {
    refuseLinked(folder: string): void;
  };
  const place = await tempFolder('amends-packages');
  const shared = join(place, 'shared');
  await mkdir(shared);
  await symlink(shared, join(place, 'linked'));
  await symlink(join(place, 'nowhere'), join(place, 'dangling'));
  await writeFile(join(place, 'file'), '');
  for (const link of ['linked', 'dangling'])
    expect(() => refuseLinked(join(place, link)), link).toThrow(/is a link[\s\S]*Nothing was changed/);
  for (const fine of ['shared', 'file', 'not there'])
    expect(() => refuseLinked(join(place, fine)), fine).not.toThrow();
});
