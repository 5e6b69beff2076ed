/** Words of how the conversation is shown: quiet where customers can see, with more or less coaching, all on one page. */
export const manner = {
  mannerQuiet: 'Quiet screen: customers can see it',
  mannerOpen: 'Full screen: for staff’s eyes',
  coaching: 'Coaching',
  coachingNow: 'Coaching: {level}',
  'coaching.full': 'Full',
  'coaching.short': 'Short',
  'coaching.cues': 'Cues',
  wordsToSay: 'Words to say',
  keepSection: 'Keep it, and on',
  allOnOnePage: 'All on one page',
  oneAtATime: 'One thing at a time',
  jumpTo: 'Jump to',
  'section.here': 'you’re here',
  'section.open': 'something is missing',
  'section.done': 'nothing is missing',
} as const;
