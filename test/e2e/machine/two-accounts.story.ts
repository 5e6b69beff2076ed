/** One counter, two accounts of the computer, each with a keyring of its own: neither pushes the other's aside. */
import { execFile } from 'node:child_process';
import { promisify } from 'node:util';
import { amira, ben, enter, openRecords, setUpBranch } from '../../support/branch';
import { startKeyring } from '../../support/keyring';
import { ordinaryUser } from '../../support/ordinary-user';
import { expect, test } from '../../support/story';

const run = promisify(execFile);

/** Another account of the computer, logged in with its keyring unlocked. */
async function account(name: string) {
  const user = await ordinaryUser(name);
  const keyring = await startKeyring({ as: user });
  const leave = async () => {
    await keyring.stop();
    await user.remove();
  };
  return { user, using: [user, keyring], leave };
}

test('B4: two accounts of one computer each open the same records with tile and PIN, after both have been here', async ({
  open,
}) => {
  const [early, late] = [await account('early'), await account('late')];
  const home = await early.user.makeFolder();
  /** As an installer gives both accounts their rights: here the folder goes from hand to hand. */
  const handTo = async ({ user: { identity } }: typeof early) => {
    if (identity.uid !== undefined) await run('chown', ['-R', `${identity.uid}:${identity.gid}`, home]);
  };
  try {
    await test.step('the early account sets up', async () => {
      const { page, close } = await open({ home, using: early.using });
      await setUpBranch(page);
      await enter(page, amira);
      await close();
    });

    await test.step('the late one opens with a keyholder’s passphrase once, and then by tile and PIN', async () => {
      await handTo(late);
      const first = await open({ home, using: late.using });
      await openRecords(first.page);
      await enter(first.page, ben);
      await first.close();
      const second = await open({ home, using: late.using });
      await enter(second.page, ben);
      await second.close();
    });

    await test.step('the early one still opens by tile and PIN, and nobody is told of a changed keyring', async () => {
      await handTo(early);
      const { page, close } = await open({ home, using: early.using });
      await expect(page.getByText(/keyring has changed/)).toHaveCount(0);
      await enter(page, amira);
      await close();
    });

    await test.step('and so does the late one', async () => {
      await handTo(late);
      const { page, close } = await open({ home, using: late.using });
      await enter(page, ben);
      await close();
    });
  } finally {
    await early.leave();
    await late.leave();
  }
});
