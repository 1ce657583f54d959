/** How far a phase is. */
export interface PhaseProgress {
  /** So many more tasks are done. */
  step(count: number): void;
  end(): void;
}

/** A phase that begins. */
export interface PhaseStart {
  /** Tasks to do. */
  readonly total: number;
  /** Tasks that hold as they are. */
  readonly same: number;
  /** Unit of the tasks: 份, 页 … */
  readonly unit?: string | undefined;
}

/** Tells a person, or a program, how far a build is. */
export interface Reporter {
  phase(label: string, start: PhaseStart): PhaseProgress;
  /** Something that is being done and has no length. */
  note(text: string): void;
  warn(text: string): void;
}
