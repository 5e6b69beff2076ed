/** What a mark means: amber is "needs a manager" and "promise due", red a broken promise or a failure to save. */
export type Tone = 'neutral' | 'accent' | 'amber' | 'red';
