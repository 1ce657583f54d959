/** Writes small non-negative integers and texts, a byte for the smallest. */
export class ByteWriter {
  #bytes = new Uint8Array(256);
  #length = 0;

  get length(): number {
    return this.#length;
  }

  /** An integer of up to 53 bits: seven bits a byte, the lowest first. */
  integer(value: number): void {
    let rest = value;
    while (rest > 127) {
      this.#push((rest % 128) | 128);
      rest = Math.floor(rest / 128);
    }
    this.#push(rest);
  }

  /** A text: its length in bytes, then UTF-8. */
  text(value: string): void {
    const bytes = new TextEncoder().encode(value);
    this.integer(bytes.length);
    for (const byte of bytes) this.#push(byte);
  }

  /** Ascending integers: their number, then the steps between them. */
  ascending(values: readonly number[]): void {
    this.integer(values.length);
    let before = 0;
    for (const value of values) {
      this.integer(value - before);
      before = value;
    }
  }

  finish(): Uint8Array {
    return this.#bytes.slice(0, this.#length);
  }

  #push(byte: number): void {
    if (this.#length === this.#bytes.length) {
      const larger = new Uint8Array(this.#bytes.length * 2);
      larger.set(this.#bytes);
      this.#bytes = larger;
    }
    this.#bytes[this.#length] = byte;
    this.#length += 1;
  }
}

/** Reads what a `ByteWriter` wrote, in the same order. Throws at the end of the bytes. */
export class ByteReader {
  readonly #bytes: Uint8Array;
  #at = 0;

  constructor(bytes: Uint8Array) {
    this.#bytes = bytes;
  }

  get done(): boolean {
    return this.#at >= this.#bytes.length;
  }

  integer(): number {
    let value = 0;
    let scale = 1;
    for (;;) {
      const byte = this.#bytes[this.#at];
      if (byte === undefined) throw new RangeError('The search index ends in the middle of a number');
      this.#at += 1;
      value += (byte & 127) * scale;
      if (byte < 128) return value;
      scale *= 128;
    }
  }

  text(): string {
    const length = this.integer();
    this.#at += length;
    return new TextDecoder().decode(this.#bytes.subarray(this.#at - length, this.#at));
  }

  ascending(): number[] {
    const length = this.integer();
    const values = new Array<number>(length);
    let value = 0;
    for (let index = 0; index < length; index += 1) {
      value += this.integer();
      values[index] = value;
    }
    return values;
  }
}
