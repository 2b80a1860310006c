import { Button, Modal, NativeSelect } from "@mantine/core";
import { useInfiniteQuery, useQuery } from "@tanstack/react-query";
import { useState } from "react";
import { IntervalView } from "@/charts/interval/view";
import { compareQuery, versionsQuery } from "@/lib/api/queries/ensembles";
import type { ClassConstraints, ComparedClass, Ensemble } from "@/lib/api/student-types";
import { plain, points } from "@/lib/format";
import { tellAll } from "@/ui/constraint-words";
import { anchor } from "@/ui/anchor";
import { Delta } from "@/ui/Delta";
import { Empty, Failure, LoadingRows } from "@/ui/States";
import classes from "./Provenance.module.css";

interface CompareDialogProps {
  ensemble: Ensemble;
  start: number | null;
  onClose: () => void;
}

/** Two versions side by side: AP with intervals, images that flip, weights and constraints that differ. */
export function CompareDialog({ ensemble, start, onClose }: CompareDialogProps) {
  const head = ensemble.head ?? 1;
  const [from, setFrom] = useState(start !== null && start !== head ? start : Math.max(1, head - 1));
  const [to, setTo] = useState(head);
  const versions = useInfiniteQuery(versionsQuery(ensemble.id));
  const compared = useQuery(compareQuery(ensemble.id, from, to));
  const choices = choicesOf(versions.data?.pages.flatMap((page) => page.items) ?? [], from, to);
  return (
    <Modal opened onClose={onClose} title="Compare two versions" size={860}>
      <div className={classes.pick}>
        <NativeSelect
          label="From"
          data={choices}
          value={String(from)}
          onChange={(event) => setFrom(Number(event.currentTarget.value))}
        />
        <NativeSelect
          label="To"
          data={choices}
          value={String(to)}
          onChange={(event) => setTo(Number(event.currentTarget.value))}
        />
        {versions.hasNextPage && (
          <Button
            variant="subtle"
            loading={versions.isFetchingNextPage}
            onClick={() => void versions.fetchNextPage()}
          >
            Earlier versions
          </Button>
        )}
      </div>
      {from === to && <Empty title="Choose two different versions" icon="compare" />}
      {from !== to && compared.isPending && <LoadingRows />}
      {compared.isError && <Failure what="The comparison failed" error={compared.error} />}
      {from !== to && compared.data && (
        <div {...anchor("comparison")}>
          <ClassesCompared rows={compared.data.classes} />
          <Constraints title="Constraints added" tunings={compared.data.constraintsAdded} />
          <Constraints title="Constraints taken away" tunings={compared.data.constraintsRemoved} />
        </div>
      )}
    </Modal>
  );
}

/** The versions that are loaded, and the two that are compared although their page is not there yet. */
function choicesOf(known: readonly { version: number; class?: string | null }[], ...picked: number[]) {
  const missing = [...new Set(picked)].filter((number) => !known.some(({ version }) => version === number));
  return [...known, ...missing.map((version) => ({ version, class: null }))].map((version) => ({
    value: String(version.version),
    label: `Version ${version.version}${version.class ? `, ${version.class}` : ""}`,
  }));
}

function ClassesCompared({ rows }: { rows: readonly ComparedClass[] }) {
  const changed = rows.filter((row) => row.weightsChanged);
  const same = rows.length - changed.length;
  return (
    <>
      {changed.length > 0 && (
        <table className={classes.table}>
          <thead>
            <tr>
              <th scope="col">Class</th>
              <th scope="col">AP from</th>
              <th scope="col">AP to</th>
              <th scope="col">Change</th>
              <th scope="col">Fixed / broken</th>
              <th scope="col">Weights that differ most</th>
            </tr>
          </thead>
          <tbody>
            {changed.map((row) => (
              <tr key={row.class}>
                <th scope="row">{row.class}</th>
                <td>{points(row.from.studentAp)}</td>
                <td>{points(row.to.studentAp)}</td>
                <td>
                  <Delta value={row.apChange?.value} />
                  {row.apChange && <IntervalView change={row.apChange} width={70} height={10} />}
                </td>
                <td>
                  ✓{row.fixed} ✗{row.broken}
                </td>
                <td>
                  <WeightsCompared row={row} />
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      )}
      <p className={classes.meta}>
        {changed.length === 0
          ? "No class differs: the weights are the same bit for bit."
          : `The other ${same} classes have the same weights bit for bit.`}
      </p>
    </>
  );
}

function WeightsCompared({ row }: { row: ComparedClass }) {
  const strongest = [...row.weights].sort((a, b) => Math.abs(b.to - b.from) - Math.abs(a.to - a.from));
  return (
    <span className={classes.weights}>
      {strongest.slice(0, 5).flatMap((weight) => [
        <span key={weight.index}>{weight.concept}</span>,
        <span key={`${weight.index} values`}>
          {plain(weight.from)} → {plain(weight.to)}
        </span>,
      ])}
      {strongest.length > 5 && <span>and {strongest.length - 5} more</span>}
    </span>
  );
}

function Constraints({ title, tunings }: { title: string; tunings: readonly ClassConstraints[] }) {
  if (tunings.length === 0) return null;
  return (
    <>
      <h3 className={classes.subtitle}>{title}</h3>
      <ul className={classes.list2}>
        {tunings.map((tuning) => (
          <li key={tuning.tuningId}>
            <strong>{tuning.class}:</strong> {tellAll(tuning.constraints)}{" "}
            <span className={classes.same}>“{tuning.reason}”</span>
          </li>
        ))}
      </ul>
    </>
  );
}
