// What a walk for pictures can't wait for (years gone by, a register elsewhere, a second monitor): main says it is so.

/** From now on the page gets this value for that call. */
export const answerWith = (app, call, value) => answerAs(app, call, { ok: true, value });

/** From now on that call is refused. */
export const refuseCall = (app, call, refusal) => answerAs(app, call, { ok: false, refusal });

async function answerAs(app, call, answer) {
  await app.evaluate(
    ({ ipcMain }, [name, made]) => {
      ipcMain.removeHandler(name);
      ipcMain.handle(name, () => made);
    },
    [call, answer],
  );
}

/** From now on that call is under way for ever. */
export async function neverAnswer(app, call) {
  await app.evaluate(({ ipcMain }, name) => {
    ipcMain.removeHandler(name);
    ipcMain.handle(name, () => new Promise(() => undefined));
  }, call);
}

/** Main tells the page, unasked. */
export async function tellPage(app, notice, value) {
  await app.evaluate(
    ({ BrowserWindow }, [name, made]) => BrowserWindow.getAllWindows()[0]?.webContents.send(name, made),
    [notice, value],
  );
}

/** The system's own window, in which somebody chooses this folder. */
export async function choosing(app, folder) {
  await app.evaluate(({ dialog }, path) => {
    dialog.showOpenDialog = async () => ({ canceled: false, filePaths: [path] });
  }, folder);
}

/** The app is told of a second monitor beside its own. */
export async function plugInMonitor(app) {
  await app.evaluate(({ screen }) => {
    const [own] = screen.getAllDisplays();
    const second = {
      ...own,
      id: own.id + 1,
      label: 'Counter',
      bounds: { ...own.bounds, x: own.bounds.width },
    };
    Object.assign(screen, { getAllDisplays: () => [{ ...own, label: 'Desk' }, second] });
    screen.emit('display-added', {}, second);
  });
}

const joined = {
  address: 'register.example.com',
  branchName: 'The Mill Lane Hotel',
  branchCode: 'MIL',
  letter: 'B',
  since: '2026-03-02T09:15:00+00:00',
};
const lastContact = '2026-03-14T09:12:00+00:00';

const nothingCarried = { attachments: { toSend: 0, toFetch: 0 }, playbookNotTaken: null, erasedElsewhere: 0 };

/** How a desk and its head office may stand. */
export const stands = {
  office: {
    ...{ enrolled: null, line: 'idle', waiting: 0, notTaken: 0, ...nothingCarried },
    ...{ lastContact: null, clockAheadBy: null, hold: null },
    office: { role: 'headOffice', address: 'register.example.com', since: '2026-03-02T09:15:00+00:00' },
  },
  waiting: {
    ...{ enrolled: joined, line: 'away', waiting: 7, notTaken: 0, ...nothingCarried },
    ...{ lastContact, clockAheadBy: 5400, hold: null },
  },
  held: {
    ...{ enrolled: joined, line: 'reached', waiting: 12, notTaken: 2, ...nothingCarried },
    ...{ lastContact, clockAheadBy: null, hold: 'copied' },
  },
};
const since = lastContact;
export const notTaken = [
  { hash: 'a'.repeat(64), incident: 'one', reference: 'MIL-2026-B0007', code: 'chainForked', since },
  { hash: 'b'.repeat(64), incident: 'two', reference: null, code: 'erasedHere', since },
];

const rule = 'Complaints without money';
const due = (number, hold = null) => ({
  ...{ id: `due-${number}`, reference: `MIL-2023-A00${number}`, rule, hold, part: 'all' },
  ...{ closedAt: '2023-02-14T16:30:00+00:00', until: '2026-02-14T16:30:00+00:00' },
});
export const keptLongEnough = {
  due: [due(11), due(12), due(14, { name: 'Chen W.', reason: 'The insurer still asks about it' }), due(17)],
  isMore: false,
  rules: [
    { title: rule, months: 36, from: 'closed' },
    { title: 'Complaints with money in them', months: 72, from: 'closed' },
  ],
  backedUpAt: lastContact,
};

const ago = (minutes) => new Date(Date.now() - minutes * 60_000).toISOString().replace('Z', '+00:00');
const branchOf = (id, name, code) => ({
  ...{ id, name, code, area: 'North', closed: false, aliases: [], devices: 2, cursor: 812 },
  lastEventAt: lastContact,
});
const branches = [
  branchOf('one', 'The Mill Lane Hotel', 'MIL'),
  branchOf('two', 'The Quay, by the old harbour at Saint Werburgh', 'QUA'),
];
const waits = (branch, reference, asked, brief) => ({
  ...{ branch, changedAt: asked.at, summary: { id: reference, reference, restricted: null } },
  waiting: { heads: [], brief: { who: '', serious: '', degrees: null, ...brief }, asked: [asked] },
});
/** What a register says to a computer of head office, whatever it is asked. */
export const across = {
  ...{ branches, webhooks: [], total: 2, next: null },
  rows: [
    waits(
      'two',
      'QUA-2026-A0031',
      {
        ...{ remedy: 'night', label: 'A night free', amount: { minor: 140_00, currency: 'GBP' } },
        ...{ clause: '', by: 'gwendolen', byName: 'Gwendolen Fairweather-Okonkwo', at: ago(196) },
        promised: { what: 'Ring Mr Adeyemi with an answer', dueAt: ago(-40) },
      },
      {
        what: 'No hot water on three of four mornings; the room next door had it, and nobody said why…',
        want: 'One of the four nights back, or a night when they come in May',
        promised: 'Ring Mr Adeyemi with an answer',
      },
    ),
    waits(
      'one',
      'MIL-2026-B0148',
      {
        ...{ remedy: 'voucher', label: 'A voucher', amount: { minor: 60_00, currency: 'GBP' } },
        ...{ clause: '7.1 Lost time', by: 'amira', byName: 'Amira K.', at: ago(12), promised: null },
      },
      { what: 'Charged twice for one night', want: 'Something for the lost evening', promised: '' },
    ),
  ],
  playbooks: [
    { name: 'hotel', version: '2.4.0', publishedAt: lastContact, publishedBy: 'Dana', sha256: 'x' },
  ],
  readers: [{ branch: 'one', person: 'amira', name: 'Amira K.', at: lastContact }],
  computers: [
    { branch: 'one', device: 'a', name: 'Front desk', taken: true, at: lastContact },
    { branch: 'two', device: 'b', name: 'Reception, left', taken: false, at: lastContact },
  ],
};
