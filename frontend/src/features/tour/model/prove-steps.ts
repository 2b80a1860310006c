import { signedPoints } from "@/lib/format";
import { newTuning, type TourFacts } from "./facts";
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
    id: "again",
    say: (facts, memory) => ({
      title: "End on the better model",
      text: [
        newTuning(facts, memory) !== null
          ? "Your correction is in force."
          : facts.wishes.size > 0 || facts.refitting
            ? "The same wishes and the same reason are a draft again. Commit makes them the newest version."
            : "What was taken back is not lost: every change in the history can be applied again, with its reason.",
      ],
      task: memory.made === null ? undefined : "Press Apply again, then Commit",
      anchors: facts.wishes.size > 0 ? [["commit"], ["tune"]] : [[`again/${memory.made}`], ["provenance"]],
      clear: ["tune", "provenance"],
    }),
    done: (facts, memory) => newTuning(facts, memory) !== null,
    needs: { newest: true },
  },
  {
    id: "end",
    say: (facts, memory) => ({
      title: "That was the whole loop",
      text: [
        memory.made === null
          ? "Find, explain, correct, commit, compare, withdraw: you have seen where each is done."
          : `${facts.head} versions, and each can be explained, compared and rebuilt. The audit trail shows the same, event by event, in a chain that nobody can alter unnoticed.`,
        newTuning(facts, memory) === null && memory.made !== null
          ? "The newest version is the one without your correction; Apply again, in the history, brings it back. Or try another class."
          : "Try another class.",
        "Reset the demo, in the help menu, gives you a fresh one.",
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
