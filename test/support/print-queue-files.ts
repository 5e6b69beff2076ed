/** What a print server of one's own reads: its settings, a printer, and the end of the line for every job. */

export const printer = 'counter';

/** @param place the server's folder; everything it reads and writes lies in it */
export function serverFiles(place: string) {
  return {
    'cupsd.conf': lines(
      `Listen ${place}/cups.sock`,
      'Browsing No',
      'WebInterface No',
      'DefaultAuthType None',
      'LogLevel info',
      'MaxLogSize 0',
      '<Location />',
      '  Order deny,allow',
      '</Location>',
      '<Policy default>',
      '  JobPrivateValues none',
      '  SubscriptionPrivateValues none',
      '  <Limit All>',
      '    Order deny,allow',
      '  </Limit>',
      '</Policy>',
    ),
    'cups-files.conf': lines(
      `ServerRoot ${place}/etc`,
      `ServerBin ${place}/bin`,
      `CacheDir ${place}/cache`,
      `StateDir ${place}/state`,
      `RequestRoot ${place}/spool`,
      `TempDir ${place}/spool/tmp`,
      `AccessLog ${place}/log/access`,
      `ErrorLog ${place}/log/error`,
      `PageLog ${place}/log/page`,
    ),
    'etc/printers.conf': lines(
      `<DefaultPrinter ${printer}>`,
      'Info Printer at the counter',
      'MakeModel Amends test printer',
      `DeviceURI folder:${place}/jobs`,
      'State Idle',
      'Accepting Yes',
      'Shared No',
      'ErrorPolicy stop-printer',
      'JobSheets none none',
      '</DefaultPrinter>',
    ),
    [`etc/ppd/${printer}.ppd`]: description(),
  };
}

/**
 * CUPS calls it with job, user, title, copies, options and sometimes a file, else the pages come on its input.
 * The pages appear last and under their final name, so that a job in the folder is a whole one. A file named
 * "unplugged" beside the jobs makes it wait and report the printer offline, as network printers do; one named "empty"
 * makes it ask for paper.
 */
export const backend = `#!/bin/sh
if [ $# -eq 0 ]; then echo 'direct folder "Unknown" "Folder"'; exit 0; fi
jobs="\${DEVICE_URI#folder:}"
while [ -e "$jobs/unplugged" ]; do
  echo 'STATE: +offline-report' >&2
  sleep 0.1
done
echo 'STATE: -offline-report' >&2
while [ -e "$jobs/empty" ]; do
  echo 'STATE: +media-empty-error' >&2
  sleep 0.1
done
echo 'STATE: -media-empty-error' >&2
printf '%s\\n' "$2" "$3" "$4" "$5" > "$jobs/$1.about"
if [ $# -ge 6 ]; then cat "$6"; else cat; fi > "$jobs/$1.part" || exit 1
mv "$jobs/$1.part" "$jobs/$1.pdf"
`;

/** Paper → width and height in points. */
const papers = { A4: [595, 842], Letter: [612, 792], Slip80: [227, 842] } as const;

/** A printer that takes PDF as it is, so that what arrives still has its text. */
function description() {
  const sizes = Object.entries(papers).flatMap(([name, [width, height]]) => [
    `*PageSize ${name}/${name}: "<</PageSize[${width} ${height}]>>setpagedevice"`,
    `*PageRegion ${name}/${name}: "<</PageSize[${width} ${height}]>>setpagedevice"`,
    `*ImageableArea ${name}: "0 0 ${width} ${height}"`,
    `*PaperDimension ${name}: "${width} ${height}"`,
  ]);
  return lines(
    '*PPD-Adobe: "4.3"',
    '*FormatVersion: "4.3"',
    '*FileVersion: "1.0"',
    '*LanguageVersion: English',
    '*LanguageEncoding: ISOLatin1',
    '*PCFileName: "COUNTER.PPD"',
    '*Manufacturer: "Amends"',
    '*Product: "(Counter)"',
    '*ModelName: "Amends test printer"',
    '*ShortNickName: "Amends test printer"',
    '*NickName: "Amends test printer"',
    '*PSVersion: "(3010.000) 0"',
    '*LanguageLevel: "3"',
    '*ColorDevice: True',
    '*DefaultColorSpace: RGB',
    '*FileSystem: False',
    '*cupsVersion: 2.3',
    '*cupsFilter2: "application/pdf application/pdf 0 -"',
    '*OpenUI *PageSize/Paper: PickOne',
    '*OrderDependency: 10 AnySetup *PageSize',
    '*DefaultPageSize: A4',
    ...sizes.filter((line) => line.startsWith('*PageSize')),
    '*CloseUI: *PageSize',
    '*OpenUI *PageRegion/Paper: PickOne',
    '*OrderDependency: 10 AnySetup *PageRegion',
    '*DefaultPageRegion: A4',
    ...sizes.filter((line) => line.startsWith('*PageRegion')),
    '*CloseUI: *PageRegion',
    '*DefaultImageableArea: A4',
    ...sizes.filter((line) => line.startsWith('*ImageableArea')),
    '*DefaultPaperDimension: A4',
    ...sizes.filter((line) => line.startsWith('*PaperDimension')),
    '*OpenUI *Duplex/Both sides: PickOne',
    '*OrderDependency: 20 AnySetup *Duplex',
    '*DefaultDuplex: None',
    '*Duplex None/One side: "<</Duplex false>>setpagedevice"',
    '*Duplex DuplexNoTumble/Long edge: "<</Duplex true/Tumble false>>setpagedevice"',
    '*Duplex DuplexTumble/Short edge: "<</Duplex true/Tumble true>>setpagedevice"',
    '*CloseUI: *Duplex',
    '*DefaultFont: Courier',
  );
}

function lines(...all: string[]) {
  return `${all.join('\n')}\n`;
}
