/** Words of what goes to a calendar. */
export const words = {
  kinds: { call: 'Call back', task: 'Promise due', check: 'Follow-up' },
  title: (kind: string, reference: string) => `${kind}: ${reference}`,
  noReference: 'no reference yet',
  keptBy: (name: string) => `Kept by ${name}`,
  standIn: (name: string) => `Stand-in: ${name}`,
  due: (clock: string, zone: string) => `Due at ${clock} (${zone})`,
  more: 'What was promised, and to whom, is in Amends.',
} as const;
