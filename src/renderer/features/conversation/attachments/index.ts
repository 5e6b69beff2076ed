// Photos and files, for every part of the conversation that shows or takes them.
export { AddAttachment, Attached, AttachedSection, AttachmentNotice } from './attached';
export { AttachmentSheet } from './attachment-sheet';
export { AttachmentStrip } from './attachment-strip';
export { useMissing } from './use-missing';
export { pictureAddress } from './picture-address';
export { useDropAndPaste } from './use-drop-and-paste';
