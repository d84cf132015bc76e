// PNG: one of our own SVG pictures, drawn on a canvas twice as large.

const SHARPNESS = 2;
/** Browsers refuse larger canvases. */
const LARGEST = 8192;

/** A picture as PNG. Rejects when the browser cannot draw it. */
export async function png(svg: string): Promise<Blob> {
  const image = await loaded(svg);
  const scale = Math.min(SHARPNESS, LARGEST / Math.max(image.width, image.height, 1));
  const canvas = document.createElement("canvas");
  canvas.width = Math.round(image.width * scale);
  canvas.height = Math.round(image.height * scale);
  canvas.getContext("2d")?.drawImage(image, 0, 0, canvas.width, canvas.height);
  return new Promise((done, fail) => {
    canvas.toBlob((blob) => (blob ? done(blob) : fail(new Error("The picture could not be drawn."))), "image/png");
  });
}

async function loaded(svg: string): Promise<HTMLImageElement> {
  const image = new Image();
  image.src = URL.createObjectURL(new Blob([svg], { type: "image/svg+xml" }));
  try {
    await image.decode();
    return image;
  } finally {
    URL.revokeObjectURL(image.src);
  }
}
