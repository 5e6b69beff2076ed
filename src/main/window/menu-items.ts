// What the application menu says: every key of the counter, by name.
import type { MenuItemConstructorOptions as Item } from 'electron';
import type { MenuChoice } from '#contract/doorway';

export type Choose = (choice: MenuChoice) => void;
interface Kind {
  platform: NodeJS.Platform;
  hasDevTools: boolean;
}

/**
 * The menu shows the keys and doesn't listen for them: the renderer does, because only the screen knows which key
 * means something now. On a Mac a shown key is a live one, but the page has it first and keeps what it used.
 */
export function menuItems(choose: Choose, { platform, hasDevTools }: Kind): Item[] {
  const item = (label: string, choice: MenuChoice, accelerator?: string): Item => ({
    label,
    id: choice,
    click: () => choose(choice),
    ...(accelerator && { accelerator, registerAccelerator: false }),
  });
  /** A key that only means something inside a conversation: named here, used there. */
  const key = (label: string, accelerator: string): Item => ({
    label,
    accelerator,
    registerAccelerator: false,
    enabled: false,
  });
  const line: Item = { type: 'separator' };

  const menus: Item[] = [
    {
      label: 'Complaint',
      submenu: [
        item('New complaint', 'new', 'CommandOrControl+N'),
        item('Small one', 'small', 'CommandOrControl+Shift+N'),
        line,
        item('Find', 'find', 'CommandOrControl+F'),
        item('All complaints', 'register'),
        item('Print', 'print', 'CommandOrControl+P'),
        line,
        item('People and settings', 'settings', 'CommandOrControl+Shift+P'),
        item('Lock', 'lock', 'CommandOrControl+L'),
        { role: 'quit', label: 'Close Amends' },
      ],
    },
    {
      label: 'Edit',
      submenu: [
        { role: 'undo', label: 'Undo' },
        { role: 'redo', label: 'Redo' },
        line,
        { role: 'cut', label: 'Cut' },
        { role: 'copy', label: 'Copy' },
        { role: 'paste', label: 'Paste' },
        { role: 'selectAll', label: 'Select all' },
      ],
    },
    {
      label: 'Conversation',
      submenu: [
        item('I’ve just promised', 'promise', 'F4'),
        item('Manager', 'manager', 'F6'),
        item('This is serious', 'serious', 'F7'),
        item('Help me', 'helpMe', 'F12'),
        item('How shall we talk?', 'ways', 'CommandOrControl+Shift+T'),
        item('Turn the screen round', 'turn', 'F9'),
        item('Earlier with us', 'history', 'Alt+H'),
        key('Two desks, two answers', 'CommandOrControl+Shift+D'),
        key('Tell them we have it', 'CommandOrControl+Shift+A'),
        key('It’s bigger than that', 'CommandOrControl+Shift+U'),
        line,
        key('Continue', 'CommandOrControl+Enter'),
        key('Back', 'Alt+Left'),
        line,
        key('Calm', 'Alt+1'),
        key('Warm', 'Alt+2'),
        key('Hot', 'Alt+3'),
        key('Boiling', 'Alt+4'),
        key('Hotter by five', 'Alt+Plus'),
        key('Calmer by five', 'Alt+-'),
      ],
    },
    {
      label: 'Screen',
      submenu: [
        item('Hide the screen', 'hide', 'F8'),
        item('Customers can see this screen', 'customersCanSee', 'Alt+Q'),
        key('What is for staff’s eyes', 'Alt+S'),
        line,
        item('All of it on one page', 'onePage', 'Alt+V'),
        item('Coaching: full', 'coachingFull'),
        item('Coaching: short', 'coachingShort'),
        item('Coaching: cues only', 'coachingCues'),
        line,
        { role: 'zoomIn', label: 'Larger' },
        { role: 'zoomOut', label: 'Smaller' },
        { role: 'resetZoom', label: 'Usual size' },
        ...(hasDevTools ? [line, { role: 'toggleDevTools' } as Item] : []),
      ],
    },
    { label: 'Help', role: 'help', submenu: [item('Keys', 'help', 'F1')] },
  ];
  return platform === 'darwin' ? [{ role: 'appMenu' }, ...menus] : menus;
}
