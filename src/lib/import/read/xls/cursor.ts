import { refuseDamaged } from '../package/index.ts';

/** Reads little-endian values from the pieces of a record one after the other; throws `DisclosureError` beyond its end. */
export class Cursor {
  private readonly file: string;
  private readonly pieces: readonly Uint8Array[];
  private piece: number;
  private at = 0;

  /** `piece` is the first one to read: a record, or one of those that continue it. */
  constructor(file: string, pieces: readonly Uint8Array[], piece = 0) {
    this.file = file;
    this.pieces = pieces;
    this.piece = piece;
  }

  /** Bytes left in the present piece. */
  get left(): number {
    return (this.pieces[this.piece]?.length ?? 0) - this.at;
  }

  /** Whether nothing is left in any piece. */
  get isAtEnd(): boolean {
    this.advance();
    return this.piece >= this.pieces.length;
  }

  /** Goes to the next piece where the present one is used up. */
  advance(): void {
    while (this.piece < this.pieces.length && this.left === 0) {
      this.piece += 1;
      this.at = 0;
    }
  }

  byte(): number {
    this.advance();
    const value = this.pieces[this.piece]?.[this.at];
    if (value === undefined) throw refuseDamaged(this.file, '有一条记录不完整');
    this.at += 1;
    return value;
  }

  uint16(): number {
    return this.byte() | (this.byte() << 8);
  }

  uint32(): number {
    return this.uint16() + this.uint16() * 0x10000;
  }

  /** An IEEE double. */
  double(): number {
    const view = new DataView(new ArrayBuffer(8));
    for (let index = 0; index < 8; index += 1) view.setUint8(index, this.byte());
    return view.getFloat64(0, true);
  }

  /** Bytes of one piece, at most as many as it has left. */
  take(count: number): Uint8Array {
    this.advance();
    const taken = this.pieces[this.piece]?.subarray(this.at, this.at + count) ?? new Uint8Array();
    this.at += taken.length;
    return taken;
  }

  /** Bytes across pieces. */
  bytes(count: number): Uint8Array {
    const joined = new Uint8Array(Math.min(count, 0x10000));
    for (let at = 0; at < joined.length;) {
      const taken = this.take(joined.length - at);
      if (taken.length === 0) throw refuseDamaged(this.file, '有一条记录不完整');
      joined.set(taken, at);
      at += taken.length;
    }
    return joined;
  }

  skip(count: number): void {
    for (let left = count; left > 0;) {
      const taken = this.take(left);
      if (taken.length === 0) throw refuseDamaged(this.file, '有一条记录不完整');
      left -= taken.length;
    }
  }
}
