/** With a keyring of the operating system: tile and PIN are enough after a restart, and a changed one locks nobody out. */
import { amira, chen, enter, openRecords, setUpBranch } from '../../support/branch';
import { startKeyring, type Keyring } from '../../support/keyring';
import { expect, test } from '../../support/story';
import { tempFolder } from '../../support/temp-folder';

const started: Keyring[] = [];
test.afterAll(async () => {
  for (const keyring of started) await keyring.stop();
});

async function keyringIn(folder?: string) {
  const keyring = await startKeyring(folder ? { folder } : {});
  started.push(keyring);
  return keyring;
}

test('B4: with a keyring tile and PIN open the desk after a restart; a changed keyring is explained, and the passphrase opens', async ({
  open,
}) => {
  const home = await tempFolder('amends-with-keyring');
  const ours = await keyringIn();

  const first = await open({ home, using: [ours] });
  await setUpBranch(first.page);
  await enter(first.page, amira);
  await first.close();

  await test.step('after a restart nobody is asked for a passphrase', async () => {
    const second = await open({ home, using: [ours] });
    await enter(second.page, amira);
    await second.close();
  });

  await test.step('another keyring: said in plain words, opened by the passphrase', async () => {
    const third = await open({ home, using: [await keyringIn()] });
    await expect(
      third.page.getByText('This computer’s keyring has changed. Everything is kept.'),
    ).toBeVisible();
    await expect(third.page.getByText(amira.name)).toHaveCount(0);
    await openRecords(third.page);
    await enter(third.page, chen);
    await third.close();
  });

  await test.step('no keyring any more: the passphrase still opens', async () => {
    const fourth = await open({ home });
    await openRecords(fourth.page);
    await enter(fourth.page, amira);
  });
});
