import { app, Menu } from 'electron';
import { menuItems, type Choose } from './menu-items';

/** On Windows and Linux it comes up with the Alt key: the counter's screen has no room for a bar that is hardly used. */
export function setMenu(choose: Choose): void {
  const hasDevTools = process.env['AMENDS_DEV'] === '1' && !app.isPackaged;
  Menu.setApplicationMenu(
    Menu.buildFromTemplate(menuItems(choose, { platform: process.platform, hasDevTools })),
  );
}
