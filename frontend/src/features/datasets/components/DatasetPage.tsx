import { NativeSelect, TextInput, VisuallyHidden } from "@mantine/core";
import { useDebouncedValue, useDocumentTitle } from "@mantine/hooks";
import { useInfiniteQuery, useQuery } from "@tanstack/react-query";
import { useCallback, useMemo } from "react";
import { useSearchParams } from "react-router";
import { imageUrl } from "@/lib/api/images";
import { datasetImagesQuery, datasetQuery } from "@/lib/api/queries/inputs";
import type { Dataset, DatasetImage } from "@/lib/api/types";
import { bytes, count, counted } from "@/lib/format";
import { usePolling } from "@/lib/realtime/use-live";
import { Icon } from "@/ui/icons";
import { Panel } from "@/ui/Panel";
import { Empty, Failure, LoadingRows } from "@/ui/States";
import { VirtualGallery } from "@/ui/VirtualGallery";
import { type FilterPatch, patchFilter, readFilter } from "../model/filter";
import classes from "./Dataset.module.css";
import { Understood } from "./Understood";

const whyClosed = "kept unseen for a last, honest check; not shown while people tune";

/** All photographs of a dataset, however many, with filters, counts and what was refused. */
export function DatasetPage({ id }: { id: string }) {
  const first = useQuery(datasetQuery(id));
  const interval = usePolling(first.data?.state === "pending");
  const dataset = useQuery({ ...datasetQuery(id), refetchInterval: interval });
  useDocumentTitle(`${dataset.data?.name ?? "Dataset"} · InFiConD`);
  if (dataset.isPending) return <LoadingRows rows={10} height={24} />;
  if (dataset.isError) {
    return (
      <Failure
        what="The dataset could not be read"
        error={dataset.error}
        onRetry={() => void dataset.refetch()}
      />
    );
  }
  const { data } = dataset;
  if (data.state === "pending") {
    return (
      <Empty title={`${data.name} is being imported`} icon="jobs">
        The photographs appear here by themselves. The job list at the top shows how far it is.
      </Empty>
    );
  }
  if (data.state === "failed")
    return <Failure what={`${data.name} was not imported`} error={data.error ?? ""} />;
  return <Photographs dataset={data} />;
}

function Photographs({ dataset }: { dataset: Dataset }) {
  const [query, setQuery] = useSearchParams();
  const filter = useMemo(() => readFilter(query), [query]);
  const [asked] = useDebouncedValue(filter, 200);
  const images = useInfiniteQuery(datasetImagesQuery(dataset.id, asked));
  const items = useMemo(() => images.data?.pages.flatMap((page) => page.items) ?? [], [images.data]);
  const total = images.data?.pages.at(-1)?.total ?? 0;
  const { fetchNextPage } = images;
  const more = useCallback(() => void fetchNextPage(), [fetchNextPage]);
  const change = (patch: FilterPatch) => setQuery((now) => patchFilter(now, patch), { replace: true });

  return (
    <div className={classes.page}>
      <VisuallyHidden component="h1">{dataset.name}</VisuallyHidden>
      <div className={classes.grid}>
        <Panel
          title={dataset.name}
          note={`${counted(total, "image")} shown of ${count(dataset.images)} · ${dataset.format} · ${bytes(dataset.bytes)}`}
          actions={
            <>
              <TextInput
                size="xs"
                w={170}
                aria-label="Part of the name"
                placeholder="Part of the name"
                leftSection={<Icon name="search" size={13} />}
                value={filter.query ?? ""}
                onChange={(event) => change({ query: event.currentTarget.value })}
              />
              <NativeSelect
                size="xs"
                aria-label="Split"
                value={filter.split ?? ""}
                onChange={(event) => change({ split: event.currentTarget.value })}
                data={[
                  { value: "", label: "Every split" },
                  { value: "distil", label: `distil (${count(dataset.splits.distil)})` },
                  { value: "tune", label: `tune (${count(dataset.splits.tune)})` },
                  { value: "lockbox", label: `lockbox (${count(dataset.splits.lockbox)})` },
                ]}
              />
              <NativeSelect
                size="xs"
                aria-label="Class"
                value={filter.class ?? ""}
                onChange={(event) => change({ class: event.currentTarget.value })}
                data={[{ value: "", label: "Every class" }, ...dataset.classes]}
              />
            </>
          }
        >
          {images.isPending && <LoadingRows rows={5} height={60} />}
          {images.isError && (
            <Failure
              what="The images could not be read"
              error={images.error}
              onRetry={() => void images.refetch()}
            />
          )}
          {images.data && total === 0 && (
            <Empty title="No image passes the filters" icon="image">
              Take one of the filters away.
            </Empty>
          )}
          {dataset.splits.lockbox > 0 && filter.split !== "distil" && filter.split !== "tune" && (
            <p className={classes.note}>
              <Icon name="lock" size={13} /> {counted(dataset.splits.lockbox, "image")} in the lockbox:{" "}
              {whyClosed}. Labels are closed too, so a chosen class leaves them out.
            </p>
          )}
          {total > 0 && (
            <VirtualGallery
              items={items}
              total={total}
              tileWidth={132}
              tileHeight={134}
              label={`Images of ${dataset.name}`}
              keyOf={(image) => image.sha}
              onMore={more}
              loadingMore={images.isFetchingNextPage}
              tile={(image) =>
                image.split === "lockbox" ? <ClosedPhotograph image={image} /> : <Photograph image={image} />
              }
            />
          )}
        </Panel>
        <div className={classes.side}>
          <ClassCounts dataset={dataset} chosen={filter.class} onChoose={(cls) => change({ class: cls })} />
          <Refused dataset={dataset} />
          <Understood dataset={dataset} />
        </div>
      </div>
    </div>
  );
}

/** A picture of the lockbox: that it is there, and why it is not shown. */
function ClosedPhotograph({ image }: { image: DatasetImage }) {
  return (
    <span className={classes.tile} title={`${image.name}: ${whyClosed}`}>
      <span className={`${classes.picture} ${classes.closed}`}>
        <Icon name="lock" size={20} />
      </span>
      <span className={classes.name}>
        <b>in the lockbox</b>
      </span>
      <span className={classes.name}>
        {image.name}
        <VisuallyHidden>{`: ${whyClosed}`}</VisuallyHidden>
      </span>
    </span>
  );
}

function Photograph({ image }: { image: DatasetImage }) {
  const labels = image.labels.join(", ") || "no label";
  return (
    <span
      className={classes.tile}
      title={`${image.name}: ${labels} (${image.split}, ${image.width} × ${image.height})`}
    >
      <span className={classes.picture}>
        <img src={imageUrl(image.sha)} alt={`${image.name}: ${labels}`} loading="lazy" decoding="async" />
      </span>
      <span className={classes.name}>
        <b>{labels}</b>
      </span>
      <span className={classes.name}>
        {image.name} · {image.split}
      </span>
    </span>
  );
}

interface ClassCountsProps {
  dataset: Dataset;
  chosen: string | undefined;
  onChoose: (cls: string) => void;
}

function ClassCounts({ dataset, chosen, onChoose }: ClassCountsProps) {
  return (
    <Panel title="Classes" note="images per split">
      {dataset.classCounts.length === 0 ? (
        <Empty title="No labels" icon="words">
          Students will be measured against the teacher. Labels can be added as a CSV over the API.
        </Empty>
      ) : (
        <table className={classes.table}>
          <thead>
            <tr>
              <th scope="col">Class</th>
              <th scope="col">Distil</th>
              <th scope="col">Tune</th>
              <th scope="col">Lockbox</th>
            </tr>
          </thead>
          <tbody>
            {dataset.classCounts.map((row) => (
              <tr key={row.class} className={chosen === row.class ? classes.chosen : undefined}>
                <th scope="row">
                  <button
                    type="button"
                    className={classes.pick}
                    aria-pressed={chosen === row.class}
                    onClick={() => onChoose(chosen === row.class ? "" : row.class)}
                  >
                    {row.class}
                  </button>
                </th>
                <td>{count(row.distil)}</td>
                <td>{count(row.tune)}</td>
                <td>{count(row.lockbox)}</td>
              </tr>
            ))}
          </tbody>
        </table>
      )}
    </Panel>
  );
}

function Refused({ dataset }: { dataset: Dataset }) {
  return (
    <Panel title="Refused files" note={count(dataset.refusedCount)}>
      {dataset.refused.length === 0 ? (
        <Empty title="None" icon="check">
          Every file was understood or is counted below.
        </Empty>
      ) : (
        <ul className={classes.refused}>
          {dataset.refused.map((file) => (
            <li key={file.file}>
              <strong>{file.file}</strong>
              <br />
              <span>{file.reason}</span>
            </li>
          ))}
          {dataset.refusedCount > dataset.refused.length && (
            <li>and {count(dataset.refusedCount - dataset.refused.length)} more</li>
          )}
        </ul>
      )}
    </Panel>
  );
}
