/** How much may be attached: enough for a handful of receipts and photos, never so much that a store fills up unseen. */

/** One photo or file, in bytes. */
export const largestAttachment = 10_000_000;
/** Photos and files of one incident, those that were taken off again included: their bytes stay with the record. */
export const mostAttachments = 20;
/** All of one incident together, in bytes. */
export const largestAttachmentSet = 60_000_000;
/** The longer side of a picture as it is kept, in pixels. */
export const longestSide = 2560;
/** The longer side of what stands in lists and on paper, in pixels. */
export const longestThumbnailSide = 480;
/** A picture with more pixels than this isn't opened at all: a few bytes can claim any size. */
export const mostPixels = 80_000_000;
/** Nor one with a longer side, in pixels. */
export const longestClaimedSide = 30_000;

/** Whether one more of `size` bytes has its place beside those that are there. */
export function hasRoom(there: readonly { size: number }[], size: number): boolean {
  const sum = there.reduce((total, one) => total + one.size, 0);
  return there.length < mostAttachments && sum + size <= largestAttachmentSet;
}
