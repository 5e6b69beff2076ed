/** Argon2id. The floor is 19 MiB, 2 passes, 1 lane; see kdf.ts for what is refused. */
export interface KdfParameters {
  readonly memoryKiB: number;
  readonly passes: number;
  readonly lanes: number;
}
