import { signedPoints } from "@/lib/format";
import type { TourFacts } from "./facts";
import type { Step } from "./step";

/** Comparing, taking back, and where to go on. */
export const proveSteps: Step[] = [
  {
    id: "compare",
    say: (facts) => ({
      title: `Version ${facts.head} is there`,
      text: [
        broughtText(facts),
        "It stands in the history with your name, your reason and its effect. Set it beside the version before.",
      ],
      task: "Open Compare",
      anchors: [["compare"]],
      clear: ["provenance"],
    }),
    done: (facts) => facts.comparing,
    needs: {},
  },
  {
    id: "comparison",
    say: ({ classes }) => ({
      title: "What changed, and what did not",
      text: [
        "Left to right: the change with its interval, images fixed ✓ and broken ✗, and the weights that moved.",
        `The other ${classes - 1} classes were not touched: their weights are the same to the last bit.`,
      ],
      task: "Close the comparison",
      anchors: [["comparison"]],
    }),
    done: (facts) => !facts.comparing,
    needs: {},
  },
  {
    id: "withdraw",
    say: ({ cls }, memory) => ({
      title: "Undo adds, it never deletes",
      text: [
        `Withdrawing fits ${cls} again without this tuning and makes another version. Both stay in the history, each with its reason.`,
      ],
      task: memory.made === null ? undefined : "Withdraw your tuning, with a reason",
      anchors: [memory.made === null ? [] : [`tuning/${memory.made}`], ["tune"]],
    }),
    done: (facts, { made }) => made !== null && !facts.inForce.includes(made),
    needs: { cls: true, newest: true },
    milestone: true,
  },
  {
    id: "end",
    say: ({ head }, { made }) => ({
      title: "That was the whole loop",
      text: [
        made === null
          ? "Find, explain, correct, commit, compare, withdraw: you have seen where each is done."
          : `${head} versions, and each can be explained, compared and rebuilt. The audit trail shows the same, event by event, in a chain that nobody can alter unnoticed.`,
        "The newest version is the one without your correction. To end on the better one, apply the correction again; or try another class. Reset the demo, in the help menu, gives you a fresh one.",
      ],
      anchors: [["provenance"]],
      clear: ["gallery"],
    }),
    needs: {},
  },
];

function broughtText({ brought, cls }: TourFacts): string {
  if (!brought) return `The newest version shows how ${cls} stands now.`;
  return `It moved ${cls} by **${signedPoints(brought.value)} points** (${signedPoints(brought.low)} to ${signedPoints(brought.high)}).`;
}
