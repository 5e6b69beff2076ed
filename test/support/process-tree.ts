/** Ends a program with everything it has started, the way a power cut would. */
import { readdir, readFile } from 'node:fs/promises';

/** SIGKILL to the process, its group and all descendants; answers once none of them runs any more. */
export async function killTree(pid: number) {
  const doomed = [pid, ...(await descendantsOf(pid))];
  // The group first: one signal reaches all of it before any member can react to another's end.
  signal(-pid);
  doomed.forEach(signal);
  const deadline = Date.now() + 60_000;
  while ((await running(doomed)).length > 0) {
    if (Date.now() > deadline) throw new Error(`still running: ${(await running(doomed)).join(', ')}`);
    await new Promise((done) => setTimeout(done, 10));
  }
}

async function descendantsOf(pid: number): Promise<number[]> {
  const all = await processes();
  const children = all.filter((one) => one.parent === pid);
  const below = await Promise.all(children.map((child) => descendantsOf(child.pid)));
  return [...children.map((child) => child.pid), ...below.flat()];
}

async function running(pids: number[]) {
  const alive = (await processes()).filter((one) => one.state !== 'Z' && one.state !== 'X');
  return pids.filter((pid) => alive.some((one) => one.pid === pid));
}

async function processes() {
  const names = (await readdir('/proc').catch(() => [])).filter((name) => /^\d+$/.test(name));
  const stats = await Promise.all(
    names.map((name) => readFile(`/proc/${name}/stat`, 'utf8').catch(() => undefined)),
  );
  return stats.flatMap((stat, at) => {
    // "pid (program name) state parent …"; the name itself may hold spaces and brackets.
    const [state, parent] = stat?.slice(stat.lastIndexOf(')') + 2).split(' ') ?? [];
    return state ? [{ pid: Number(names[at]), state, parent: Number(parent) }] : [];
  });
}

function signal(pid: number) {
  try {
    process.kill(pid, 'SIGKILL');
  } catch {
    // Already gone.
  }
}
