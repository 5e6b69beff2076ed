// Turns "you charged my card twice" into "we charged your card twice", or declines when it can't be sure.
import { insideSentence } from './spoken';

/** Of these people say "your" and mean ours; "your ear", "your time" may be anybody's. */
const ourThings =
  'staff|colleagues?|man|woman|lad|girl|people|team|manager|driver|engineer|guard|nurse|doctor|contractor|shop|store|' +
  'hotel|restaurant|café|clinic|surgery|council|desk|reception\\w*|website|site|app|till|machine|system|company|firm|' +
  'office|department|letters?|e-?mails?|texts?|messages?|prices?|labels?|signs?|card|menu|adverts?|offer|leaflet|' +
  'number|delivery|van|account|name|records?|rules?|terms|policy|branch|bill';

/** Anything here makes a turned sentence risky or rude: then the words are quoted instead. */
const unsure = [
  /["“”„«»]/u, // somebody else is being quoted
  /[?!()]|[:;]-?[()]/u,
  /[{}<>\\|#]/u,
  /\byou(?:['’]re| are)\b/iu, // "you're joking", "you are all the same"
  /\byour(?:self|selves)\b|\bthou\b/iu,
  new RegExp(`\\byour (?!(?:own )?(?:${ourThings})\\b)`, 'iu'),
  /\b(?:if|when|where|once|unless|whether|so that) you\b/iu, // may be anybody
  /\bUS\b|\.\p{L}/u, // the country; two sentences without a space
  // "I won’t be back", said back, would show them the door.
  /\b(?:i|we)\b[^,.]*(?:n['’]?t|will not|would not|never (?:be|come|go|return)|not be)\b[^,.]*\b(?:again|back|return\w*|revisit\w*|any ?time soon)\b/iu,
  /\byou (?:know|see|can|can['’]?t|could|couldn['’]?t|wouldn['’]?t|would|might|lot|people|guys|all|think|lied)\b/iu,
  /\b(?:thank|bless) you\b|\bthanks\b/iu,
  // Told what to do or not to do: said back it would sound like an order of ours.
  /^(?:don['’]?t|do not|stop|keep|count|write|ring|call|give|tell|put|let|take|listen|look|just|no,)(?=[\s,])/iu,
  /\b(?:asked|said|says|told)\b[^,]*,\s*\p{Lu}/u, // somebody’s words, without marks
  /\b\p{Lu}{4,}\b/u, // written large on purpose
  /(?:,|\b(?:and|but|then|so|or))\s+(?:was|am|wasn['’]?t|has|hasn['’]?t)\b/iu, // verb that may still belong to "I"
  /\b(?:i['’]?d|you['’]?d) (?:better|rather)\b/iu,
  /\bmy (?:god|word|goodness|foot|arse)\b/iu,
  /\bi (?:suppose|guess|mean|swear|think|bet)\b/iu,
  /\b(?:fuck|shit|bloody|damn|bastard|arse|crap|idiot|stupid|liar|useless)\w*/iu,
  /\blet['’]?s\b|\bshall\b/iu,
  // An opinion stays theirs (2.11): said back without quotation marks it would sound like ours.
  /\b(?:worst|terribl\w*|awful\w*|disgust\w*|horribl\w*|suck\w*|rubbish|pathetic|joke|appalling\w*|shocking\w*|disgrace\w*|lazy|thick|mean|nasty|rude\w*|bad|worse|poor|bland|cheaply|garbage|tasteless|disappointing|over-?\s?(?:priced|rated)|stars?|recommend\w*|meh|average|insult\w*|hate\w*|sub-par|utterly|sorry)\b/iu,
];

/** Verbs after which "you" is the business acting: "you took" → "we took". */
const acting =
  'took|take|charged|charge|said|say|told|promised|promise|gave|give|sent|send|sold|sell|lost|lose|broke|put|' +
  "never|still|keep|kept|owe|owed|have|haven[’']?t|had|hadn[’']?t|did|didn[’']?t|do|don[’']?t|made|let|" +
  'cancelled|booked|forgot|left|changed|added|billed|refused|ignored|overcharged|moved|closed|delivered';
const subjectYou = new RegExp(`\\byou (?=(?:${acting})\\b)`, 'giu');
const contractedYou = /\byou(['’](?:ve|ll|d))\b/giu;

/** First person and "you" in the order in which they must be tried. Apostrophes come out curly. */
const turns: readonly (readonly [RegExp, string])[] = [
  [/\bam i\b/giu, 'are you'],
  [/\bwas i\b/giu, 'were you'],
  [/\bi['’]m\b/giu, 'you’re'],
  [/\bi am\b/giu, 'you are'],
  [/\bi was\b/giu, 'you were'],
  [/\bi wasn['’]?t\b/giu, 'you weren’t'],
  [/\b(?:i|we)['’]ve\b/giu, 'you’ve'],
  [/\b(?:i|we)['’]d\b/giu, 'you’d'],
  [/\b(?:i|we)['’]ll\b/giu, 'you’ll'],
  [/\bwe['’]re\b/giu, 'you’re'],
  [/\bmyself\b|\bourselves\b/giu, 'yourself'],
  [/\bmine['’]s\b/giu, 'yours is'],
  [/\bmine\b|\bours\b/giu, 'yours'],
  [/\b(?:i|me|we|us)\b/giu, 'you'],
  [/\b(?:my|our)\b/giu, 'your'],
];

/** Marks protect what was turned already from being turned back. */
const WE = '\u0001';
const US = '\u0002';
const OUR = '\u0003';

/** The clause as it would be said back to the customer, starting small; null when turning it might go wrong.
 *  A clause without any "I" or "you" comes back as it is. */
export function turnToYou(words: string): string | null {
  if (unsure.some((pattern) => pattern.test(words))) return null;
  let turned = words
    .replace(contractedYou, `${WE}$1`)
    .replace(subjectYou, `${WE} `)
    .replace(/\b(to|from|with|by|at|for|of|told|rang|called|asked|paid|gave|phoned) you\b/giu, `$1 ${US}`)
    .replace(/\byour\b/giu, OUR);
  if (/\byou\b|\byours\b/iu.test(turned)) return null;
  for (const [pattern, replacement] of turns) turned = turned.replace(pattern, replacement);
  turned = turned.replaceAll(WE, 'we').replaceAll(US, 'us').replaceAll(OUR, 'our').replaceAll("'", '’');
  return insideSentence(turned);
}
