// Required by Electron before an app: as soon as the app's first page shows a field, a key is sent to it, and how long
// all of that took since the process was started is said. Nothing of the app itself is changed for it.
import { app } from 'electron';

const began = Number(process.env.BENCH_BEGAN);
const field = `document.querySelector('input, textarea')`;
const shown = `new Promise((done) => {
  const look = () => {
    const field = ${field};
    if (field && field.getClientRects().length > 0) { field.focus(); requestAnimationFrame(() => setTimeout(done)); }
    else requestAnimationFrame(look);
  };
  look();
})`;
const answered = `new Promise((done) => {
  const look = () => (${field}.value === 'x' ? done(Date.now()) : requestAnimationFrame(look));
  look();
})`;

app.on('browser-window-created', (_, window) => {
  const page = window.webContents;
  page.once('dom-ready', async () => {
    await page.executeJavaScript(shown);
    page.sendInputEvent({ type: 'keyDown', keyCode: 'x' });
    page.sendInputEvent({ type: 'char', keyCode: 'x' });
    page.sendInputEvent({ type: 'keyUp', keyCode: 'x' });
    const at = await page.executeJavaScript(answered);
    process.stdout.write(`\nanswered after ${at - began} ms\n`, () => app.exit(0));
  });
});
