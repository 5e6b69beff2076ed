// Where everything that Amends keeps on this computer lies.
import { isAbsolute, join, resolve } from 'node:path';

export interface Home {
  folder: string;
  /** Chromium's: caches, preferences. Nothing of an incident is ever written there. */
  profile: string;
  crashDumps: string;
  logs: string;
}

interface Surroundings {
  env: Record<string, string | undefined>;
  platform: NodeJS.Platform;
  /** The home folder of the OS account. */
  account: string;
}

/**
 * AMENDS_HOME where it is set. Otherwise one store per computer, never in a profile that roams with an account:
 * what was told at this counter must be found at this counter, whoever is logged in.
 */
export function homeFolder(around: Surroundings): Home {
  const chosen = around.env['AMENDS_HOME']?.trim();
  const folder = chosen ? resolve(chosen) : defaultFolder(around);
  return {
    folder,
    profile: join(folder, 'profile'),
    crashDumps: join(folder, 'profile', 'crash-dumps'),
    logs: join(folder, 'logs'),
  };
}

function defaultFolder({ env, platform, account }: Surroundings): string {
  if (platform === 'win32') return join(env['ProgramData'] ?? 'C:\\ProgramData', 'Amends');
  if (platform === 'darwin') return join(account, 'Library', 'Application Support', 'Amends');
  const data = env['XDG_DATA_HOME'];
  // A relative XDG path is to be ignored, says the specification.
  return join(data && isAbsolute(data) ? data : join(account, '.local', 'share'), 'amends');
}
