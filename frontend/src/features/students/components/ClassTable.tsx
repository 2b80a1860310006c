import { Tooltip } from "@mantine/core";
import { useMemo, useRef, useState, type KeyboardEvent } from "react";
import { dumbbellDomain } from "@/charts/dumbbell/layout";
import { DumbbellView } from "@/charts/dumbbell/view";
import type { ClassRow, Version } from "@/lib/api/student-types";
import { apart, comparable, unlabelled } from "@/lib/labelled";
import { count, counted, listed, percent, points } from "@/lib/format";
import { spokenTeacher, type TeacherSource } from "@/lib/teacher";
import { anchor } from "@/ui/anchor";
import { Delta } from "@/ui/Delta";
import { Icon } from "@/ui/icons";
import { StudentMark, TeacherMark } from "@/ui/Marks";
import { neighbour, nextSort, sortRows, worstFirst, type SortKey } from "../model/class-order";
import classes from "./ClassTable.module.css";

const columns: { key: SortKey; word: string; help: string }[] = [
  { key: "class", word: "Class", help: "" },
  { key: "student", word: "AP", help: "Average precision on the tune split, in points" },
  { key: "gap", word: "Gap", help: "Student minus teacher, in points of average precision" },
  { key: "change", word: "vs v1", help: "Change of the student since the first version, in points" },
  { key: "nonZero", word: "Used", help: "Concepts with a weight other than zero" },
  { key: "agreement", word: "Agree", help: "Images on which student and teacher decide alike" },
];

interface ClassTableProps {
  version: Version;
  chosen: string | null;
  onChoose: (cls: string) => void;
  /** Whose judgement the students learned. */
  teacherFrom: TeacherSource | null;
}

/** Every class with teacher and student side by side. Arrow keys walk through the classes. */
export function ClassTable({ version, chosen, onChoose, teacherFrom }: ClassTableProps) {
  const [sort, setSort] = useState(worstFirst);
  const taught = spokenTeacher(teacherFrom);
  const body = useRef<HTMLTableSectionElement>(null);
  const [opened, setOpened] = useState(false);
  const { carried, uncarried } = useMemo(() => apart(version.classes), [version]);
  const unfolded = opened || uncarried.some((row) => row.class === chosen);
  const shown = useMemo(() => sortRows(carried, sort), [carried, sort]);
  const folded = useMemo(() => sortRows(uncarried, sort), [uncarried, sort]);
  const rows = unfolded ? [...shown, ...folded] : shown;
  const domain = useMemo(
    () =>
      dumbbellDomain(
        comparable(version.classes).map((row) => ({ teacher: row.teacherAp, student: row.studentAp })),
      ),
    [version],
  );

  const walk = (event: KeyboardEvent) => {
    const step = event.key === "ArrowDown" ? 1 : event.key === "ArrowUp" ? -1 : 0;
    const next = step === 0 ? null : neighbour(rows, chosen, step);
    if (next === null) return;
    event.preventDefault();
    onChoose(next);
    body.current?.querySelector<HTMLElement>(`[data-class="${CSS.escape(next)}"]`)?.focus();
  };

  const toRow = (row: ClassRow) => (
    <Row
      key={row.class}
      row={row}
      domain={domain}
      chosen={row.class === chosen}
      onChoose={() => onChoose(row.class)}
      onWalk={walk}
    />
  );

  return (
    <table className={classes.table} aria-label={`Classes of version ${version.version}`}>
      <thead>
        <tr>
          {columns.map(({ key, word, help }) => (
            <th
              key={key}
              scope="col"
              aria-sort={sort.key === key ? (sort.descending ? "descending" : "ascending") : undefined}
            >
              <Tooltip
                label={key === "student" ? `${help}. ${taught.meaning}` : help}
                disabled={help === ""}
                multiline
                maw={320}
              >
                <button type="button" className={classes.sort} onClick={() => setSort(nextSort(sort, key))}>
                  {key === "student" ? (
                    <span className={classes.legend}>
                      <TeacherMark size={9} /> {taught.short} <StudentMark size={9} /> student
                    </span>
                  ) : (
                    word
                  )}
                  {sort.key === key ? (sort.descending ? " ↓" : " ↑") : ""}
                </button>
              </Tooltip>
            </th>
          ))}
        </tr>
      </thead>
      <tbody ref={body}>
        {shown.map(toRow)}
        {uncarried.length > 0 && (
          <Fold count={uncarried.length} open={unfolded} onToggle={() => setOpened(!unfolded)} />
        )}
        {unfolded && folded.map(toRow)}
        {version.unusedLabels.length > 0 && (
          <tr>
            <td colSpan={columns.length} className={classes.fold}>
              <p className={classes.foldText}>Labels that no class takes: {listed(version.unusedLabels)}</p>
            </td>
          </tr>
        )}
      </tbody>
    </table>
  );
}

interface FoldProps {
  count: number;
  open: boolean;
  onToggle: () => void;
}

/** Classes whose figures mean something else, on demand. */
function Fold({ count: classCount, open, onToggle }: FoldProps) {
  return (
    <tr>
      <td colSpan={columns.length} className={classes.fold}>
        <button type="button" className={classes.foldButton} aria-expanded={open} onClick={onToggle}>
          <Icon name="chevron" size={12} /> {counted(classCount, "class", "classes")} no image carries
        </button>
        {open && (
          <p className={classes.foldText}>
            Nothing in this dataset is labelled with them. Their AP says how well the student copies what the
            teacher decides, not how often it is right; the mean leaves them out.
          </p>
        )}
      </td>
    </tr>
  );
}

interface RowProps {
  row: ClassRow;
  domain: [number, number];
  chosen: boolean;
  onChoose: () => void;
  onWalk: (event: KeyboardEvent) => void;
}

function Row({ row, domain, chosen, onChoose, onWalk }: RowProps) {
  const respelled = row.matchedBy === "folded";
  const facts = unlabelled(row)
    ? "no labels, so measured against what the teacher decides"
    : `${count(row.positives?.tune)} positives on tune${respelled ? `, labelled “${row.label}”` : ""}`;
  return (
    <tr
      className={`${classes.row} ${chosen ? classes.chosen : ""}`}
      onClick={onChoose}
      aria-selected={chosen}
      {...anchor(`class/${row.class}`)}
    >
      <th scope="row">
        <button
          type="button"
          className={classes.name}
          data-class={row.class}
          tabIndex={chosen ? 0 : -1}
          onKeyDown={onWalk}
          title={`${row.class}: ${facts}`}
        >
          {row.class}
          {unlabelled(row) && <sup className={classes.unlabelled}>T</sup>}
          {respelled && <sup className={classes.unlabelled}>≈</sup>}
        </button>
      </th>
      <td title={`Student ${points(row.studentAp)}, teacher ${points(row.teacherAp)}`}>
        <DumbbellView teacher={row.teacherAp} student={row.studentAp} domain={domain} width={106} />
      </td>
      <td>
        <Delta value={row.apGap} />
      </td>
      <td>
        <Delta value={row.apChangeSinceFirst} />
      </td>
      <td>{count(row.nonZero)}</td>
      <td>{percent(row.fidelity.agreement)}</td>
    </tr>
  );
}
