/** 13.7: opened by mistake, part of another, or about the same matter. */
export const settingAside = {
  setAsideOpen: 'By mistake, or twice',
  setAsideTitle: 'Opened by mistake, or here twice',
  setAsideWhat: 'What is it?',
  'setAside.mistake': 'Opened by mistake',
  'setAside.mistake.hint':
    'It is closed, with your reason. What was written stays, and it can be taken up again.',
  'setAside.mistake.do': 'Close it',
  'setAside.same': 'The same matter, taken twice',
  'setAside.same.hint':
    'Work goes on in the other one. This one is closed and points there; it can be undone.',
  'setAside.same.do': 'Go on in the other one',
  'setAside.linked': 'Belongs with another',
  'setAside.linked.hint': 'Both stay as they are, and each says that the other is there.',
  'setAside.linked.do': 'Link them',
  setAsideWhy: 'Why',
  whichOther: 'Which other one? Its reference, a name or a word',
  foundOthers: 'Found',
  linkedAlready: '{count, plural, one {One other is linked already.} other {# others are linked already.}}',
  setAsideBar: 'A complaint that was set aside',
  setAsideBy: '{reference}, set aside by {name}, {when}',
  setAsideUnnamed: 'Without a reference',
  setAsideReason: 'Why: {reason}',
  setAsideKept: 'Everything that was written is kept, and nothing of it was filed.',
  openOther: 'Open {reference}',
  restoreWhy: 'Why it stands by itself after all',
  restore: 'Take it up again',
} as const;
