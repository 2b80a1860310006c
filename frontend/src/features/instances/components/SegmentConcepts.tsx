import { ActionIcon, Tooltip } from "@mantine/core";
import type { ConstraintKind, Explanation } from "@/lib/api/student-types";
import { percent } from "@/lib/format";
import { Icon } from "@/ui/icons";
import classes from "./Instances.module.css";

interface SegmentConceptsProps {
  /** The chosen one, if any. */
  segment: Explanation["segments"][number] | undefined;
  /** What the basket holds, by concept. */
  wishes: ReadonlyMap<number, ConstraintKind>;
  readOnly: boolean;
  onConcept: (concept: number) => void;
  onTune: (concept: number, name: string, kind: ConstraintKind) => void;
}

const actions = [
  { kind: "raise", word: "Raise", icon: "up" },
  { kind: "lower", word: "Lower", icon: "down" },
  { kind: "exclude", word: "Exclude", icon: "ban" },
] as const;
const most = 6;

/** What the chosen segment shows, and the way from there to a tuning. Its place is kept, so that nothing moves when one is chosen. */
export function SegmentConcepts({ segment, wishes, readOnly, onConcept, onTune }: SegmentConceptsProps) {
  return (
    <section className={classes.region}>
      {segment ? (
        <>
          <h3 className={classes.heading}>
            Segment {segment.segment + 1}, {percent(segment.area)} of the picture
          </h3>
          <ul className={classes.concepts}>
            {segment.concepts.slice(0, most).map(({ index, concept, similarity }) => (
              <li key={index}>
                <button
                  type="button"
                  className={classes.link}
                  title={concept}
                  onClick={() => onConcept(index)}
                >
                  {concept}
                </button>
                <span className={classes.similarity}>{similarity.toFixed(2)}</span>
                {actions.map(({ kind, word, icon }) => (
                  <Tooltip key={kind} label={`${word} ${concept}`}>
                    <ActionIcon
                      variant={wishes.get(index) === kind ? "light" : "subtle"}
                      size={24}
                      aria-pressed={wishes.get(index) === kind}
                      disabled={readOnly}
                      aria-label={`${word} ${concept}`}
                      onClick={() => onTune(index, concept, kind)}
                    >
                      <Icon name={icon} size={14} />
                    </ActionIcon>
                  </Tooltip>
                ))}
              </li>
            ))}
          </ul>
        </>
      ) : (
        <p className={classes.hint}>Choose a segment in the picture to see its concepts.</p>
      )}
    </section>
  );
}
