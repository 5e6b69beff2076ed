// Starts other programs for the preparation: quietly, or with everything passed through.
import { spawn, spawnSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { constants } from 'node:os';

/** True where a program of that name can be started. */
export function has(program) {
  const finder =
    process.platform === 'win32' ? ['where', [program]] : ['sh', ['-c', `command -v ${program}`]];
  return spawnSync(finder[0], finder[1], { stdio: 'ignore' }).status === 0;
}

/**
 * Runs a program to its end, keeping its output; answers `{ code, output }`, never throws.
 * @param {{ cwd?: string, env?: object, limit?: number }} [options] `limit` in milliseconds
 */
export function quietly(program, args, { cwd, env, limit } = {}) {
  return new Promise((done) => {
    const child = spawn(program, args, {
      cwd,
      env: { ...process.env, FORCE_COLOR: '0', ...env },
      stdio: ['ignore', 'pipe', 'pipe'],
      timeout: limit,
    });
    let output = '';
    child.stdout.on('data', (data) => (output += data));
    child.stderr.on('data', (data) => (output += data));
    child.on('error', (error) => done({ code: 1, output: `${output}${error.message}` }));
    child.on('close', (code, signal) =>
      done({ code: code ?? 1, output: signal ? `${output}\nended by ${signal}` : output }),
    );
  });
}

/**
 * Runs a program with our own output, passing on Ctrl+C and the like to everything it started.
 * Answers `{ code, overLimit }`: its exit code (128 + n after signal n), and whether it took more than
 * `limit` milliseconds and was ended for it.
 * @param {{ cwd?: string, env?: object, limit?: number, stdin?: 'inherit' | 'ignore', hear?: (said: Buffer) => void }} [options]
 * `hear` gets what it says, which then is not shown
 */
export function openly(program, args, { cwd, env, limit, stdin = 'inherit', hear } = {}) {
  return new Promise((done, fail) => {
    const group = process.platform !== 'win32';
    const out = hear ? 'pipe' : 'inherit';
    const child = spawn(program, args, {
      cwd,
      env: { ...process.env, ...env },
      stdio: [stdin, out, out],
      detached: group, // a group of its own, so that one signal reaches all of it
    });
    for (const stream of [child.stdout, child.stderr]) stream?.on('data', hear);
    const end = (signal) => {
      try {
        process.kill(group ? -child.pid : child.pid, signal);
      } catch {
        // Already gone.
      }
    };
    // Asked once, the program itself may close as it likes; asked again, everything ends.
    let asked = false;
    const pass = (signal) => {
      const inside = asked ? [] : programsInVirtualScreen(child.pid);
      asked = true;
      if (inside.length === 0) end(signal);
      for (const pid of inside) process.kill(pid, signal);
    };
    const signals = ['SIGINT', 'SIGTERM', 'SIGHUP'];
    for (const signal of signals) process.on(signal, pass);
    let overLimit = false;
    const timer = limit && setTimeout(() => ((overLimit = true), end('SIGKILL')), limit);
    child.on('error', fail);
    // What it said last comes before 'close'; without a pipe there is nothing to come.
    child.on(hear ? 'close' : 'exit', (code, signal) => {
      clearTimeout(timer);
      for (const name of signals) process.off(name, pass);
      done({ code: code ?? 128 + (constants.signals[signal] ?? 0), overLimit });
    });
  });
}

/** What xvfb-run has started apart from the screen: a program that loses its screen first can't close properly. */
function programsInVirtualScreen(pid) {
  try {
    const text = (id, file) => readFileSync(`/proc/${id}/${file}`, 'utf8');
    if (!text(pid, 'cmdline').includes('xvfb-run')) return [];
    const children = text(pid, `task/${pid}/children`).trim().split(' ').map(Number);
    return children.filter((child) => text(child, 'comm').trim() !== 'Xvfb');
  } catch {
    return [];
  }
}
