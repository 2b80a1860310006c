import { Button, PasswordInput } from "@mantine/core";
import { useState, type SubmitEvent } from "react";
import { useNavigate, useSearchParams } from "react-router";
import { base } from "@/lib/base";
import { Logo } from "@/ui/Logo";
import { useTokenSignIn } from "../api/sign-in";
import { destination, tokenIn } from "../model/destination";
import classes from "./SignIn.module.css";

/** The page of someone who is not signed in: open the printed link, or paste its token. */
export function SignIn() {
  const [query] = useSearchParams();
  const navigate = useNavigate();
  const [pasted, setPasted] = useState("");
  const signIn = useTokenSignIn(() => void navigate(destination(query.get("from")), { replace: true }));
  const linkFailed = query.get("signin") === "failed" && signIn.isIdle;

  const submit = (event: SubmitEvent) => {
    event.preventDefault();
    const token = tokenIn(pasted);
    if (token !== "") signIn.mutate(token);
  };

  return (
    <main className={classes.page}>
      <div className={classes.card}>
        <div className={classes.brand}>
          <Logo size={28} /> InFiConD
        </div>
        <h1 className={classes.title}>Sign in</h1>
        {linkFailed && (
          <p className={classes.failed} role="alert">
            That sign-in link is not valid. Open the one that the program printed when it started; each
            installation has its own.
          </p>
        )}
        <p className={classes.text}>
          Open the link that the program printed when it started. It signs this browser in and looks like
          this:
        </p>
        <code className={classes.sample}>InFiConD is ready: {window.location.origin + base}?token=…</code>
        <form onSubmit={submit}>
          <PasswordInput
            label="Or paste the link or its token here"
            autoComplete="off"
            value={pasted}
            onChange={(event) => setPasted(event.currentTarget.value)}
            error={signIn.error?.message}
            visibilityToggleButtonProps={{ "aria-label": "Show the token" }}
          />
          <Button
            type="submit"
            fullWidth
            size="sm"
            mt="md"
            loading={signIn.isPending}
            disabled={!tokenIn(pasted)}
          >
            Sign in
          </Button>
        </form>
      </div>
    </main>
  );
}
