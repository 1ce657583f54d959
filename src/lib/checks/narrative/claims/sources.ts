import type { Claim } from '../claim.ts';
import type { NarrativeView } from '../subject.ts';
import { claimRepeats } from './repeat.ts';
import { claimRepeatedRates } from './repeat-rate.ts';
import { claimItemBudgets } from './item-budget.ts';
import { claimChangesFromYearBefore } from './previous.ts';
import { claimBudgetChains } from './budget-chain.ts';
import { claimBudgetCells } from './budget-cells.ts';
import { claimBudgetItems } from './budget-items.ts';
import { claimCells } from './cells.ts';
import { claimFormCells } from './form-cells.ts';
import { claimFreeCells } from './free-cells.ts';
import { claimItemCells } from './item-cells.ts';
import { claimAssets } from './assets.ts';
import { claimCellDifferences } from './cell-differences.ts';
import { claimCellRates } from './cell-rates.ts';
import { claimChanges } from './change.ts';
import { claimCompletions } from './completion.ts';
import { claimComponents } from './components.ts';
import { claimCounts } from './counts.ts';
import { claimFarParts } from './far-parts.ts';
import { claimMeetings } from './meeting.ts';
import { claimParts } from './parts.ts';
import { claimProcurement } from './procurement.ts';
import { claimProcurementShares } from './procurement-shares.ts';
import { claimVehicleAverages } from './vehicle-average.ts';
import { claimRatios } from './ratio.ts';
import { claimScores } from './score.ts';
import { claimShares } from './share.ts';
import { claimShareSums } from './share-sum.ts';
import { claimStaff } from './staff.ts';

/** Everything that finds claims in the words, one kind of statement a file. */
export const CLAIM_SOURCES: readonly ((view: NarrativeView) => readonly Claim[])[] = [
  claimCells,
  claimItemCells,
  claimBudgetCells,
  claimBudgetItems,
  claimFreeCells,
  claimFormCells,
  claimRepeats,
  claimRepeatedRates,
  claimItemBudgets,
  claimBudgetChains,
  claimChangesFromYearBefore,
  claimAssets,
  claimChanges,
  claimCellDifferences,
  claimCellRates,
  claimCompletions,
  claimComponents,
  claimCounts,
  claimFarParts,
  claimMeetings,
  claimParts,
  claimProcurement,
  claimProcurementShares,
  claimVehicleAverages,
  claimRatios,
  claimScores,
  claimShares,
  claimShareSums,
  claimStaff,
];
