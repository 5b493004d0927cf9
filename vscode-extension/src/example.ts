/** A program to begin with: it has hints, a function in shapes, and a problem that can be mended. */

import { window, workspace } from "vscode";

const PROGRAM = `import numpy as np

images = np.zeros((32, 28, 28))
labels = np.zeros(32)


def standardised(x):
    return (x - x.mean(axis=0)) / (x.std(axis=0) + 1e-6)


flat = standardised(images.reshape(32, -1))
weights = np.zeros((748, 10))
scores = flat @ weights
`;

export async function openExample(): Promise<void> {
  await window.showTextDocument(await workspace.openTextDocument({ language: "python", content: PROGRAM }));
}
