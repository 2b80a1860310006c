import "@fontsource-variable/inter/wght.css";
import "@mantine/core/styles.css";
import "./tokens.css";
import { MantineProvider } from "@mantine/core";
import { QueryClientProvider } from "@tanstack/react-query";
import { StrictMode } from "react";
import { createRoot } from "react-dom/client";
import { RouterProvider } from "react-router";
import { signInAddress } from "@/features/session/model/destination";
import { createQueryClient } from "./query-client";
import { router } from "./router";
import { contrast, theme } from "./theme";

const client = createQueryClient(() => {
  if (router.state.location.pathname === "/sign-in") return;
  const { pathname, search } = router.state.location;
  void router.navigate(signInAddress(pathname, search), { replace: true });
});

const root = document.getElementById("root");
if (root) {
  createRoot(root).render(
    <StrictMode>
      <MantineProvider theme={theme} cssVariablesResolver={contrast} defaultColorScheme="auto">
        <QueryClientProvider client={client}>
          <RouterProvider router={router} />
        </QueryClientProvider>
      </MantineProvider>
    </StrictMode>,
  );
}
