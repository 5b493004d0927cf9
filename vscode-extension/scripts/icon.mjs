// Draws images/icon.png from images/icon.svg.

import { readFileSync, writeFileSync } from "node:fs";
import { Resvg } from "@resvg/resvg-js";

const drawing = new Resvg(readFileSync("images/icon.svg", "utf-8"), { fitTo: { mode: "width", value: 256 } });
writeFileSync("images/icon.png", drawing.render().asPng());
