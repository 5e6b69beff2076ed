/** Words of the filed screens. */
export const filed = {} as const;
