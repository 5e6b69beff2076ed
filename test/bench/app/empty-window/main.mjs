// The least an app with a window can be.
import { app, BrowserWindow } from 'electron';

app.whenReady().then(() => {
  const window = new BrowserWindow({ width: 1366, height: 768, webPreferences: { sandbox: true } });
  void window.loadURL('data:text/html,<!doctype html><title>Empty</title><input autofocus>');
});
