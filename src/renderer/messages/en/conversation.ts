/** Words of the conversation's frame; the words to say to a customer are the playbook's. */
export const conversation = {
  takenOverBy: 'You took this over from {name}.',
} as const;
