import { Table } from "@mantine/core";
import { useInfiniteQuery, useQuery } from "@tanstack/react-query";
import { imageUrl } from "@/lib/api/images";
import { datasetImagesQuery, datasetQuery } from "@/lib/api/queries/inputs";
import { bytes, count, counted } from "@/lib/format";
import { usePolling } from "@/lib/realtime/use-live";
import { Failure, LoadingRows } from "@/ui/States";
import { StateTag } from "@/ui/Tag";
import { InspectionNotes } from "./InspectionNotes";
import classes from "./Setup.module.css";

/** What was understood of imported photographs: counts, examples, and what was refused and why. */
export function DatasetPreview({ id }: { id: string }) {
  const first = useQuery(datasetQuery(id));
  const interval = usePolling(first.data?.state === "pending");
  const dataset = useQuery({ ...datasetQuery(id), refetchInterval: interval });
  const images = useInfiniteQuery({
    ...datasetImagesQuery(id, { split: "distil" }, 18),
    enabled: dataset.data?.state === "ready",
  });
  if (dataset.isPending) return <LoadingRows rows={3} />;
  if (dataset.isError) return <Failure what="The dataset could not be read" error={dataset.error} />;
  const { data } = dataset;
  if (data.state === "pending") {
    return (
      <p className={classes.lead} role="status">
        <StateTag state="pending" /> {data.name} is being imported; the counts appear here. You may go on
        choosing.
      </p>
    );
  }
  if (data.state === "failed")
    return <Failure what={`${data.name} was not imported`} error={data.error ?? ""} />;
  return (
    <div>
      <dl className={classes.facts}>
        <Fact word="Images" value={`${count(data.images)} (${bytes(data.bytes)})`} />
        <Fact word="Classes" value={count(data.classes.length)} />
        <Fact word="Distil" value={count(data.splits.distil)} />
        <Fact word="Tune" value={count(data.splits.tune)} />
        <Fact word="Lockbox" value={count(data.splits.lockbox)} />
        <Fact word="Refused files" value={count(data.refusedCount)} />
      </dl>
      <div className={classes.thumbs}>
        {images.data?.pages[0]?.items.map((image) => (
          <img key={image.sha} src={imageUrl(image.sha)} alt={image.name} title={image.name} loading="lazy" />
        ))}
      </div>
      {data.splits.lockbox > 0 && (
        <p className={classes.small}>
          {counted(data.splits.lockbox, "image")} in the lockbox stay closed: kept unseen for a last, honest
          check.
        </p>
      )}
      {data.classCounts.length > 0 && (
        <details>
          <summary>
            {counted(data.classCounts.length, "class", "classes")} with their images per split
          </summary>
          <Table mt="xs" verticalSpacing={3} fz="xs" maw={480}>
            <Table.Thead>
              <Table.Tr>
                <Table.Th>Class</Table.Th>
                <Table.Th>Distil</Table.Th>
                <Table.Th>Tune</Table.Th>
                <Table.Th>Lockbox</Table.Th>
              </Table.Tr>
            </Table.Thead>
            <Table.Tbody className="num">
              {data.classCounts.map((row) => (
                <Table.Tr key={row.class}>
                  <Table.Td>{row.class}</Table.Td>
                  <Table.Td>{count(row.distil)}</Table.Td>
                  <Table.Td>{count(row.tune)}</Table.Td>
                  <Table.Td>{count(row.lockbox)}</Table.Td>
                </Table.Tr>
              ))}
            </Table.Tbody>
          </Table>
        </details>
      )}
      <InspectionNotes seen={data} />
    </div>
  );
}

function Fact({ word, value }: { word: string; value: string }) {
  return (
    <div>
      <dt>{word}</dt>
      <dd>{value}</dd>
    </div>
  );
}
