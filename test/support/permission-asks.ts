/** Run inside a page: every permission asked about, and everything that needs one asked for. Each refers to nothing outside itself. */
export const permissionsGranted = async () => {
  const names = [
    'accelerometer',
    'ambient-light-sensor',
    'background-fetch',
    'background-sync',
    'camera',
    'clipboard-read',
    'clipboard-write',
    'display-capture',
    'geolocation',
    'gyroscope',
    'idle-detection',
    'local-fonts',
    'magnetometer',
    'microphone',
    'midi',
    'notifications',
    'payment-handler',
    'periodic-background-sync',
    'persistent-storage',
    'push',
    'screen-wake-lock',
    'speaker-selection',
    'storage-access',
    'top-level-storage-access',
    'window-management',
  ];
  const states = await Promise.all(
    names.map((name) =>
      navigator.permissions
        .query({ name: name as PermissionName, userVisibleOnly: true } as PermissionDescriptor)
        .then(
          ({ state }) => (state === 'granted' ? name : null),
          () => null,
        ),
    ),
  );
  return states.filter((name) => name !== null);
};

export const thingsGiven = async () => {
  type Ask = () => unknown;
  const n = navigator as unknown as Record<string, Record<string, (options?: unknown) => Promise<unknown>>>;
  const asks: Record<string, Ask> = {
    notifications: async () =>
      (await Notification.requestPermission()) === 'granted' || Promise.reject(new Error('denied')),
    place: () => new Promise((yes, no) => navigator.geolocation.getCurrentPosition(yes, no)),
    microphone: () => navigator.mediaDevices.getUserMedia({ audio: true }),
    camera: () => navigator.mediaDevices.getUserMedia({ video: true }),
    screen: () => navigator.mediaDevices.getDisplayMedia({ video: true }),
    clipboard: () => navigator.clipboard.readText(),
    midi: () =>
      (navigator as unknown as { requestMIDIAccess(options: object): Promise<unknown> }).requestMIDIAccess({
        sysex: true,
      }),
    usb: () => n['usb']!['requestDevice']!({ filters: [] }),
    serial: () => n['serial']!['requestPort']!(),
    bluetooth: () => n['bluetooth']!['requestDevice']!({ acceptAllDevices: true }),
    hid: async () =>
      ((await n['hid']!['requestDevice']!({ filters: [] })) as unknown[]).length > 0 ||
      Promise.reject(new Error('none')),
    'a wake lock': () => n['wakeLock']!['request']!('screen'),
    idling: () =>
      (
        window as unknown as { IdleDetector: { requestPermission(): Promise<string> } }
      ).IdleDetector.requestPermission().then(
        (state) => state === 'granted' || Promise.reject(new Error(state)),
      ),
    'lasting storage': async () => (await navigator.storage.persist()) || Promise.reject(new Error('denied')),
    'the keyboard': () => n['keyboard']!['lock']!(),
    fonts: () => (window as unknown as { queryLocalFonts(): Promise<unknown> }).queryLocalFonts(),
    windows: () => (window as unknown as { getScreenDetails(): Promise<unknown> }).getScreenDetails(),
    files: () => (window as unknown as { showOpenFilePicker(): Promise<unknown> }).showOpenFilePicker(),
    'the whole screen': () => document.documentElement.requestFullscreen(),
  };
  const given: string[] = [];
  for (const [name, ask] of Object.entries(asks)) {
    const late = new Promise((_, no) => setTimeout(() => no(new Error('no answer')), 2_000));
    await Promise.race([Promise.resolve().then(ask), late]).then(
      () => given.push(name),
      () => undefined,
    );
  }
  return given;
};
