// Photos and files, piece by piece.
import { createHash } from 'node:crypto';
import type { z } from 'zod';
import { pieceSize, type attachmentCard } from '#contract/register-api/attachments';
import type { Statements } from '../database/database';
import { refuse } from '../register/problem';
import type { Handlers } from '../app/handler';
import { branchOf } from './events';

type Card = z.output<typeof attachmentCard>;
interface Row {
  incident: string;
  attachment: string;
  size: number;
  sha256: string;
  complete: boolean;
  pieces: number[];
}

export const attachments: Handlers<`attachments.${'announce' | 'list' | 'putPiece' | 'getPiece'}`> = {
  'attachments.announce': ({ caller, params, body }, { database }) => {
    const branch = branchOf(caller);
    return database.within([branch], async (statements) => {
      await refuseErased(statements, branch, params.incident);
      await statements.query(
        `insert into amends.attachment (branch, incident, attachment, size, sha256) values ($1, $2, $3, $4, $5)
         on conflict do nothing`,
        [branch, params.incident, params.attachment, body.size, body.sha256],
      );
      const card = await cardOf(statements, branch, params);
      // The id is made of the bytes: another digest under it isn't the same file.
      if (card.size !== body.size || card.sha256 !== body.sha256) refuse('alreadyThere');
      return card;
    });
  },

  'attachments.list': async ({ caller, params }, { database }) => {
    const branch = branchOf(caller);
    const rows = await database.within([branch], (statements) =>
      rowsOf(statements, branch, params.incident, null),
    );
    return { attachments: rows.map(asCard) };
  },

  'attachments.putPiece': ({ caller, params, bytes }, { database }) => {
    const branch = branchOf(caller);
    return database.within([branch], async (statements) => {
      await refuseErased(statements, branch, params.incident);
      const card = await cardOf(statements, branch, params, 'for update');
      if (card.complete) return card;
      if (bytes.length !== lengthOfPiece(card.size, params.piece)) refuse('notConsistent');
      await statements.query(
        `insert into amends.attachment_piece (branch, incident, attachment, piece, bytes) values ($1, $2, $3, $4, $5)
         on conflict (branch, incident, attachment, piece) do update set bytes = excluded.bytes`,
        [branch, params.incident, params.attachment, params.piece, bytes],
      );
      const now = await cardOf(statements, branch, params);
      return now.missing.length === 0 ? complete(statements, branch, now) : now;
    });
  },

  'attachments.getPiece': async ({ caller, params }, { database }) => {
    const branch = branchOf(caller);
    const rows = await database.within([branch], ({ query }) =>
      query<{ bytes: Buffer }>(
        `select p.bytes from amends.attachment_piece p
           join amends.attachment a using (branch, incident, attachment)
          where p.branch = $1 and p.incident = $2 and p.attachment = $3 and p.piece = $4 and a.complete_at is not null`,
        [branch, params.incident, params.attachment, params.piece],
      ),
    );
    return rows[0]?.bytes ?? refuse('notFound');
  },
};

/** All pieces are here: they are the file, or all of them go. */
async function complete(statements: Statements, branch: string, card: Card): Promise<Card> {
  const which = [branch, card.incident, card.attachment];
  const hash = createHash('sha256');
  for (let piece = 0; piece < piecesOf(card.size); piece += 1) {
    const [row] = await statements.query<{ bytes: Buffer }>(
      `select bytes from amends.attachment_piece
        where branch = $1 and incident = $2 and attachment = $3 and piece = $4`,
      [...which, piece],
    );
    if (row) hash.update(row.bytes);
  }
  if (hash.digest('base64url') === card.sha256) {
    await statements.query(
      'update amends.attachment set complete_at = now() where branch = $1 and incident = $2 and attachment = $3',
      which,
    );
  } else {
    await statements.query(
      'delete from amends.attachment_piece where branch = $1 and incident = $2 and attachment = $3',
      which,
    );
  }
  return cardOf(statements, branch, card);
}

async function cardOf(
  statements: Statements,
  branch: string,
  { incident, attachment }: { incident: string; attachment: string },
  lock: '' | 'for update' = '',
): Promise<Card> {
  if (lock) {
    await statements.query(
      'select 1 as held from amends.attachment where branch = $1 and incident = $2 and attachment = $3 for update',
      [branch, incident, attachment],
    );
  }
  const [row] = await rowsOf(statements, branch, incident, attachment);
  return row ? asCard(row) : refuse('notFound');
}

function rowsOf(
  statements: Statements,
  branch: string,
  incident: string,
  attachment: string | null,
): Promise<Row[]> {
  return statements.query<Row & Record<string, unknown>>(
    `select a.incident, a.attachment, a.size, a.sha256, a.complete_at is not null as complete,
            array(select p.piece from amends.attachment_piece p where p.branch = a.branch
                     and p.incident = a.incident and p.attachment = a.attachment) as pieces
       from amends.attachment a
      where a.branch = $1 and a.incident = $2 and ($3::text is null or a.attachment = $3) order by a.attachment`,
    [branch, incident, attachment],
  );
}

function asCard({ incident, attachment, size, sha256, complete: isComplete, pieces }: Row): Card {
  const there = new Set(pieces);
  const missing = Array.from({ length: piecesOf(size) }, (_, piece) => piece).filter(
    (piece) => !there.has(piece),
  );
  return { incident, attachment, size, sha256, complete: isComplete, missing: isComplete ? [] : missing };
}

async function refuseErased(statements: Statements, branch: string, incident: string): Promise<void> {
  const rows = await statements.query(
    'select 1 as erased from amends.erasure where branch = $1 and incident = $2',
    [branch, incident],
  );
  if (rows.length > 0) refuse('gone');
}

const piecesOf = (size: number) => Math.ceil(size / pieceSize);

function lengthOfPiece(size: number, piece: number): number {
  if (piece >= piecesOf(size)) return -1;
  return Math.min(pieceSize, size - piece * pieceSize);
}
