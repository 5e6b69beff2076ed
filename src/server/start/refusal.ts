/** The register says itself, in whole sentences, why it doesn't start: there is nothing to add. */
export class Refusal extends Error {}
