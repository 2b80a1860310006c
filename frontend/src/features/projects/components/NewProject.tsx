import { Button, Textarea, TextInput } from "@mantine/core";
import { useState, type SubmitEvent } from "react";
import { useNavigate } from "react-router";
import { ApiError } from "@/lib/api/problem";
import { Page } from "@/ui/Page";
import { useCreateProject } from "../api/create-project";

/** Whoever comes to this page comes to type a name. */
const takeFocus = (field: HTMLInputElement | null) => field?.focus();

/** The first step of a new project: its name. */
export function NewProject() {
  const navigate = useNavigate();
  const [name, setName] = useState("");
  const [description, setDescription] = useState("");
  const create = useCreateProject((project) => void navigate(`/projects/${project.id}/setup?step=images`));
  const fieldError = create.error instanceof ApiError ? create.error.fieldError("name") : undefined;
  const submit = (event: SubmitEvent) => {
    event.preventDefault();
    create.mutate({ name: name.trim(), description: description.trim() });
  };
  return (
    <Page title="New project" lead="Photographs, extractor, teacher and students follow in four steps.">
      <form onSubmit={submit} style={{ maxWidth: 460 }}>
        <TextInput
          label="Name"
          required
          ref={takeFocus}
          maxLength={200}
          value={name}
          error={fieldError ?? create.error?.message}
          onChange={(event) => setName(event.currentTarget.value)}
        />
        <Textarea
          mt="md"
          label="What it is for (optional)"
          autosize
          minRows={2}
          maxLength={2000}
          value={description}
          onChange={(event) => setDescription(event.currentTarget.value)}
        />
        <Button type="submit" size="sm" mt="lg" loading={create.isPending} disabled={name.trim() === ""}>
          Create and choose photographs
        </Button>
      </form>
    </Page>
  );
}
