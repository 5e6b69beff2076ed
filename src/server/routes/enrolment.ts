// Answers about the register itself and about the computer that asks.
import { enrol, takeChains } from '../register/enrolling';
import { readBranchCard } from '../register/branch-card';
import { refuse } from '../register/problem';
import { standing, type Handlers } from '../app/handler';

export const enrolment: Handlers<'register.about' | 'device.enrol' | 'device.self' | 'device.newChain'> = {
  'register.about': async (_asked, deps) => ({
    register: deps.identity().register,
    ...standing(deps),
    key: deps.identity().key.x,
    version: deps.version,
  }),

  'device.enrol': async ({ body }, deps) => {
    const { register, key } = deps.identity();
    return { register, registerKey: key.x, ...standing(deps), ...(await enrol(deps.database, body)) };
  },

  'device.self': async ({ caller }, deps) => ({
    ...standing(deps),
    device: caller.device,
    role: caller.role === 'area' || caller.role === 'headOffice' ? caller.role : 'desk',
    name: caller.name,
    branch: await readBranchCard(deps.database, caller.branch),
    letter: caller.letter,
  }),

  'device.newChain': async ({ caller, body }, { database }) => {
    await takeChains(database, caller.device, [body.device]);
    const [row] = await database.query<{ device: string }>(
      'select device from amends.device_chain where chain = $1',
      [body.device],
    );
    if (row?.device !== caller.device) refuse('deviceKnown');
    return {};
  },
};
