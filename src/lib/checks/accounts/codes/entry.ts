/** What is known about a code besides its name. */
export interface CodeFacts {
  /** First year the name holds, where known. */
  readonly first?: number;
  /** Last year the name holds, where known. */
  readonly last?: number;
  /** Fiscal years the name was seen in published accounts: `2017-2019 2021`. */
  readonly seen?: string;
  /**
   * Where the knowledge comes from; absent means published accounts. `reference`: lists of the classification;
   * `unverified`: recalled or told second-hand, never a reason to object.
   */
  readonly source?: 'reference' | 'unverified';
}

/** A code (科目编码), its name, and what is known about it. Several entries of one code are its names over the years. */
export type CodeEntry = readonly [code: string, name: string, facts?: CodeFacts];
