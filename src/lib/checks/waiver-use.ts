import type { Finding, Waiver } from '../model/index.ts';

/** A waiver as it stands in `review.json`. */
export interface PlacedWaiver {
  readonly waiver: Waiver;
  /** Position in the list, from 0. */
  readonly index: number;
}

/** How the waivers of a document meet what the checks found. */
export interface WaiverUse {
  /** `review.json` of the document. */
  readonly file: string;
  readonly waivers: readonly PlacedWaiver[];
  /** Everything the checks found in the document. */
  readonly findings: readonly Finding[];
  /** Ids of the rules whose findings can be waived. */
  readonly rules: ReadonlySet<string>;
  /** The day of the check, `YYYY-MM-DD`; without it no waiver expires. */
  readonly today?: string;
  /** False when a part of the document could not be checked: then nobody knows which waivers are stale. */
  readonly complete: boolean;
}

/** Whether a waiver speaks of a finding: same rule, same place (`#` in front or not), and the figure it was given for. */
export function speaksOf(waiver: Waiver, finding: Finding): boolean {
  return (
    isSamePlace(waiver, finding) && (waiver.reported === undefined || waiver.reported === finding.reported)
  );
}

/** What a waiver calls the place of a finding about the whole document, such as a section it lacks (全文). */
export const WHOLE_DOCUMENT = '全文';

/** Whether a waiver names the rule and the place of a finding, whatever figure stands there. */
export function isSamePlace(waiver: Waiver, finding: Finding): boolean {
  return (
    waiver.rule === finding.rule && stripHash(waiver.place) === stripHash(finding.place ?? WHOLE_DOCUMENT)
  );
}

/** Whether the last day of a waiver has passed. */
export function isExpired({ until }: Waiver, today: string | undefined): boolean {
  return until !== undefined && today !== undefined && until < today;
}

/** Whether a waiver speaks of something that was found; also where that cannot be known. */
export function isLive({ waiver }: PlacedWaiver, { findings, complete }: WaiverUse): boolean {
  return !complete || findings.some((finding) => speaksOf(waiver, finding));
}

/** A waiver for people: I02（t01.58.amount）. */
export function showWaiver({ rule, place }: Waiver): string {
  return `${rule}（${place}）`;
}

/** Where in `review.json` a waiver stands: its position and field, as for a file that does not fit its schema. */
export function locateWaiver(
  { file }: WaiverUse,
  { index }: PlacedWaiver,
  field: keyof Waiver,
): { readonly file: string; readonly place: string } {
  return { file, place: `${index}.${field}` };
}

function stripHash(place: string): string {
  return place.replace(/^#/, '');
}
