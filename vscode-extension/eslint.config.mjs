import js from "@eslint/js";
import { defineConfig } from "eslint/config";
import typescript from "typescript-eslint";

export default defineConfig(
  { ignores: ["dist", "out", "bundled", "node_modules"] },
  { files: ["scripts/*.mjs", "*.mjs"], extends: [js.configs.recommended], languageOptions: { globals: { process: "readonly" } } },
  {
    files: ["**/*.ts"],
    extends: [js.configs.recommended, typescript.configs.strictTypeChecked, typescript.configs.stylisticTypeChecked],
    languageOptions: { parserOptions: { projectService: true } },
    rules: {
      "@typescript-eslint/restrict-template-expressions": ["error", { allowNumber: true }],
      "@typescript-eslint/no-floating-promises": [
        "error",
        { allowForKnownSafeCalls: [{ from: "package", package: "node:test", name: ["test", "after"] }] },
      ],
      "@typescript-eslint/no-confusing-void-expression": "off",
    },
  },
);
