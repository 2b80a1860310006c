import { Button, Tabs, Textarea, TextInput } from "@mantine/core";
import { useDebouncedValue } from "@mantine/hooks";
import { useQuery } from "@tanstack/react-query";
import { useState } from "react";
import { everydayWordsQuery, extractorWordsQuery } from "@/lib/api/queries/inputs";
import type { ConceptMap, Extractor } from "@/lib/api/types";
import { count, plain } from "@/lib/format";
import { Icon } from "@/ui/icons";
import { Tag } from "@/ui/Tag";
import { parseWords } from "../model/summary";
import type { Choice } from "../model/steps";
import { ArrayForm, conceptMapFiles } from "./ArrayForm";
import { ChoiceCard } from "./ChoiceCard";
import { ModelImport } from "./ModelImport";
import classes from "./Setup.module.css";

interface StepWordsProps {
  project: string;
  choice: Choice;
  onChoose: (patch: Partial<Choice>) => void;
  extractors: Extractor[];
  /** The demo's, which knows drawn scenes only. */
  drawn: string | null | undefined;
  maps: ConceptMap[];
  vocabulary: string;
  onVocabulary: (text: string) => void;
}

/** Which extractor turns images into concepts, and with which words; or a ready-made concept map. */
export function StepWords(props: StepWordsProps) {
  const { project, choice, onChoose, extractors, maps } = props;
  const chosen = extractors.find((extractor) => extractor.id === choice.extractor);
  const readyMade = maps.filter((map) => !map.extractorId);
  const everyday = useQuery({ ...everydayWordsQuery, enabled: false });
  const fillIn = async () => {
    const { data } = await everyday.refetch();
    if (data) props.onVocabulary(data.items.join("\n"));
  };
  return (
    <Tabs defaultValue={choice.conceptMap !== null ? "arrays" : "extractor"} keepMounted={false}>
      <Tabs.List mb="md">
        <Tabs.Tab value="extractor">Extractor and words</Tabs.Tab>
        <Tabs.Tab value="arrays">Ready-made concept map</Tabs.Tab>
      </Tabs.List>
      <Tabs.Panel value="extractor">
        <ExtractorChoice {...props} />
        {chosen && <ExtractorFacts extractor={chosen} />}
        {chosen && (
          <section className={classes.box}>
            <h2 className={classes.heading}>Words</h2>
            <WordList extractor={chosen} />
            <Textarea
              mt="md"
              label="Use only these words (optional)"
              description={
                chosen.vocabularyKind === "onnx"
                  ? "One word or phrase a line; any phrase works. An open extractor has no list of its own."
                  : "One word a line, each from the list above. Left empty, all of them are used."
              }
              autosize
              minRows={2}
              maxRows={8}
              value={props.vocabulary}
              onChange={(event) => props.onVocabulary(event.currentTarget.value)}
            />
            {chosen.vocabularyKind === "onnx" && (
              <Button
                mt="xs"
                size="compact-sm"
                variant="default"
                loading={everyday.isFetching}
                onClick={() => void fillIn()}
              >
                Use 584 everyday words
              </Button>
            )}
            {everyday.isError && (
              <p className={classes.problem} role="alert">
                {everyday.error.message}
              </p>
            )}
            {parseWords(props.vocabulary).length > 0 && (
              <p className={classes.small}>
                {count(parseWords(props.vocabulary).length)} words will be used.
              </p>
            )}
          </section>
        )}
      </Tabs.Panel>
      <Tabs.Panel value="arrays">
        <section className={classes.box}>
          <h2 className={classes.heading}>Ready-made concept map</h2>
          <p className={classes.lead}>
            The matrix image × concept, computed elsewhere. Names in images.txt are matched with the chosen
            photographs, or stand alone when there are none.
          </p>
          {readyMade.length > 0 && (
            <fieldset className={classes.choices} aria-label="Ready-made concept maps of this project">
              {readyMade.map((map) => (
                <ChoiceCard
                  key={map.id}
                  group="map"
                  name={map.name}
                  state={map.state}
                  error={map.error}
                  checked={choice.conceptMap === map.id}
                  onChoose={() => onChoose({ conceptMap: map.id, extractor: null })}
                >
                  {count(map.images)} × {count(map.concepts)}
                </ChoiceCard>
              ))}
            </fieldset>
          )}
          <ArrayForm
            url={`/api/v1/projects/${project}/concept-maps`}
            files={conceptMapFiles}
            datasetId={choice.dataset}
            onAccepted={(id) => onChoose({ conceptMap: id, extractor: null })}
          />
        </section>
      </Tabs.Panel>
    </Tabs>
  );
}

function ExtractorChoice({ choice, onChoose, extractors, drawn }: StepWordsProps) {
  const [adding, setAdding] = useState(false);
  const take = (id: string) => onChoose({ extractor: id, conceptMap: null });
  return (
    <section className={classes.box}>
      <h2 className={classes.heading}>Extractor</h2>
      <p className={classes.lead}>
        A model that turns image regions and words into vectors of one space, such as a CLIP. It is tried on
        import and refused with a reason when it does not do what it says.
      </p>
      {extractors.length > 0 && (
        <fieldset className={classes.choices} aria-label="Extractors">
          {extractors.map((extractor) => (
            <ChoiceCard
              key={extractor.id}
              group="extractor"
              name={extractor.name}
              state={extractor.state}
              error={extractor.error}
              checked={choice.extractor === extractor.id}
              drawn={extractor.id === drawn}
              onChoose={() => take(extractor.id)}
            >
              {count(extractor.words)} words, {plain(extractor.msPerImage, 0)} ms per image,{" "}
              {extractor.licence}
            </ChoiceCard>
          ))}
        </fieldset>
      )}
      {adding || extractors.length === 0 ? (
        <ModelImport
          what="extractor"
          onAccepted={(id) => {
            setAdding(false);
            take(id);
          }}
        />
      ) : (
        <Button variant="default" onClick={() => setAdding(true)}>
          Import another extractor
        </Button>
      )}
    </section>
  );
}

function ExtractorFacts({ extractor }: { extractor: Extractor }) {
  if (extractor.state !== "ready") return null;
  const facts: [string, string][] = [
    ["Patch grid", extractor.patchGrid?.join(" × ") ?? "whole image"],
    ["Input", `${extractor.inputSize?.join(" × ")} pixels`],
    ["Dimension", count(extractor.dimension)],
    ["Words", `${count(extractor.words)} (${extractor.vocabularyKind === "onnx" ? "open" : "closed list"})`],
    ["Per image", `${plain(extractor.msPerImage, 0)} ms on ${extractor.provider}`],
    ["Licence", extractor.licence ?? "–"],
  ];
  return (
    <section className={classes.box}>
      <h2 className={classes.heading}>What was understood</h2>
      <dl className={classes.facts} style={{ marginBottom: 0 }}>
        {facts.map(([word, value]) => (
          <div key={word}>
            <dt>{word}</dt>
            <dd>{value}</dd>
          </div>
        ))}
      </dl>
    </section>
  );
}

function WordList({ extractor }: { extractor: Extractor }) {
  const [query, setQuery] = useState("");
  const [asked] = useDebouncedValue(query.trim(), 150);
  const words = useQuery({
    ...extractorWordsQuery(extractor.id, asked),
    enabled: extractor.state === "ready",
  });
  const hidden = (words.data?.total ?? 0) - (words.data?.items.length ?? 0);
  return (
    <>
      <TextInput
        w={260}
        aria-label="Search the words"
        placeholder="Search the words"
        leftSection={<Icon name="search" size={14} />}
        value={query}
        onChange={(event) => setQuery(event.currentTarget.value)}
      />
      <div className={classes.words}>
        {words.data?.items.map((word) => (
          <Tag key={word}>{word}</Tag>
        ))}
        {hidden > 0 && <Tag tone="accent">and {count(hidden)} more</Tag>}
        {words.data?.total === 0 && <p className={classes.small}>No word of this list contains “{asked}”.</p>}
      </div>
    </>
  );
}
