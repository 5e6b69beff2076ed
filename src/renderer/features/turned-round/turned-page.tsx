// K6: turned round. Large type, their language, and nothing that isn't theirs to read. One key or a PIN turns it back.
import { useEffect, useRef, useState } from 'react';
import { Send } from 'lucide-react';
import type { CustomerRow, CustomerView } from '#domain/customer-view/payload';
import { promiseWords, rowState, rowWords, type CustomerSpeech } from '#domain/customer-view/say-in';
import { Button } from '../../ui/index';
import { KeptText } from '../conversation/kept-fields';
import { emptyOf, useKeptForm } from '../conversation/kept-form';
import { useTurned, turnedPlace } from './use-turned';
import { TurningBack } from './turning-back';
import s from './turned-page.module.css';

export function TurnedPage() {
  const { view, speech, give } = useTurned();
  const { say } = speech;
  const heading = useRef<HTMLHeadingElement>(null);
  // Outlives the question: what was sent may be what brings the next one.
  const [isKept, setKept] = useState(false);
  useEffect(() => {
    window.scrollTo(0, 0);
    heading.current?.focus();
  }, [view.ask, view.about?.id]);
  return (
    <main className={s.page} lang={speech.language}>
      <header className={s.head}>
        <strong>{view.branch}</strong>
        {view.reference && <span>{say('reference', { reference: view.reference })}</span>}
      </header>
      <section className={s.asking}>
        {view.saysSorry && <p className={s.sorry}>{say('sorry')}</p>}
        <h1 className={s.ask} tabIndex={-1} ref={heading}>
          {say(view.ask)}
        </h1>
        {view.about && (
          <p className={s.quote} dir="auto">
            “{view.about.label}”
          </p>
        )}
        {view.ask === 'isThisAll' && <Aspects view={view} />}
        {view.ask === 'wouldHelp' && <Rows rows={view.offered} speech={speech} />}
        {view.ask === 'agreed' && <Agreed view={view} speech={speech} />}
        <Reply
          key={`${view.ask} ${view.about?.id ?? ''}`}
          view={view}
          speech={speech}
          give={give}
          onKept={() => setKept(true)}
        />
        <p role="status">{isKept ? say('kept') : ''}</p>
      </section>
      <SoFar view={view} speech={speech} />
      <footer className={s.foot}>
        <p>{say('withYou', { colleague: view.colleague })}</p>
        <p>{say('record')}</p>
        <TurningBack label={say('forStaff')} />
      </footer>
    </main>
  );
}

interface Shown {
  view: CustomerView;
  speech: CustomerSpeech;
}

interface ReplyProps extends Shown {
  give: ReturnType<typeof useTurned>['give'];
  onKept: () => void;
}

function Reply({ view, speech: { say }, give, onKept }: ReplyProps) {
  const { form } = useKeptForm(turnedPlace, { reply: '' }, () => []);
  async function send(answer: (typeof view.answers)[number] | null) {
    const text = form.getValues().reply;
    if (answer === null && !text.trim()) return;
    if (!(await give(answer, text))) return;
    emptyOf(form, 'reply', text);
    onKept();
  }
  return (
    <div className={s.reply}>
      {view.answers.length > 0 && (
        <div className={s.answers}>
          {view.answers.map((answer) => (
            <Button key={answer} size="huge" onPress={() => void send(answer)}>
              {say(answer)}
            </Button>
          ))}
        </div>
      )}
      <div className={s.write}>
        <KeptText form={form} name="reply" size="large" minRows={2} label={say('writeHere')} max={4000} />
      </div>
      <div className={s.send}>
        <Button variant="primary" size="huge" icon={<Send />} onPress={() => void send(null)}>
          {say('send')}
        </Button>
      </div>
    </div>
  );
}

function Aspects({ view }: { view: CustomerView }) {
  return (
    <ul className={s.lines}>
      {view.aspects.map(({ id, label }) => (
        <li key={id} dir="auto">
          “{label}”
        </li>
      ))}
    </ul>
  );
}

function Agreed({ view, speech }: Shown) {
  const { say, money } = speech;
  return (
    <>
      <Rows rows={view.rows} speech={speech} />
      <Promises view={view} speech={speech} />
      {view.total && view.total.minor !== 0 && (
        <p className={s.total}>
          <span>{say(view.total.minor > 0 ? 'totalBack' : 'totalPays')}</span>{' '}
          <strong>{money(view.total)}</strong>
        </p>
      )}
      <p>{say('rights')}</p>
    </>
  );
}

/** What the branch wrote stands beside the sentence in their language, as it was written. */
function Rows({ rows, speech }: { rows: readonly CustomerRow[]; speech: CustomerSpeech }) {
  return (
    <ul className={s.lines}>
      {rows.map((row) => (
        <li key={row.id} className={s.row}>
          <span>
            <strong>{rowWords(row, speech)}</strong>
            {row.amount && row.amount.minor !== 0 && <> · {speech.money(row.amount)}</>}
            {rowState(row, speech).map((line) => (
              <span key={line} className={s.part}>
                {' '}
                · {line}
              </span>
            ))}
          </span>
          <AsWritten speech={speech}>{row.asWritten}</AsWritten>
          {row.state.kind === 'depends' && (
            <AsWritten speech={speech}>{[row.state.on, row.state.otherwise].join(' · ')}</AsWritten>
          )}
        </li>
      ))}
    </ul>
  );
}

function Promises({ view, speech }: Shown) {
  return (
    <ul className={s.lines}>
      {view.promises.map((promise) => (
        <li key={promise.id} className={s.row}>
          <span>{promiseWords(promise, speech)}</span>
          <AsWritten speech={speech}>{promise.asWritten}</AsWritten>
        </li>
      ))}
    </ul>
  );
}

function AsWritten({ speech, children }: { speech: CustomerSpeech; children: string }) {
  if (!children.trim()) return null;
  return (
    <span className={s.written}>
      <span lang="en" dir="auto">
        “{children}”
      </span>
      {speech.language !== 'en' && <span> ({speech.say('asWritten')})</span>}
    </span>
  );
}

function SoFar({ view, speech }: Shown) {
  const { say } = speech;
  const parts = [
    {
      title: say('theirWords'),
      body: view.theirWords && (
        <p className={s.words} dir="auto">
          {view.theirWords}
        </p>
      ),
    },
    {
      title: say('about'),
      body: view.ask !== 'isThisAll' && view.aspects.length > 0 && <Aspects view={view} />,
    },
    {
      title: say('changes'),
      body: view.ask !== 'agreed' && view.rows.length > 0 && <Rows rows={view.rows} speech={speech} />,
    },
    {
      title: say('promised'),
      body: view.ask !== 'agreed' && view.promises.length > 0 && <Promises view={view} speech={speech} />,
    },
  ].filter(({ body }) => body);
  if (parts.length === 0) return null;
  return (
    <section className={s.soFar} aria-label={say('title')}>
      {parts.map(({ title, body }) => (
        <div key={title}>
          <h2 className={s.title}>{title}</h2>
          {body}
        </div>
      ))}
    </section>
  );
}
