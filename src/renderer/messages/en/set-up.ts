/** Words of the first run, of opening the records and of the tiles. */
export const setUp = {} as const;
