// The same with SQLCipher and FTS5: fifty rows of the list, and one search with the words around each find.
import { openPeer } from '../peers/open-peer';
import { tellAndEnd } from '../told';

const [file = '', rawKey = ''] = process.argv.slice(2);
const db = openPeer(file, rawKey);
const newest = db.prepare(
  "select document from incidents where state in ('open', 'sealed') order by touched desc limit 50",
);
const counted = db.prepare('select count(*) as found from said where said match ?');
const shown = db.prepare(
  "select incidents.document, snippet(said, 0, '', '', '…', 16) from said join incidents on incidents.rowid = said.rowid where said match ? order by said.rowid desc limit 50",
);
const listed = (newest.all() as { document: string }[]).map(
  ({ document }) => JSON.parse(document) as unknown,
);
const { found } = counted.get('"refund" "gar"*') as { found: number };
const hits = shown.all('"refund" "gar"*');
tellAndEnd({ listed: listed.length, hits: hits.length, found });
