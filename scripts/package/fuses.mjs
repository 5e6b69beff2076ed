// The fuses of the packaged app: what Electron could do besides being Amends, switched off in the program itself.
import fuses from '@electron/fuses';

const { flipFuses, FuseV1Options, FuseVersion } = fuses;

export const packagedFuses = {
  version: FuseVersion.V1,
  // Nobody gets a Node with the app's rights and name by setting a variable.
  [FuseV1Options.RunAsNode]: false,
  [FuseV1Options.EnableNodeOptionsEnvironmentVariable]: false,
  [FuseV1Options.EnableNodeCliInspectArguments]: false,
  [FuseV1Options.EnableCookieEncryption]: true,
  // Checked by the system on Windows and macOS; Linux ignores it.
  [FuseV1Options.EnableEmbeddedAsarIntegrityValidation]: true,
  [FuseV1Options.OnlyLoadAppFromAsar]: true,
  [FuseV1Options.LoadBrowserProcessSpecificV8Snapshot]: false,
  [FuseV1Options.GrantFileProtocolExtraPrivileges]: false,
};

/** @param {string} program the packaged app's own program file */
export async function setFuses(program) {
  await flipFuses(program, packagedFuses);
}
