/** The temperature of a conversation, 30–100 °C, and what the kettle makes of it. */
export type Heat = 'unset' | 'cool' | 'warm' | 'hot';

export const coolest = 30;
export const hottest = 100;

/** Keeps a temperature on the scale, 30 to 100; anything that is no number counts as unset. */
export function onScale(temperature: number | null): number | null {
  if (temperature === null || !Number.isFinite(temperature)) return null;
  return Math.min(hottest, Math.max(coolest, temperature));
}

/** How full the kettle is, 0 (unset) to 1. Even the coolest conversation shows a little water; the first degrees show most. */
export function kettleLevel(temperature: number | null): number {
  const t = onScale(temperature);
  if (t === null) return 0;
  const atCoolest = 0.06;
  return atCoolest + (1 - atCoolest) * ((t - coolest) / (hottest - coolest)) ** 0.85;
}

/** Blue below 55, amber to 89, red from 90. The word beside it is the playbook's, never ours. */
export function heatOf(temperature: number | null): Heat {
  const t = onScale(temperature);
  if (t === null) return 'unset';
  if (t < 55) return 'cool';
  return t < 90 ? 'warm' : 'hot';
}

/** Wisps of steam: none while calm, one from warm, three from hot. */
export function steamWisps(temperature: number | null): 0 | 1 | 3 {
  const t = onScale(temperature);
  if (t === null || t < 55) return 0;
  return t < 75 ? 1 : 3;
}
