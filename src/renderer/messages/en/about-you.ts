/** Words of the page "What Amends records about you" (K9). Every line has to stay true: change it with what it tells. */
export const aboutYou = {
  aboutYouMenu: 'What Amends records about you',
  aboutYouTitle: 'What Amends records about you',
  aboutYouBelow: 'The same for everybody who works here, managers too.',
  'aboutYou.recorded': 'What carries your name',
  'aboutYou.notRecorded': 'What isn’t recorded',
  'aboutYou.seen': 'Who may see what',
  'aboutYou.events': 'What you record',
  'aboutYou.eventsText':
    'Every line of a complaint keeps who recorded it and when. A correction stands beside it.',
  'aboutYou.prints': 'What you print',
  'aboutYou.printsText': 'That a filed report was printed or saved, when, and by whom.',
  'aboutYou.promises': 'What you promise',
  'aboutYou.promisesText': 'Whose promise it is, by when, and when it was kept.',
  'aboutYou.approvals': 'What you say yes or no to',
  'aboutYou.approvalsText': 'Approvals with their reason, and complaints you hand over or take on.',
  'aboutYou.shop': 'What you change about the shop',
  'aboutYou.shopText':
    'People, PINs, keys, the branch, backups and exports. A PIN itself is never written down.',
  'aboutYou.heard': 'When you are asked about a complaint',
  'aboutYou.heardText':
    'Your account in your words, once you said it is right. On paper your role stands, not your name.',
  'aboutYou.rota': 'When you are here',
  'aboutYou.rotaText':
    'Your weekdays and days away, if a manager put them down, so that promises go to somebody who is here. Never a reason, and never when you really came.',
  'aboutYou.own': 'How you like it',
  'aboutYou.ownText':
    'Your coaching, your view, and the playbook versions you marked below. They are yours alone.',
  'aboutYou.noTime': 'How long you spend on a screen or a complaint, or when you come and go.',
  'aboutYou.noScore': 'A score, a rank or a rate for you.',
  'aboutYou.noAbuse':
    'Who stood there when Help was pressed. It is counted by hour and kind, for the branch.',
  'aboutYou.noKeys': 'What you typed and took back. While you type, only the latest text of a field is kept.',
  'aboutYou.seenAll': 'Your colleagues',
  'aboutYou.seenAllText': 'Complaints, with who recorded what. Not those closed to a few.',
  'aboutYou.seenManagers': 'Managers',
  'aboutYou.seenManagersText':
    'Complaints closed to a few and changes to the shop, too. A quiet word to look in on you never says why.',
  'aboutYou.seenLead': 'Whoever leads complaints',
  'aboutYou.seenLeadText': 'Complaints closed to a few, unless they are about them.',
  'aboutYou.seenPaper': 'The customer',
  'aboutYou.seenPaperText':
    'Roles in place of names for whoever was heard. Of you a first name, a whole name or your badge number, as your branch chose.',
  'aboutYou.figures': 'Figures',
  'aboutYou.figuresText':
    'Only where at least {people, number} people and {cases, number} complaints stand behind them, so that none is about you.',
  'aboutYou.trail': 'What one person did',
  'aboutYou.trailText':
    'Nobody is shown it without a reason and two people in two roles, and the look is written down.',
  playbookRead: 'The playbook in use: {title} {version}',
  playbookReadHint: 'What it says you may and must do, clause by clause. Mark it once you have read it.',
  playbookShow: 'Read the clauses',
  playbookClause: '{clause} {title}',
  playbookMark: 'I have read and understood it',
  playbookMarked: 'You marked this version as read and understood.',
  playbookMarkedBefore: 'Versions you marked before: {list}',
  playbookUnread: 'The playbook in use, {title} {version}, isn’t marked as read by you yet.',
  playbookUnreadLook: 'Look at it',
} as const;
