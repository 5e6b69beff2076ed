// Files that are dropped anywhere on the conversation, and pictures that are pasted, wherever the caret is. Text that is pasted or
// dropped goes where it always went.
import { useEffect } from 'react';
import { sendFiles } from './send-files';

export function useDropAndPaste(): void {
  useEffect(() => {
    const over = (event: DragEvent) => {
      if (!hasFiles(event.dataTransfer)) return;
      event.preventDefault();
      if (event.dataTransfer) event.dataTransfer.dropEffect = 'copy';
    };
    const drop = (event: DragEvent) => {
      if (!hasFiles(event.dataTransfer)) return;
      event.preventDefault();
      void sendFiles([...(event.dataTransfer?.files ?? [])], 'drop', null);
    };
    const paste = (event: ClipboardEvent) => {
      const files = [...(event.clipboardData?.files ?? [])];
      // Office programs put a picture of the text beside the text: the text is what was meant.
      if (files.length === 0 || event.clipboardData?.types.includes('text/plain')) return;
      event.preventDefault();
      event.stopPropagation();
      void sendFiles(files, 'paste', null);
    };
    window.addEventListener('dragover', over);
    window.addEventListener('drop', drop);
    window.addEventListener('paste', paste, { capture: true });
    return () => {
      window.removeEventListener('dragover', over);
      window.removeEventListener('drop', drop);
      window.removeEventListener('paste', paste, { capture: true });
    };
  }, []);
}

function hasFiles(from: DataTransfer | null): boolean {
  return from?.types.includes('Files') ?? false;
}
