// Which events a register was seen to have while it is read anew: 22 bytes for each at most, and only until what lies
// here was held against it. Ranges of numbers don't say it where a number was given twice.

/** Of a hash so many characters: 48 bits. That two of two million are alike by chance is one in a hundred million. */
const told = 8;

export class HashesThere {
  /** 0: free. */
  private places = new Float64Array(1 << 12);
  private count = 0;

  add(hash: string): void {
    const number = numberOf(hash);
    const place = placeOf(this.places, number);
    if (this.places[place] === number) return;
    this.places[place] = number;
    this.count += 1;
    if (4 * this.count > 3 * this.places.length) this.grow();
  }

  has(hash: string): boolean {
    const number = numberOf(hash);
    return this.places[placeOf(this.places, number)] === number;
  }

  private grow(): void {
    const places = new Float64Array(2 * this.places.length);
    for (const number of this.places) if (number !== 0) places[placeOf(places, number)] = number;
    this.places = places;
  }
}

const numberOf = (hash: string) => Buffer.from(hash.slice(0, told), 'base64url').readUIntBE(0, 6) + 1;

/** Where it stands, or would: there is always room, so the search ends. */
function placeOf(places: Float64Array, number: number): number {
  let place = number % places.length;
  while (places[place] !== 0 && places[place] !== number) place = (place + 1) % places.length;
  return place;
}
