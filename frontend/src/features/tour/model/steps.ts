import type { Step } from "./step";
import { lookSteps } from "./look-steps";
import { proveSteps } from "./prove-steps";
import { tuneSteps } from "./tune-steps";

/** The tour, in order. */
export const steps: readonly Step[] = [...lookSteps, ...tuneSteps, ...proveSteps];
