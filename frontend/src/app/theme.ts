import { createTheme, type CSSVariablesResolver, type MantineColorsTuple } from "@mantine/core";

const indigo: MantineColorsTuple = [
  "#f0effd",
  "#dedcf9",
  "#bdb9f2",
  "#9a94ea",
  "#7c75e3",
  "#6860dc",
  "#5a52d3",
  "#4c46c9",
  "#3e38ac",
  "#302b8a",
];

const slate: MantineColorsTuple = [
  "#e7e9ee",
  "#c3c8d1",
  "#a4abb8",
  "#6d7583",
  "#3a404c",
  "#2a2f39",
  "#1e222a",
  "#16191f",
  "#111318",
  "#0c0e12",
];

/** One theme, dense and calm; the light and dark colours are in tokens.css. */
export const theme = createTheme({
  primaryColor: "indigo",
  primaryShade: { light: 7, dark: 5 },
  colors: { indigo, dark: slate },
  fontFamily: "'Inter Variable', system-ui, sans-serif",
  fontFamilyMonospace: "ui-monospace, 'SF Mono', Menlo, Consolas, monospace",
  fontSizes: { xs: "0.75rem", sm: "0.8125rem", md: "0.875rem", lg: "1rem", xl: "1.25rem" },
  headings: { fontFamily: "'Inter Variable', system-ui, sans-serif", fontWeight: "600" },
  defaultRadius: "md",
  cursorType: "pointer",
  components: {
    Button: { defaultProps: { size: "xs" } },
    TextInput: { defaultProps: { size: "sm" } },
    Tooltip: {
      defaultProps: {
        openDelay: 300,
        withArrow: true,
        fz: "xs",
        multiline: true,
        maw: 320,
        portalProps: { target: "#hints" },
      },
    },
    Modal: {
      defaultProps: {
        radius: "lg",
        closeButtonProps: { "aria-label": "Close" },
        // The page has one banner already.
        attributes: { header: { role: "presentation" } },
      },
      styles: { title: { fontWeight: 600 } },
    },
  },
});

/** Mantine's own greys and reds fall short of 4.5 : 1; these do not. */
export const contrast: CSSVariablesResolver = () => ({
  variables: {},
  light: {
    "--mantine-color-body": "#ffffff",
    "--mantine-color-text": "#1b1e25",
    "--mantine-color-dimmed": "#565d6b",
    "--mantine-color-placeholder": "#666d7a",
    "--mantine-color-error": "#b42318",
    "--mantine-color-default-border": "#d5d8df",
    "--mantine-color-anchor": "#4c46c9",
  },
  dark: {
    "--mantine-color-body": "#16191f",
    "--mantine-color-text": "#e7e9ee",
    "--mantine-color-dimmed": "#a4abb8",
    "--mantine-color-placeholder": "#8f97a5",
    "--mantine-color-error": "#ff8f85",
    "--mantine-color-default": "#1a1e25",
    "--mantine-color-default-border": "#343a46",
    "--mantine-color-anchor": "#a9a5f8",
  },
});
