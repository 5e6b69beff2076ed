// Wordings that cost trust at a counter (K13), and how long a line may be to be said in one breath.

/** Each with the reason a playbook's author sees. */
const banned: readonly (readonly [RegExp, string])[] = [
  [/!/u, 'no exclamation marks'],
  [/—|\s-\s|--/u, 'no dashes: use a comma or a new sentence'],
  [/\bcalm(?:ing)? down\b|\brelax\b|\bbe reasonable\b/iu, 'nobody calms down by being told to'],
  [/\bour policy\b|\bcompany policy\b|\bpolicy (?:is|says|states)\b/iu, 'say the rule and its reason'],
  [/\byou(?:’ll| will)? (?:have|need) to (?!find\b|start\b)/iu, 'offer or ask instead of ordering'],
  [/\byou (?:must|should(?: have)?|ought)\b/iu, 'no telling off'],
  [/\bas (?:i|we) (?:told|said|explained|mentioned)\b/iu, 'sounds like blame'],
  [/\bunfortunately\b|\bregrettably\b/iu, 'say what is so, plainly'],
  [/\bis that so\b|\breally\?|\bare you sure\b/iu, 'sounds as if we don’t believe them'],
  [/\byou (?:claim|allege)|\balleged\b|\bclaims? that\b/iu, 'calls the customer a liar'],
  [
    /\bI don’t know\b|\bnothing I can do\b|\bnot my (?:job|department)\b|\bno one’s fault\b|\bnobody’s fault\b/iu,
    'closes the door',
  ],
  [
    /\bto be honest\b|\bwith all due respect\b|\bobviously\b|\bsimply\b(?! has)|\bjust a\b/iu,
    'sounds impatient',
  ],
  [
    /\bwe apologi[sz]e for any inconvenience\b|\binconvenience\b|\bvalued (?:customer|guest)\b/iu,
    'nobody talks like that',
  ],
  [/\bsorry (?:if|but|that you feel|you feel)\b/iu, 'an apology with a way out is none'],
  [/\b(?:sir|madam|he|she|his|hers?|him)\b/iu, 'never guess a gender'],
  [/\b\w+(?:iz(?:e|ed|ing))\b(?<!\b(?:size|sized|prize|prized|seize|seized))/iu, 'British spelling: -ise'],
  [/\b(?:color|center|favor|gotten|check-in counter)\w*\b/iu, 'British spelling'],
  [/\b(?:asap|fyi|escalat\w+|SLA|KPI|ticket number|utili[sz]e)\b/iu, 'no jargon'],
];

/** Words in a sentence, and in a whole phrase; a slot counts as one word. */
export const LONGEST_SENTENCE = 20;
export const LONGEST_PHRASE = 34;

/** What is wrong with a line that staff say or customers read; empty when it is fine. */
export function wordingProblems(line: string): string[] {
  return banned.filter(([pattern]) => pattern.test(line)).map(([, reason]) => reason);
}

/** `line` with its slots filled in or as bare names. */
export function tooLong(line: string): string[] {
  const count = (text: string) => text.split(/\s+/u).filter(Boolean).length;
  const sentences = line.split(/(?<=[.?])\s+/u);
  const longest = Math.max(...sentences.map(count));
  return [
    ...(longest > LONGEST_SENTENCE
      ? [`a sentence of ${longest} words; ${LONGEST_SENTENCE} is the most`]
      : []),
    ...(count(line) > LONGEST_PHRASE ? [`${count(line)} words; ${LONGEST_PHRASE} is the most`] : []),
  ];
}
