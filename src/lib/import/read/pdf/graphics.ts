import type { Box, Matrix } from './geometry.ts';
import { IDENTITY, intersect } from './geometry.ts';

/** What pdfjs tells of a font (with `fontExtraProperties`). */
export interface FontLike {
  readonly name?: string;
  readonly bold?: boolean;
  readonly black?: boolean;
  readonly vertical?: boolean;
  readonly fontMatrix?: readonly number[];
  readonly isType3Font?: boolean;
  readonly defaultVMetrics?: readonly number[];
}

/** The state of drawing that `q` saves and `Q` brings back. */
export interface Graphics {
  matrix: Matrix;
  clip: Box;
  fill: string | undefined;
  stroke: string | undefined;
  fillAlpha: number;
  strokeAlpha: number;
  lineWidth: number;
  font: FontLike | undefined;
  fontSize: number;
  characterSpacing: number;
  wordSpacing: number;
  scale: number;
  leading: number;
  rise: number;
  mode: number;
}

/** The state a page starts with. */
export function startGraphics(matrix: Matrix, clip: Box): Graphics {
  return {
    matrix,
    clip,
    fill: '#000000',
    stroke: '#000000',
    fillAlpha: 1,
    strokeAlpha: 1,
    lineWidth: 1,
    font: undefined,
    fontSize: 0,
    characterSpacing: 0,
    wordSpacing: 0,
    scale: 1,
    leading: 0,
    rise: 0,
    mode: 0,
  };
}

/** Where the next character of a text object goes. */
export interface TextPosition {
  matrix: Matrix;
  x: number;
  y: number;
  lineX: number;
  lineY: number;
}

/** The position a text object starts with. */
export function startText(): TextPosition {
  return { matrix: IDENTITY, x: 0, y: 0, lineX: 0, lineY: 0 };
}

/** A stack of drawing states; more than `MAX_DEPTH` saved states are an attack, and the oldest win. */
export class GraphicsStack {
  current: Graphics;
  readonly #saved: Graphics[] = [];
  #dropped = 0;

  constructor(start: Graphics) {
    this.current = start;
  }

  save(): void {
    if (this.#saved.length >= MAX_DEPTH) this.#dropped += 1;
    else this.#saved.push({ ...this.current });
  }

  restore(): void {
    if (this.#dropped > 0) this.#dropped -= 1;
    else this.current = this.#saved.pop() ?? this.current;
  }

  clip(box: Box): void {
    this.current.clip = intersect(this.current.clip, box);
  }
}

const MAX_DEPTH = 10_000;
