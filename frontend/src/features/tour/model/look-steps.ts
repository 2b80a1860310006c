import { points, signed } from "@/lib/format";
import { subsetWords } from "@/ui/subset-words";
import { story } from "../story";
import { pulling, type TourFacts } from "./facts";
import type { Step } from "./step";

/** Finding the class, the images and the reason. */
export const lookSteps: Step[] = [
  {
    id: "welcome",
    say: ({ cls, classes }) => ({
      title: "Wrong for a reason you can name",
      text: [
        `${classes} small students imitate one large teacher. **${cls}** learned a shortcut from its pictures.`,
        "You will find the shortcut, correct it by its name, see what that does, and take it back. Nothing is acted out: every step is your own, nothing is written before you commit, and all of it can be undone.",
      ],
      anchors: [],
    }),
    needs: {},
  },
  {
    id: "class",
    say: (facts) => ({
      title: "Start where the gap is",
      text: [gapText(facts), placeText(facts)],
      task: `Choose ${facts.cls} in the table`,
      anchors: [[`class/${facts.cls}`]],
    }),
    done: (facts) => facts.chosen && facts.shownClass === facts.cls,
    needs: { lists: true },
  },
  {
    id: "subset",
    say: (facts) => {
      const subset = telling(facts);
      return {
        title: "See what it gets wrong",
        text: [wrongText(facts), "The chips below the table choose which images the gallery shows."],
        task: `Press ${subsetWords[subset].name}`,
        anchors: [[`subset/${subset}`]],
        clear: ["subsets"],
      };
    },
    done: (facts) => facts.shownClass === facts.cls && facts.subset === telling(facts),
    needs: { cls: true, lists: true },
  },
  {
    id: "open",
    say: ({ cls }) => ({
      title: "Open one of them",
      text: [
        `Under each image stands how sure the teacher (◇) and the student (●) are that it shows a ${cls}; above, what the label says.`,
      ],
      task: "Open an image",
      anchors: [["gallery"]],
    }),
    done: (facts) => facts.imageOpen,
    needs: { cls: true },
  },
  {
    id: "score",
    say: (facts) => ({
      title: "Why the student says so",
      text: [
        "The bars add up to its score. Each is one concept: its weight times how strongly it was seen.",
        facts.culprit
          ? `Here **${facts.culprit.name}** adds ${signed(facts.culprit.contribution)}. Click a bar or a region to see which part of the picture that comes from.`
          : "Click a bar or a region to see which part of the picture it comes from. Arrow keys open the next image.",
      ],
      task: "When you have seen enough, go back to the classes",
      anchors: [["score", "close-image"]],
      clear: ["picture"],
    }),
    done: (facts) => !facts.imageOpen,
    needs: { cls: true },
  },
  {
    id: "concept",
    say: (facts) => {
      const [first] = facts.wrong;
      return {
        title: "The reason has a name",
        text: [reasonText(facts)],
        task: first && `Choose ${first.name}: regions that stand for it appear below the list`,
        anchors: [facts.wrong.map(({ index }) => `concept/${index}`).slice(0, 1), ["concepts"]],
        reveal: first?.index,
      };
    },
    done: (facts) => facts.wrong.some(({ index }) => index === facts.concept),
    needs: { cls: true, lists: true },
  },
];

function gapText({ cls, student, teacher, gap }: TourFacts): string {
  const reach = `The student of **${cls}** reaches ${points(student)} points of average precision, its teacher ${points(teacher)}`;
  if (gap === null) return `${reach}.`;
  if (gap >= 0) return `${reach}: it is no longer behind.`;
  return `${reach}: **${points(-gap)} points below**.`;
}

function placeText({ cls, wider }: TourFacts): string {
  const order = "The table lists the classes with the widest gap first.";
  if (wider === 0) return order;
  return `${order} ${wider === 1 ? "One is" : `${wider} are`} wider; ${cls} is chosen here because the cause of its gap has a name.`;
}

function wrongText({ cls, inventions, misses }: TourFacts): string {
  if (inventions === 0 && misses === 0)
    return `On the tune split it decides every image as the label does. Its ranking can still be worse than the teacher's.`;
  const invented =
    inventions === 1
      ? `On one image of the tune split it sees a ${cls} that is not there`
      : `On **${inventions}** images of the tune split it sees a ${cls} that is not there`;
  return `${invented}; on ${misses} it misses one.`;
}

/** The subset that shows best what is wrong. */
function telling({ inventions, misses }: TourFacts): "inventions" | "misses" | "disagreements" {
  if (inventions > 0) return "inventions";
  return misses > 0 ? "misses" : "disagreements";
}

function reasonText(facts: TourFacts): string {
  const [first, ...others] = pulling(facts);
  const one = `Of ${facts.used} concepts with a weight`;
  if (!first) {
    return `${one}, none of ${story.wrong.join(", ")} pulls the score up now: the shortcut is gone. Choose one to see it all the same.`;
  }
  const rest =
    others.length === 0
      ? ""
      : ` ${list(others.map(({ name, weight }) => `${name} ${signed(weight)}`))} ${others.length > 1 ? "point" : "points"} the same way.`;
  return `${one}, **${first.name}** has ${signed(first.weight)}: the more of it is in an image, the more the student believes in a ${facts.cls}.${rest}`;
}

/** "a", "a and b", "a, b and c". */
function list(words: string[]): string {
  return words.length < 2 ? words.join("") : `${words.slice(0, -1).join(", ")} and ${words.at(-1)}`;
}
